/// Why bytes are no calendar file; lines are those of the file, counted from 1.
public enum CalendarReadError: Error, Equatable, Sendable {
    case notACalendar
    case invalidUTF8(line: Int)
    case badLine(line: Int, text: String)
    /// An `END` that ends another component than the open one, or none.
    case unbalancedEnd(line: Int, name: String)
    /// The file stops inside a component: most often it was cut off.
    case unterminated(name: String)
    case tooDeep(line: Int)
    case textAfterEnd(line: Int)
    /// Only when read strictly: a line that is not ended by CRLF.
    case lineEndNotCRLF(line: Int)
    /// Only when read strictly: more than 75 octets.
    case lineTooLong(line: Int, octets: Int)
}
