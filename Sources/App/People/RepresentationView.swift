public import LegalCalendar
public import Registry
import Store

/// An authority to represent with what a person must know of it.
public struct RepresentationView: Sendable {
    public let representation: Representation
    /// Empty where the person has been forgotten.
    public let personName: String
    public let producerName: String
    /// The filing that follows the paper's term.
    public let validity: String?
    /// The authority's last day by the paper or else by the law; nil where neither gives one.
    public let lastDay: Day?
    /// Whether the paper itself says it; the law's term for a paper that is silent is only likely.
    public var isLastDayWritten: Bool { representation.until != nil }
    /// The filing is not decided yet, and it is not known when it will be.
    public let isAwaited: Bool
    /// A day on which the filing will still be waited for after the authority has died.
    public let outlivedBy: Day?
}

extension SQLConnection {
    /// - Parameter openUntil: the last day that is known of a filing which is still going on.
    func view(_ record: Representation, openUntil: Day? = nil, isAwaited: Bool = false) throws -> RepresentationView {
        let validity = try filing(following: .representation, record.code)
        let followed = try validity.map { try self.obligations(filing: $0.code) } ?? []
        let lastDay = record.until ?? followed.compactMap(\.dates.statutory).first
        let isOutlived = lastDay.flatMap { last in openUntil.map { last < $0 } } ?? false
        return RepresentationView(
            representation: record,
            personName: try person(record.person)?.name ?? record.person,
            producerName: try producer(record.producer)?.name ?? record.producer,
            validity: validity?.code,
            lastDay: lastDay,
            isAwaited: isAwaited,
            outlivedBy: isOutlived ? openUntil : nil
        )
    }

    /// Who acts for a filing's applicant or owner on a day.
    func representatives(of filing: Filing, on day: Day) throws -> [Representation] {
        try representations(filing: filing).filter { $0.isOn(day) }
    }

    func representatives(
        of filing: Filing,
        on day: Day,
        obligations: [ObligationView],
        isOver: Bool
    ) throws -> [RepresentationView] {
        let open = obligations.filter { !$0.state.isFinished }.compactMap { $0.dates.statutory ?? $0.dates.plan }.max()
        return try representatives(of: filing, on: day).map {
            try view($0, openUntil: isOver ? nil : open, isAwaited: !isOver)
        }
    }
}
