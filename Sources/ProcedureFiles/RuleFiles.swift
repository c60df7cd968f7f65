public import LegalCalendar
public import Procedures
import Yams

/// The project's data files as law: reads only what is asked, and tells every problem with file and line.
public struct RuleFiles: Sendable {
    private let files: [SourceText]
    private let overlaid: [OverlaidRow]
    private let hash: @Sendable (String) -> String
    private let keptLaws = ReadOnce<FileContents<[LawEntry]>>()
    private let keptEvents = ReadOnce<FileContents<[EventDefinition]>>()
    private let keptFees = ReadOnce<FileContents<FeeSchedule>>()
    private let keptCalendar = ReadOnce<FileContents<WorkCalendar?>>()
    private let keptPacks = ReadOnceEach<FileContents<RulePack?>>()
    private let keptSecondCheck = ReadOnce<FileContents<SecondCheckSteps?>>()
    private let keptOCOPRules = ReadOnce<FileContents<OCOPRules?>>()

    /// - Parameters:
    ///   - files: by their paths in the data folder, such as `procedures/ocop.certificate.yaml`, with or without a
    ///     folder before them.
    ///   - overlaid: rows of tables that go over those of the files.
    ///   - hash: SHA-256 of a text, in the form in which it is kept with every date.
    public init(
        _ files: [SourceText],
        overlaid: [OverlaidRow] = [],
        hash: @escaping @Sendable (String) -> String
    ) {
        self.files = files.sorted { $0.path < $1.path }
        self.overlaid = overlaid
        self.hash = hash
    }

    public func laws() -> FileContents<[LawEntry]> {
        keptLaws.value { yaml("laws.yaml", missing: []) { $0.laws($1) } }
    }

    public func events() -> FileContents<[EventDefinition]> {
        keptEvents.value { yaml("events.yaml", missing: []) { $0.events($1) } }
    }

    public func sources() -> FileContents<[ReferenceSource]> {
        yaml("sources.yaml", missing: []) { $0.sources($1) }
    }

    /// Nil where the file cannot be understood.
    public func ocopRules() -> FileContents<OCOPRules?> {
        keptOCOPRules.value(readOCOPRules)
    }

    /// Nil where the file cannot be understood.
    public func officeActivities() -> FileContents<OfficeActivities?> {
        yaml("office/activities.yaml", missing: nil) { $0.officeActivities($1) }
    }

    /// The kinds of letter that reach the office.
    public func letterKinds() -> FileContents<[LetterKind]> {
        let events = Set(events().value.map(\.id))
        return yaml("office/letters.yaml", missing: []) { $0.letterKinds($1, events: events) }
    }

    /// Which steps ask for a second person's check of their dates. Nil where the file cannot be understood.
    public func secondCheckSteps() -> FileContents<SecondCheckSteps?> {
        keptSecondCheck.value { yaml("office/second-check.yaml", missing: nil) { $0.secondCheckSteps($1) } }
    }

    /// The papers that the office writes from its record, by the names of their files.
    public func officeForms() -> FileContents<[OfficeForm]> {
        let kinds = Set(officeActivities().value?.kinds.map(\.id) ?? [])
        let contents = files.filter(\.isOfficeForm).map { file in
            var reader = NodeReader(path: file.path)
            let form = reader.root(of: file.text).flatMap { reader.officeForm($0, kinds: kinds) }
            return FileContents(value: form, problems: reader.problems)
        }
        return FileContents(value: contents.compactMap(\.value), problems: contents.flatMap(\.problems))
    }

    private func readOCOPRules() -> FileContents<OCOPRules?> {
        checked("ocop/criteria.yaml", questions: { _ in [] }) { $0.ocopRules($1) }
    }

    /// What can be protected, by the answers about a name and its holder. Nil where the file cannot be understood.
    public func protectionGuide() -> FileContents<ProtectionGuide?> {
        checked("advice/protection.yaml", questions: { $0.questions.map(\.id) }) { $0.protectionGuide($1) }
    }

