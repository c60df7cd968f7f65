/// That a record goes by one version of a procedure's rules from an instant on.
public struct PackUse: Hashable, Sendable {
    public enum Nature: String, Hashable, Sendable, CaseIterable {
        /// The first date of the procedure was given by it.
        case first
        /// Only what people read was changed.
        case wording
        case law, correction, structure
    }

    public let procedure: String
    /// The pack's hash, by which its text is kept.
    public let pack: String
    public let nature: Nature
    /// An instant.
    public let adopted: String
    public let adoptedBy: String

    public init(procedure: String, pack: String, nature: Nature, adopted: String, adoptedBy: String) {
        self.procedure = procedure
        self.pack = pack
        self.nature = nature
        self.adopted = adopted
        self.adoptedBy = adoptedBy
    }
}
