public import LegalCalendar

/// A kind of letter, known by the title printed on it, as `data/office/letters.yaml` lists them.
public struct LetterKind: Hashable, Sendable {
    /// Where the day of its event comes from.
    public enum Dating: String, Hashable, Sendable, CaseIterable {
        /// The letter's own date.
        case letter
        /// Another day, which the letter tells: whoever enters it reads it off.
        case asked
    }

    public let id: String
    /// The title.
    public let name: BilingualText
    /// The kinds of event that it may report: none where nothing follows from it, several where its text decides.
    public let events: [String]
    public let dating: Dating

    public init(id: String, name: BilingualText, events: [String], dating: Dating) {
        self.id = id
        self.name = name
        self.events = events
        self.dating = dating
    }
}