    /// A file of its own kind, with the names that it uses looked up.
    /// - Parameter questions: those that the file itself asks.
    private func checked<Value: Sendable>(
        _ name: String,
        questions: (Value) -> [String],
        _ read: (inout NodeReader, Node) -> Value?
    ) -> FileContents<Value?> {
        guard let file = file(name) else { return FileContents(value: nil, problems: [.missing(name)]) }
        var reader = NodeReader(path: file.path)
        let value = reader.root(of: file.text).flatMap { read(&reader, $0) }
        let (laws, events) = (Set(laws().value.map(\.id)), Set(events().value.map(\.id)))
        let asked = value.map { Set(questions($0)) }
        let undefined = reader.references.filter { reference in
            switch reference.kind {
            case .law: !laws.contains(reference.name)
            case .event: !events.contains(reference.name)
            case .pack: !procedureIDs.contains(reference.name)
            case .question: asked.map { !$0.contains(reference.name) } ?? false
            case .milestone, .step, .paper, .fee, .feeStage, .office, .source: false
            }
        }.map { PackProblem(path: file.path, line: $0.line, kind: .undefined($0.kind, $0.name)) }
        return FileContents(value: value, problems: reader.problems + undefined)
    }

    public func fees() -> FileContents<FeeSchedule> {
        keptFees.value(readFees)
    }

    private func readFees() -> FileContents<FeeSchedule> {
        let rows = table("fees/fees.csv") { $0.feeRows($1) }
        let reductions = yaml("fees/reductions.yaml", missing: []) { $0.feeReductions($1) }
        return FileContents(
            value: FeeSchedule(rows: rows.value, reductions: reductions.value),
            problems: rows.problems + reductions.problems
        )
    }

    /// Nil where the ways of counting are not all there: no date can be given without them.
    public func calendar() -> FileContents<WorkCalendar?> {
        keptCalendar.value(readCalendar)
    }

    private func readCalendar() -> FileContents<WorkCalendar?> {
        let law = yaml("calendar/counting.yaml", missing: nil) { $0.countingLaw($1) }
        let days = table("calendar/holidays.csv") { $0.specialDays($1) }
        let years = table("calendar/years.csv") { $0.calendarYears($1) }
        let calendar = law.value.map { WorkCalendar(law: $0, specialDays: days.value, years: years.value) }
        return FileContents(value: calendar, problems: law.problems + days.problems + years.problems)
    }

    /// The ids of all packs, by their files' names.
    public var procedureIDs: [String] { files.compactMap { $0.procedureID } }

    /// One pack, with nothing read but its own file and those it includes.
    public func pack(_ id: String) -> FileContents<RulePack?> {
        keptPacks.value(of: id) { pack(id, names: definedNames().value) }
    }

    /// Everything at once, for checks.
    public func book() -> FileContents<RuleBook> {
        let (laws, events, fees, calendar) = (laws(), events(), fees(), calendar())
        let names = names(laws.value, events.value, fees.value)
        let packs = procedureIDs.map { pack($0, names: names) }
        let book = RuleBook(
            laws: laws.value,
            events: events.value,
            calendar: calendar.value,
            fees: fees.value,
            packs: packs.compactMap(\.value)
        )
        let problems =
            laws.problems + events.problems + fees.problems + calendar.problems + packs.flatMap(\.problems)
            + ruleChanges().problems
            + ocopRules().problems
            + protectionGuide().problems + officeActivities().problems + officeForms().problems + letterKinds().problems
            + secondCheckSteps().problems
        return FileContents(value: book, problems: Array(Set(problems)).sorted())
    }

    /// All worked examples of one procedure, or of every one.
    public func cases(of procedure: String? = nil) -> FileContents<[RuleCase]> {
        let contents = files.filter { $0.isCase(of: procedure) }.map { file in
            var reader = NodeReader(path: file.path)
            let cases = reader.root(of: file.text).map { reader.cases($0) } ?? []
            return FileContents(value: cases, problems: reader.problems)
        }
        return FileContents(value: contents.flatMap(\.value), problems: contents.flatMap(\.problems))
    }
}

/// Everything that the data files say.
public struct RuleBook: Sendable {
    public let laws: [LawEntry]
    public let events: [EventDefinition]
    public let calendar: WorkCalendar?
    public let fees: FeeSchedule
    public let packs: [RulePack]

    public init(
        laws: [LawEntry],
        events: [EventDefinition],
        calendar: WorkCalendar?,
        fees: FeeSchedule,
        packs: [RulePack]
    ) {
        self.laws = laws
        self.events = events
        self.calendar = calendar
        self.fees = fees
        self.packs = packs
    }

    public var procedures: [Procedure] { packs.map(\.procedure) }

