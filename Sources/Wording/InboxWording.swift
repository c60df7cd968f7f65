public import LegalCalendar
public import Registry

/// What producers send by their links: on their page, and in the office's queue.
public protocol InboxWording {
    /// The title under which a letter is kept until somebody has read it.
    var sentLetter: String { get }
    var letterButton: String { get }
    var letterHeading: String { get }
    var letterHow: String { get }
    var chooseFile: String { get }
    var fileLimits: String { get }
    var sendButton: String { get }
    func sendPaper(_ name: String) -> String
    /// Papers that were given before and can serve again.
    var paperGiven: String { get }
    var reuseButton: String { get }
    func givenPaper(_ title: String, added instant: String) -> String
    var sentHeading: String { get }
    var sentNote: String { get }
    /// In place of the status of a paper of which something was sent.
    /// - Parameter day: its last day, where that is known.
    func paperExpired(_ day: Day?) -> String
    var paperWaits: String { get }
    func paperToMend(_ reason: String) -> String
    /// One line: when it was sent, what became of it.
    func sent(_ title: String, at instant: String, _ submission: Submission) -> String

    // The queue.
    func instant(_ instant: String) -> String
    /// Code, producer, what for, file, sent, outcome.
    var inboxColumns: [String] { get }
    func name(of outcome: Submission.Outcome?) -> String
    func purpose(of submission: Submission, title: String) -> String
    func taken(_ submission: Submission) -> String
    func givenBack(_ code: String) -> String
    func inboxWaiting(_ count: Int) -> String
}
