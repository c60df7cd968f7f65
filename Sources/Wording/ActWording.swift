/// The pages on which the staff record what happened: events, letters, papers, what producers sent, proposals.
public protocol ActWording {
    // Events.
    var recordEvent: String { get }
    var whatHappened: String { get }
    var awaitedNow: String { get }
    var otherKinds: String { get }
    var eventDate: String { get }
    /// Of a notice: the date printed on it, and where to look.
    var noticeDate: String { get }
    var receivedDate: String { get }
    var printedTerm: String { get }
    var printedTermHint: String { get }
    var termUnit: String { get }
    func name(of unit: TermUnitName) -> String
    var printedDue: String { get }
    var printedDueHint: String { get }
    var printedConfirmed: String { get }
    var applicationNumber: String { get }
    var letterNumber: String { get }
    var lastDay: String { get }
    var whichObligation: String { get }
    var isAnother: String { get }
    var changeEvent: String { get }
    var correctEvent: String { get }
    var eventCorrectionHint: String { get }
    var didNotHappen: String { get }
    var reasonLabel: String { get }
    func eventLine(_ name: String, number: String?) -> String
    func received(on day: String) -> String
    func printed(term: String) -> String
    func printed(due day: String) -> String

    var scanLimits: String { get }

    // Where to look on a notice.
    var drawingTitle: String { get }
    var drawingText: String { get }
    var drawingNotice: String { get }
    var drawingEnvelope: String { get }
}

/// The units in which notices print their terms.
public enum TermUnitName: String, CaseIterable, Sendable {
    case months = "M"
    case days = "D"
    case workingDays = "WD"
}
