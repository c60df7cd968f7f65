public import Registry

extension EnglishWording {
    public func text(of problem: CatalogueProblem) -> ProblemText {
        switch problem {
        case .producerExists(let code, let name):
            ProblemText("Producer “\(name)” is there already (\(code)).", hint: "Use that code, or make the names differ.")
        case .productExists(let code, let name):
            ProblemText("Product “\(name)” of this producer is there already (\(code)).", hint: "Use that code, or make the names differ.")
        case .unknownSet(let number):
            ProblemText("There is no OCOP set \(number).", hint: "Sets are numbered 1 to 26.")
        case .starsOutOfRange(let stars):
            ProblemText("There is no certificate for \(stars) stars.", hint: "Certificates are given for 3, 4 or 5 stars.")
        case .badAddress(let channel):
            ProblemText("The “\(channel)” address cannot be used.", hint: "Write it in full, without blanks, line breaks or < >.")
        }
    }
}
