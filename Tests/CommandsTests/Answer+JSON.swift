import Formats
import TestSupport

extension Daulang.Answer {
    /// Standard output as JSON.
    var json: JSONValue {
        get throws { try JSONValue(bytes: output) }
    }

    /// The error on standard error as JSON.
    var error: JSONValue? {
        get throws { try JSONValue(bytes: Array(errors.utf8))["error"] }
    }
}
