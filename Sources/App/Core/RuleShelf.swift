import Procedures
import Registry
import Store
import Synchronization

/// The rules that one use case has read already, so that a night over many filings reads each pack once.
final class RuleShelf: Sendable {
    private let library: RuleLibrary
    private let contents = Mutex(Contents())

    private struct Contents {
        var rules: [String: FilingRules] = [:]
        var fees: FeeSchedule?
    }

    init(_ library: RuleLibrary) {
        self.library = library
    }

    /// The rules that the record goes by.
    /// - Throws: as ``RuleLibrary/filingRules(_:)`` does.
    func rules(_ procedure: String, _ connection: any SQLConnection) throws -> FilingRules {
        if let known = contents.withLock({ $0.rules[procedure] }) { return known }
        let rules = try connection.rulesInUse(procedure, library)
        contents.withLock { $0.rules[procedure] = rules }
        return rules
    }

    func fees() throws(Problem) -> FeeSchedule {
        if let known = contents.withLock({ $0.fees }) { return known }
        let fees = try library.fees()
        contents.withLock { $0.fees = fees }
        return fees
    }
}
