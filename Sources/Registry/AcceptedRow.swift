/// A row of the data that a person of the office has accepted, over what the files say. It is never changed, only
/// withdrawn.
public struct AcceptedRow: Hashable, Sendable {
    public let code: String
    /// The data file, such as `calendar/holidays.csv`.
    public let path: String
    public let key: String
    /// The row under its headings, as CSV; nil where the files' row does not hold.
    public let text: String?
    /// The number and day of the notice that it rests on.
    public let notice: String
    /// Where the notice can be read.
    public let source: String?
    public let accepted: String
    public let acceptedBy: String
    public let withdrawn: String?
    public let withdrawnBy: String?
    public let withdrawalReason: String?

    public init(
        code: String,
        path: String,
        key: String,
        text: String?,
        notice: String,
        source: String?,
        accepted: String,
        acceptedBy: String,
        withdrawn: String? = nil,
        withdrawnBy: String? = nil,
        withdrawalReason: String? = nil
    ) {
        self.code = code
        self.path = path
        self.key = key
        self.text = text
        self.notice = notice
        self.source = source
        self.accepted = accepted
        self.acceptedBy = acceptedBy
        self.withdrawn = withdrawn
        self.withdrawnBy = withdrawnBy
        self.withdrawalReason = withdrawalReason
    }
}
