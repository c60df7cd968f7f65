extension Account {
    /// What somebody does in the office. What that lets them do is ``may(_:)``, the one table of it; acts on the shell
    /// are not asked for it.
    public enum Role: String, Hashable, Sendable, CaseIterable {
        /// *Cán bộ phụ trách*: everything, the accounts too; in a small office the only one.
        case responsible
        /// Enters and changes the record; for one unit of the commune where the account names it.
        case officer
        /// *Người kiểm tra*: reads everything and confirms what another has entered.
        case reviewer
        /// *Lãnh đạo*: reads, and is told what is late.
        case viceChair = "vice_chair"
        /// Keeps accounts and settings, and sees neither filings nor people's addresses.
        case administrator
        /// Reads, without the phones and addresses of people.
        case reader
        /// Reads every commune of the province, one at a time, without the phones and addresses of people.
        case provinceReader = "province_reader"

        /// What a commune can give its own people: who reads a whole province is named where the service is kept.
        public static let ofCommune = allCases.filter { $0 != .provinceReader }

        public func may(_ capability: Capability) -> Bool { capabilities.contains(capability) }

        public var capabilities: Set<Capability> {
            switch self {
            case .responsible:
                [
                    .read, .write, .seeAddresses, .check, .keepAccounts, .keepSettings, .keepRules, .seeEscalations,
                ]
            case .officer: [.read, .write, .seeAddresses, .check]
            case .reviewer: [.read, .seeAddresses, .check]
            case .viceChair: [.read, .seeEscalations]
            case .administrator: [.keepAccounts, .keepSettings]
            case .reader: [.read]
            case .provinceReader: [.read, .chooseCommune]
            }
        }

        public var mayWrite: Bool { may(.write) }
        public var maySeeAddresses: Bool { may(.seeAddresses) }
        public var mayCheck: Bool { may(.check) }
        public var mayKeepAccounts: Bool { may(.keepAccounts) }
    }

    /// One thing that a page asks before it shows or does something.
    public enum Capability: String, Hashable, Sendable, CaseIterable {
        /// The record: products, rights, filings, what is due.
        case read
        /// To enter and change what is on record.
        case write
        /// Phones, mail addresses and what else is personal.
        case seeAddresses = "see_addresses"
        /// To confirm, as a second person, what another has entered.
        case check
        case keepAccounts = "keep_accounts"
        case keepSettings = "keep_settings"
        /// What everybody in the installation counts with: days off, the law's rules, the Office's lists.
        case keepRules = "keep_rules"
        /// What is reported to the head of the office.
        case seeEscalations = "see_escalations"
        /// To choose among the communes of the province.
        case chooseCommune = "choose_commune"
    }
}
