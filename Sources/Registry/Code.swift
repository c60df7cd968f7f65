/// The kinds of record, each with the prefix of its codes.
///
/// A code is what people write on paper and say on the phone: `SP-0001`. It is given once and never used again.
public enum RecordKind: String, Hashable, Sendable, CaseIterable {
    case producer, product, certificate, right, filing, event, obligation, person, assignment, authorisation, letter
    case proposal, message, commune, activity
    case rulePack = "rule_pack"
    /// A filing that follows one paper's term.
    case validity
    /// One year of the commune's own reports.
    case report
    case representation, making
    case handOver = "hand_over"
    /// One import of a list.
    case listImport = "import"
    case acceptedRow = "accepted_row"
    /// What opens a producer's page.
    case link
    case document
    /// Somebody of the office who signs in.
    case account

    public var prefix: String {
        switch self {
        case .producer: "CT"
        case .product: "SP"
        case .certificate: "GCN"
        case .right: "QSH"
        case .filing: "DON"
        case .event: "DB"
        case .obligation: "VC"
        case .person: "NG"
        case .assignment: "PC"
        case .authorisation: "UQ"
        case .letter: "CV"
        case .proposal: "TT"
        case .message: "TB"
        case .commune: "XA"
        case .rulePack: "QP"
        case .validity: "HL"
        case .report: "BC"
        case .representation: "DD"
        case .making: "SX"
        case .handOver: "BG"
        case .listImport: "LN"
        case .acceptedRow: "XN"
        case .activity: "HD"
        case .link: "LK"
        case .document: "TL"
        case .account: "TK"
        }
    }

    /// The code of the record with this running number, in at least four digits.
    public func code(_ number: Int) -> String {
        let digits = String(number)
        return prefix + "-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Whether a text has the form of such a code.
    public func isCode(_ text: String) -> Bool {
        guard text.hasPrefix(prefix + "-") else { return false }
        let digits = text.utf8.dropFirst(prefix.utf8.count + 1)
        return digits.count >= 4 && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
