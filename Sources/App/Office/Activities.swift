public import LegalCalendar
import ProcedureFiles
public import Procedures
public import Registry
import Store

/// What is said of an activity when it is logged.
public struct ActivityInput: Sendable {
    /// An id of the data file, or the kind's name.
    public var kind: String
    public var day: Day
    public var subject: String
    /// An id of the data file, or the unit's name.
    public var unit: String
    /// Each as the measure's id, an equals sign, and a number.
    public var numbers: [String] = []
    public var note: String?

    public init(kind: String, day: Day, subject: String, unit: String) {
        self.kind = kind
        self.day = day
        self.subject = subject
        self.unit = unit
    }
}

/// An activity with the names of its kind and unit.
public struct ActivityView: Sendable {
    public let activity: Activity
    public let kind: ActivityKind
    public let unit: OfficeActivities.Unit
}

/// Use case: the log of what the office did.
public struct Activities: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func add(_ input: ActivityInput) async throws -> ActivityView {
        let lists = try context.library.officeActivities()
        let (kind, unit) = (try lists.chosenKind(input.kind), try lists.chosenUnit(input.unit))
        let subject = try CatalogueInput.name(input.subject, field: "subject")
        let note = try CatalogueInput.optionalName(input.note, field: "note")
        let numbers = try kind.numbers(input.numbers)
        try CatalogueInput.pastDay(input.day, field: "day", today: context.clock.today())
        let (stamp, chosen) = (context.stamp, context.commune)
        return try await context.database.write { connection in
            let commune = try connection.chosenCommune(chosen).code
            // The same day, subject and numbers said twice are one activity: nobody counts it twice.
            let twin = try connection.activities(commune: commune, from: input.day, through: input.day).first {
                $0.kind == kind.id && $0.subject == subject && $0.unit == unit.id && $0.numbers == numbers
                    && $0.note == note
            }
            if let twin { return ActivityView(activity: twin, kind: kind, unit: unit) }
            let activity = Activity(
                code: try connection.nextCode(of: .activity),
                commune: commune,
                kind: kind.id,
                day: input.day,
                subject: subject,
                unit: unit.id,
                numbers: numbers,
                note: note
            )
            try connection.insertActivity(activity)
            let act = AuditedAct("activity.add", .activity, activity.code, after: activity.summary)
            try connection.audit(act, stamp)
            return ActivityView(activity: activity, kind: kind, unit: unit)
        }
    }

    /// The kinds and units to choose from.
    public func lists() throws -> OfficeActivities { try context.library.officeActivities() }

    public func list(year: Int) async throws -> [ActivityView] {
        guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
            return []
        }
        return try await list(from: first, through: last)
    }

    /// The activities from a day to a day, both included.
    public func list(from: Day, through: Day) async throws -> [ActivityView] {
        let lists = try context.library.officeActivities()
        let chosen = context.commune
        guard from <= through else { throw Problem.catalogue(.periodReversed(from: from, until: through)) }
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            return try connection.activities(commune: commune, from: from, through: through).compactMap {
                lists.view(of: $0)
            }
        }
    }
}

extension OfficeActivities {
    /// Nil where the data file no longer knows its kind or unit.
    func view(of activity: Activity) -> ActivityView? {
        guard let kind = kind(activity.kind), let unit = unit(activity.unit) else { return nil }
        return ActivityView(activity: activity, kind: kind, unit: unit)
    }

    fileprivate func chosenKind(_ text: String) throws(Problem) -> ActivityKind {
        let name = NameFolding.folded(text)
        if let kind = kinds.first(where: { $0.id == text || $0.name.isCalled(name) }) { return kind }
        let choices = kinds.map { "\($0.id) (\($0.name.vi))" }
        throw .general(.unknownChoice(field: "kind", text: text, choices: choices))
    }

    fileprivate func chosenUnit(_ text: String) throws(Problem) -> Unit {
        let name = NameFolding.folded(text)
        if let unit = units.first(where: { $0.id == text || $0.name.isCalled(name) }) { return unit }
        let choices = units.map { "\($0.id) (\($0.name.vi))" }
        throw .general(.unknownChoice(field: "unit", text: text, choices: choices))
    }
}

extension BilingualText {
    /// Whether people call it so: by its whole name, or by one part of a name such as “Tập huấn, bồi dưỡng”.
    fileprivate func isCalled(_ folded: String) -> Bool {
        [vi, en].contains { name in
            ([name] + name.split(separator: ",").map(String.init)).map(NameFolding.folded).contains(folded)
        }
    }
}

extension ActivityKind {
    fileprivate func numbers(_ texts: [String]) throws(Problem) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for text in texts {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let value = Int(parts[1]), value >= 0, value <= 1_000_000_000_000 else {
                let example = "\(measures.first?.id ?? "people")=45"
                throw .general(.badValue(field: "number", text: text, example: example))
            }
            guard measures.contains(where: { $0.id == parts[0] }) else {
                let known = measures.map { "\($0.id) (\($0.name.vi))" }
                throw .catalogue(.unknownMeasure(parts[0], known: known))
            }
            numbers[parts[0]] = value
        }
        return numbers
    }
}

extension Activity {
    /// What the audit trail keeps of it.
    fileprivate var summary: String {
        let numbers = numbers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return ([kind, day.description, subject, unit] + numbers + [note].compactMap(\.self)).joined(separator: " | ")
    }
}

extension RuleLibrary {
    public func officeActivities() throws(Problem) -> OfficeActivities {
        guard let activities = try value(files.officeActivities()) else {
            throw .dataUnreadable(PackProblem(path: "office/activities.yaml", line: 0, kind: .missingFile))
        }
        return activities
    }

    /// The papers that the office writes from its record, by id.
    public func officeForms() throws(Problem) -> [OfficeForm] { try value(files.officeForms()) }
}