    /// Kinds of event by their ids.
    public var definitions: [String: EventDefinition] {
        Dictionary(events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension RuleFiles {
    private func file(_ name: String) -> SourceText? {
        files.first { $0.path == name || $0.path.hasSuffix("/" + name) }
    }

    private func yaml<Value: Sendable>(
        _ name: String,
        missing: Value,
        _ read: (inout NodeReader, Node) -> Value
    ) -> FileContents<Value> {
        guard let file = file(name) else { return FileContents(value: missing, problems: [.missing(name)]) }
        var reader = NodeReader(path: file.path)
        let value = reader.root(of: file.text).map { read(&reader, $0) } ?? missing
        return FileContents(value: value, problems: reader.problems)
    }

    private func table<Item: Sendable>(
        _ name: String,
        _ read: (inout TableReader, String) -> [Item]
    ) -> FileContents<[Item]> {
        guard let file = file(name) else { return FileContents(value: [], problems: [.missing(name)]) }
        let rows = overlaid.filter { $0.path == name }
        var reader = TableReader(
            path: file.path,
            layer: file.layer,
            keyColumns: OverlaidTable(rawValue: name)?.keyColumns ?? [],
            replaced: Set(rows.map(\.key))
        )
        var items = read(&reader, file.text)
        var problems = reader.problems
        for row in rows {
            guard let text = row.text else { continue }
            var reader = TableReader(path: row.code, layer: .accepted)
            items += read(&reader, text)
            problems += reader.problems
        }
        return FileContents(value: items, problems: problems)
    }

    private func definedNames() -> FileContents<PackResolver.DefinedNames> {
        let (laws, events, fees) = (laws(), events(), fees())
        return FileContents(
            value: names(laws.value, events.value, fees.value),
            problems: laws.problems + events.problems + fees.problems
        )
    }

    private func names(
        _ laws: [LawEntry],
        _ events: [EventDefinition],
        _ fees: FeeSchedule
    ) -> PackResolver.DefinedNames {
        PackResolver.DefinedNames(laws: Set(laws.map(\.id)), events: Set(events.map(\.id)), fees: fees)
    }

    /// A pack as it stood when its texts were kept, held to the laws and events of now.
    public func pack(_ version: PackVersion) -> FileContents<RulePack?> {
        guard let own = version.files.first else { return FileContents(value: nil, problems: []) }
        let drafts = version.files.map { file in
            (file.pack, PackDraft(SourceText(path: "procedures/\(file.pack).yaml", text: file.text)))
        }
        let names = definedNames().value
        return PackResolver(
            drafts: Dictionary(drafts, uniquingKeysWith: { first, _ in first }),
            names: names,
            hash: hash
        ).pack(own.pack)
    }

    /// What was declared of changes to packs; nothing where there is no such file.
    public func ruleChanges() -> FileContents<[RuleChange]> {
        guard file("rule-changes.yaml") != nil else { return FileContents(value: [], problems: []) }
        return yaml("rule-changes.yaml", missing: []) { $0.ruleChanges($1) }
    }

    private func pack(_ id: String, names: PackResolver.DefinedNames) -> FileContents<RulePack?> {
        var drafts: [String: PackDraft] = [:]
        var next = [id]
        while let current = next.popLast() {
            guard drafts[current] == nil, let file = file("procedures/\(current).yaml") else { continue }
            let draft = PackDraft(file)
            drafts[current] = draft
            next += draft.includes
        }
        return PackResolver(drafts: drafts, names: names, hash: hash).pack(id)
    }
}

extension SourceText {
    /// The id of the pack that the file holds, where it is one.
    fileprivate var procedureID: String? {
        let parts = path.split(separator: "/")
        guard parts.count >= 2, parts[parts.count - 2] == "procedures", let name = parts.last, name.hasSuffix(".yaml")
        else { return nil }
        return String(name.dropLast(".yaml".count))
    }

    fileprivate var isOfficeForm: Bool {
        let parts = path.split(separator: "/")
        return parts.count >= 3 && parts[parts.count - 3] == "office" && parts[parts.count - 2] == "forms"
            && path.hasSuffix(".yaml")
    }

    fileprivate func isCase(of procedure: String?) -> Bool {
        let parts = path.split(separator: "/")
        guard parts.count >= 3, parts[parts.count - 3] == "cases", path.hasSuffix(".yaml") else { return false }
        return procedure.map { parts[parts.count - 2] == $0 } ?? true
    }
}

extension PackProblem {
    fileprivate static func missing(_ path: String) -> PackProblem {
        PackProblem(path: path, line: 0, kind: .missingFile)
    }
}
