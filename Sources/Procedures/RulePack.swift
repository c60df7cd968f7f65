/// A procedure with the files that its parts stand in, so that a finding can name the right line of the right file.
public struct RulePack: Hashable, Sendable {
    public let procedure: Procedure
    /// The procedure's own file.
    public let path: String
    /// The files of the parts that are taken over from another pack.
    public let inherited: [Part: String]
    /// The text of the file and of those it takes over, of which the procedure's hash is made.
    public let text: String

    /// One part of a pack, by its id.
    public enum Part: Hashable, Sendable {
        case milestone(String)
        case step(String)
        case paper(String)
        case feeStage(String)
        case cadence
        case delivery
    }

    public init(procedure: Procedure, path: String, inherited: [Part: String] = [:], text: String = "") {
        self.procedure = procedure
        self.path = path
        self.inherited = inherited
        self.text = text
    }

    public func path(of part: Part) -> String { inherited[part] ?? path }
}
