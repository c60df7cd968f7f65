import Registry
import Testing

/// What each role may do, all of it: whoever adds a role or a capability has to say so here too.
@Suite struct AccountRoleTests {
    private static let table: [Account.Role: Set<Account.Capability>] = [
        .responsible: [
            .read, .write, .seeAddresses, .check, .keepAccounts, .keepSettings, .keepRules, .seeEscalations,
        ],
        .officer: [.read, .write, .seeAddresses, .check],
        .reviewer: [.read, .seeAddresses, .check],
        .viceChair: [.read, .seeEscalations],
        .administrator: [.keepAccounts, .keepSettings],
        .reader: [.read],
        .provinceReader: [.read, .chooseCommune],
    ]

    @Test(arguments: Account.Role.allCases)
    func aRoleMayWhatTheTableSaysAndNothingElse(role: Account.Role) throws {
        let row = try #require(Self.table[role])

        for capability in Account.Capability.allCases {
            #expect(role.may(capability) == row.contains(capability), "\(role) \(capability)")
        }
    }

    @Test func everyCapabilityIsSomebodysAndWhoWritesReads() {
        for capability in Account.Capability.allCases {
            #expect(Account.Role.allCases.contains { $0.may(capability) }, "\(capability)")
        }
        for role in Account.Role.allCases where role.mayWrite || role.mayCheck {
            #expect(role.may(.read), "\(role)")
        }
    }
}
