/// One row of a week's list: an application was passed on for publication.
///
/// The list gives no mark, applicant or class; an application that is not in it is unknown, not unpublished.
public struct PublicationRow: Sendable, Equatable, Hashable {
    public let number: ApplicationNumber
    public let filed: ListDate
    public let passedForPublication: ListDate
}

/// The number of a trademark application: `4-2026-99001`.
public struct ApplicationNumber: Sendable, Equatable, Hashable {
    public let text: String

    /// - Parameter text: its hyphens may be of any kind a word processor makes of them.
    public init?(_ text: String) {
        let parts = text.split(omittingEmptySubsequences: false, whereSeparator: Self.isHyphen)
        guard parts.count == 3, parts[0] == "4", parts[1].utf8.count == 4, (5...6).contains(parts[2].utf8.count),
            Digits.areAll(parts[1]), Digits.areAll(parts[2])
        else { return nil }
        self.text = parts.joined(separator: "-")
    }

    private static func isHyphen(_ character: Character) -> Bool {
        switch character {
        case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}": true
        default: false
        }
    }
}
