extension EnglishWording {
    public var previewHeading: String { "PREVIEW: NOTHING IS RECORDED YET" }
    public var nothingWouldChange: String { "Nothing that is to be done changes." }

    public func name(of change: ObligationChange) -> String {
        switch change {
        case .added: "New"
        case .moved: "Moved"
        case .finished: "Ended"
        case .reopened: "Open again"
        }
    }

    public func stateWouldBecome(_ new: String, from old: String) -> String { "State: \(old) → \(new)" }

    public func wouldSettle(_ filings: [String]) -> String {
        "Nothing follows from such a letter; it is only noted as seen for \(filings.joined(separator: ", "))."
    }

    public var changesHeading: String { "What is to be done would change" }
}
