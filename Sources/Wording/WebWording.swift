/// What a page says in place of what was asked for.
public enum WebFault: String, CaseIterable, Sendable {
    case notFound = "not_found"
    /// A personal link that was revoked, or whose time is over.
    case linkOver = "link_over"
    case tooManyTries = "too_many_tries"
    case tooLarge = "too_large"
    case unreadable
    /// What was sent is no photo and no PDF file.
    case notAPaper = "not_a_paper"
    /// Too much of it waits for the office already.
    case enoughSent = "enough_sent"
    /// A form that was not sent from a page of ours.
    case foreign
    /// The account may not do this.
    case notAllowed = "not_allowed"
    /// Somebody else was faster.
    case changed
    case busy
    case fault
}

/// The frame of every page, and what stands in place of a page.
public protocol WebWording {
    var productName: String { get }
    var productSentence: String { get }
    var skipToContent: String { get }
    /// For the link to the same page in the other language, in that language.
    var otherLanguage: String { get }
    func text(of fault: WebFault) -> ProblemText
    func faultNumber(_ id: String) -> String
    /// Whom to call about anything on the page.
    func callOffice(_ phone: String?, office: String?) -> String
    var startHeading: String { get }
    var startText: String { get }

    // On the terminal.
    func serving(at address: String) -> String
    var servingEnded: String { get }
    func nightServed(at hour: String) -> String
}
