/// One part of a procedure's page, whatever it is written as: Markdown in a folder, HTML in the service.
public enum RuleBlock: Hashable, Sendable {
    /// - Parameters:
    ///   - level: 2 or 3, below the page's own heading.
    ///   - id: of the step that begins here, so that others can lead to it.
    case heading(String, level: Int, id: String?)
    case paragraph(String)
    case bullets([String])
    /// Steps that are told on the pages of other procedures: each step's name and the procedure's id.
    case links([Link])
    case table(columns: [String], rows: [[String]])
    case note(String)
    /// Before a list that has no heading of its own.
    case lead(String)

    public struct Link: Hashable, Sendable {
        public let name: String
        public let procedure: String
    }
}
