public import Registry

extension EnglishWording {
    public var productName: String { "Dấu Làng" }
    public var productSentence: String { "Keeps the names of the village's products" }
    public var skipToContent: String { "Skip to the content" }
    public var otherLanguage: String { "Tiếng Việt" }

    public func text(of fault: WebFault) -> ProblemText {
        switch fault {
        case .notFound:
            ProblemText(
                "This page is not here",
                hint: "A sign of the address may be missing or wrong. Open it again from the message, or scan the "
                    + "square code on the sheet that you were given."
            )
        case .linkOver:
            ProblemText(
                "This link can no longer be used",
                hint: "Its time is over, or another has taken its place. Call the commune's officer for a new one."
            )
        case .tooManyTries:
            ProblemText(
                "Too many tries",
                hint: "Wait for ten minutes, then open the page again from your message or sheet."
            )
        case .tooLarge:
            ProblemText(
                "Too much was sent",
                hint: "Nothing was recorded. A photo or a PDF file should be smaller: send it page by page."
            )
        case .unreadable:
            ProblemText(
                "The request cannot be read",
                hint: "Nothing was recorded. Go back, load the page again and try once more."
            )
        case .notAPaper:
            ProblemText(
                "This file is neither a photo nor a PDF file",
                hint:
                    "Nothing was recorded. Photograph the page (JPEG, PNG, HEIC) or choose a PDF file, and send again."
            )
        case .enoughSent:
            ProblemText(
                "Many papers that you sent wait for the officer already",
                hint: "This one was not recorded. Call the officer, and send more when those have been looked at."
            )
        case .foreign:
            ProblemText(
                "This was not sent from a page of ours",
                hint: "To be safe nothing was recorded. Open the page from your own link and press the button again."
            )
        case .notAllowed:
            ProblemText(
                "Your account may not do this",
                hint: "Nothing was recorded. Ask the officer in charge to do it, or to change your role."
            )
        case .changed:
            ProblemText(
                "This has just changed",
                hint: "Nothing more was recorded. Load the page again to see how it stands."
            )
        case .busy:
            ProblemText("The system is busy", hint: "Nothing was recorded. Try again in a few minutes.")
        case .fault:
            ProblemText(
                "The program met a fault",
                hint: "Load the page again. If it stays, call the commune's officer and read out the number below."
            )
        }
    }

    public func faultNumber(_ id: String) -> String { "Fault number: \(id)" }

    public func callOffice(_ phone: String?, office: String?) -> String {
        let office = office ?? "the commune's officer"
        return phone.map { "Questions? Call \(office): \($0)" } ?? "Questions? Ask \(office)."
    }

    public var startHeading: String { "Open your own page" }
    public var startText: String {
        "Each producer has a link of its own. Open it from the message that you were sent, or scan the square code on "
            + "the reminder sheet. If you have none, ask the commune's officer."
    }

    public func serving(at address: String) -> String { "Serving at \(address)" }
    public var servingEnded: String { "Stopped." }
    public func nightServed(at hour: String) -> String { "The night runs at \(hour); mail leaves every 15 minutes." }

    public func text(of problem: WebProblem) -> ProblemText {
        switch problem {
        case .keyUnreadable(let path):
            ProblemText(
                "The file of the secret key “\(path)” cannot be read, or is none.",
                hint: "Bring the file back from where it is kept. If it is deleted a new key is made, and every "
                    + "printed link ends."
            )
        case .keyOpenToOthers(let path):
            ProblemText(
                "Others on this machine can read the file of the secret key “\(path)”.",
                hint: "Run `chmod 600 \(path)`."
            )
        case .keyPlaceMissing:
            ProblemText(
                "The file of the secret key has no place.",
                hint: "The record is on a server, so set web.key-file in the settings."
            )
        case .addressTaken(let address):
            ProblemText(
                "Nothing can be served at \(address).",
                hint: "Another program may be using the port. Stop it, or choose another with --address."
            )
        case .notContact(let person, let producer):
            ProblemText(
                "\(person) is no contact of producer \(producer).",
                hint: "See them by `daulang producer show \(producer)`; add one by `daulang person assign \(person) "
                    + "--role contact --producer \(producer)`."
            )
        case .contactOfNobody(let person):
            ProblemText(
                "\(person) is the contact of no producer yet.",
                hint: "Assign by `daulang person assign \(person) --role contact --producer CT-…`."
            )
        case .linkRevoked(let code):
            ProblemText("Link \(code) was revoked.", hint: "Make a new one by `daulang link make`.")
        case .linkOver(let code):
            ProblemText(
                "Link \(code) has run out, or its person is no longer the producer's contact.",
                hint: "Where it is still needed, make a new one by `daulang link make`."
            )
        case .submissionSettled(let code):
            ProblemText("\(code) has been looked at already.", hint: "See `daulang inbox list --all`.")
        case .publicAddressMissing:
            ProblemText(
                "Nobody has said at which address people open the pages.",
                hint: "Set web.public-address in the settings, for example https://daulang.commune.example."
            )
        }
    }
}
