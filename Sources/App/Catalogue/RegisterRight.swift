public import LegalCalendar
import Procedures
import Registry
import Store

/// A right that was registered long ago, as its certificate says it: numbers and days, and no letters.
public struct RegistrationInput: Sendable {
    public var right: String
    /// Of the certificate.
    public var number: String
    public var applicationNumber: String?
    public var filed: Day
    public var granted: Day
    /// The days on which renewals were recorded, as the certificate's annex bears them.
    public var renewed: [Day] = []
    /// The last day that the certificate or its last renewal prints; held against the one that follows from the days.
    public var expires: Day?

    public init(right: String, number: String, filed: Day, granted: Day) {
        self.right = right
        self.number = number
        self.filed = filed
        self.granted = granted
    }
}

/// Use case: a registered right is taken into the record by number and days alone, so that its renewal and upkeep are
/// followed. What happened between filing and grant is not invented: it is told as unknown.
public struct RegisterRight: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Returns: the code of the filing that follows the right from now on.
    /// - Throws: ``CatalogueProblem/rightFollowed(code:filing:)`` where a filing of its application is on record, and
    ///   ``CatalogueProblem/expiryDiffers(stated:counted:)`` where the printed last day does not follow from the days.
    public func register(_ input: RegistrationInput) async throws -> String {
        let number = try CatalogueInput.name(input.number, field: "number")
        let application = try CatalogueInput.optionalName(input.applicationNumber, field: "application-number")
        let (library, today, stamp) = (context.library, context.clock.today(), context.stamp)
        for (field, day) in [("filed", input.filed), ("granted", input.granted)]
            + input.renewed.map({ ("renewed", $0) })
        {
            try CatalogueInput.pastDay(day, field: field, today: today)
        }
        try CatalogueInput.period(from: input.filed, until: input.granted)
        for day in input.renewed { try CatalogueInput.period(from: input.granted, until: day) }
        return try await context.database.write { connection in
            let right = try connection.knownRight(input.right)
            guard let procedure = right.kind.applicationProcedure else {
                throw Problem.filing(.wrongSubject(procedure: "trademark.application", allowed: Rights.kinds))
            }
            let rules = try connection.rulesInUse(procedure, library)
            if let filing = try connection.filings(right: right.code).first(where: { $0.procedure == procedure }) {
                throw Problem.catalogue(.rightFollowed(code: right.code, filing: filing.code))
            }
            let draft = Filing(
                code: "",
                commune: right.commune,
                procedure: procedure,
                subject: .right(right.code),
                opened: today,
                answers: [:]
            )
            let filing = try connection.open(draft, stamp)
            var events = [(EventID.filed, input.filed, application), (EventID.granted, input.granted, number)]
            events += input.renewed.sorted().map { (EventID.renewed, $0, nil) }
            for (kind, day, number) in events {
                var event = EventInput(kind: kind, date: day)
                event.number = number
                _ = try connection.record(event, filing: filing, rules: rules, today: today, stamp: stamp)
            }
            if let stated = input.expires {
                let counted = try connection.titleEnd(of: filing, rules)
                guard counted == stated else {
                    throw Problem.catalogue(.expiryDiffers(stated: stated, counted: counted))
                }
            }
            return filing.code
        }
    }
}

extension SubjectKind {
    /// The procedure that follows a right of this kind through its life; nil where no pack does.
    var applicationProcedure: String? {
        switch self {
        case .trademark: "trademark.application"
        case .collectiveMark: "trademark.collective"
        case .certificationMark: "trademark.certification"
        case .geographicalIndication: "gi.application"
        default: nil
        }
    }
}

extension SQLConnection {
    /// The last day of a title as its filings give it now: before the renewal that is owed next. Nil for one that lasts.
    fileprivate func titleEnd(of filing: Filing, _ rules: FilingRules) throws -> Day? {
        rules.titleEnd(of: try effectiveEvents(of: filing, under: rules))
    }
}

extension FilingRules {
    /// The last day of a title that must be renewed: the end of the renewal that is owed next.
    func titleEnd(of events: [FilingEvent]) -> Day? {
        procedure.course(of: events, definitions: definitions, calendar: calendar).obligations
            .filter { $0.step.closing.events.contains(EventID.renewed) && $0.state == .open }
            .compactMap(\.deadline.raw).max()
    }
}

extension FilingView {
    /// A title entered by number and days: nothing is on record of how it came to be granted.
    public var isHistoryUnknown: Bool {
        guard let granted = events.standing.first(where: { $0.kind == EventID.granted }) else { return false }
        return !events.standing.contains {
            $0.kind != EventID.filed && $0.code != granted.code && $0.date <= granted.date
        }
    }
}
