public import LegalCalendar

/// What somebody declares about a change of one pack file: of what nature it is, and why.
///
/// No other difference is taken over, so that a date never moves because of a change that nobody meant.
public struct RuleChange: Hashable, Sendable {
    /// The id of the pack whose file was changed.
    public let pack: String
    /// SHA-256 of the file's text before, in hexadecimal.
    public let was: String
    /// SHA-256 of its text after; nil for what the file says now.
    public let became: String?
    public let nature: Nature
    public let reason: BilingualText
    public let declared: Day
    public let line: Int

    public enum Nature: Hashable, Sendable {
        /// New dated values from this day on; every case before it keeps its own.
        case law(from: Day)
        /// The file was wrong: what is open is computed anew.
        case correction
        /// Steps are called otherwise, cut otherwise, or gone: what becomes of each old one.
        case structure([String: Fate])
    }

    /// What becomes of the obligations of a step that is no longer there.
    public enum Fate: Hashable, Sendable {
        case became(step: String)
        case ended(reason: BilingualText)
    }

    public init(
        pack: String,
        was: String,
        became: String?,
        nature: Nature,
        reason: BilingualText,
        declared: Day,
        line: Int = 0
    ) {
        self.pack = pack
        self.was = was
        self.became = became
        self.nature = nature
        self.reason = reason
        self.declared = declared
        self.line = line
    }
}

/// The three words by which a change is declared.
public enum RuleChangeKind: String, Hashable, Sendable, CaseIterable {
    case law, correction, structure
}

extension RuleChange.Nature {
    public var kind: RuleChangeKind {
        switch self {
        case .law: .law
        case .correction: .correction
        case .structure: .structure
        }
    }
}
