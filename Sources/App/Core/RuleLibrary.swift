import Crypto
import EmbeddedData
public import LegalCalendar
public import ProcedureFiles
public import Procedures
public import Registry
import Synchronization
public import Wording

/// The law and the lists, from the layers in which they stand: a folder given with `--data` over the files compiled in.
///
/// It reads a file only when it is asked for something in it: a command pays for the packs that it needs.
public struct RuleLibrary: Sendable {
    public let files: RuleFiles
    private let texts: [String: SourceText]
    /// The rows that people have accepted into the record, over the files.
    private let accepted: [OverlaidRow]
    private let made = RulesMadeOnce()
    /// Where a file was taken from, by its path in the data folder.
    public var layers: [String: DataLayer] { texts.mapValues(\.layer) }

    /// - Parameter overlay: files of a data folder, by their path in it; they take the place of embedded ones.
    public init(overlay: [SourceText] = []) {
        var texts: [String: SourceText] = [:]
        for file in Self.embedded { texts[file.path] = file }
        for file in overlay { texts[file.path] = SourceText(path: file.path, text: file.text, layer: .folder) }
        self.init(texts: texts, accepted: [])
    }

    private init(texts: [String: SourceText], accepted: [OverlaidRow]) {
        self.texts = texts
        self.accepted = accepted
        files = RuleFiles(Array(texts.values), overlaid: accepted, hash: Self.hash(of:))
    }

    /// The same library with rows of the record over its files.
    public func accepting(_ rows: [OverlaidRow]) -> RuleLibrary {
        rows == accepted ? self : RuleLibrary(texts: texts, accepted: rows)
    }

    /// SHA-256 in the form in which the hash of a text is kept with every date that it gives.
    static func hash(of text: String) -> String { SHA256.hexadecimal([text]) }

    /// The text of one data file, or nil where no layer has it.
    public func text(_ path: String) -> String? { texts[path]?.text }

    public var procedureIDs: [String] { files.procedureIDs.sorted() }

    /// One procedure with everything that is needed to follow a filing under it.
    /// - Throws: ``FilingProblem/unknownProcedure(_:known:)``, or the first fault in a data file.
    public func filingRules(_ id: String) throws(Problem) -> FilingRules {
        guard procedureIDs.contains(id), let pack = try value(files.pack(id)) else {
            throw .filing(.unknownProcedure(id, known: procedureIDs))
        }
        return try filingRules(pack)
    }

    /// A procedure as it stood when its texts were kept; nil where they can no longer be read.
    func filingRules(_ version: PackVersion) throws(Problem) -> FilingRules? {
        let contents = files.pack(version)
        guard contents.problems.isEmpty, let pack = contents.value else { return nil }
        return try filingRules(pack)
    }

    private func filingRules(_ pack: RulePack) throws(Problem) -> FilingRules {
        if let known = made.rules(pack.procedure.hash) { return known }
        let events = try value(files.events())
        let secondCheck = try value(files.secondCheckSteps())
        let rules = FilingRules(
            procedure: pack.procedure,
            definitions: Dictionary(events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            calendar: try calendar(),
            names: try names(of: pack.procedure, events),
            text: pack.text,
            losesRight: secondCheck?.losesRight ?? []
        )
        made.keep(rules)
        return rules
    }

    public func calendar() throws(Problem) -> WorkCalendar {
        guard let calendar = try value(files.calendar()) else {
            throw .dataUnreadable(PackProblem(path: "calendar/counting.yaml", line: 0, kind: .missingFile))
        }
        return calendar
    }

    public func fees() throws(Problem) -> FeeSchedule { try value(files.fees()) }

    public func laws() throws(Problem) -> [LawEntry] { try value(files.laws()) }

    /// - Throws: ``NightProblem/unknownSource(_:known:)``, or the first fault in the file.
    public func source(_ id: String) throws(Problem) -> ReferenceSource {
        let sources = try value(files.sources())
        guard let source = sources.first(where: { $0.id == id }) else {
            throw .night(.unknownSource(id, known: sources.map(\.id)))
        }
        return source
    }

    /// The names of laws, for traces that belong to no filing.
    public func lawNames() throws(Problem) -> NameBook {
        NameBook(try lawNameTable())
    }

    /// The names of laws, events and procedures, for texts that hold the ids of any of them.
    public func allNames() throws(Problem) -> NameBook {
        var names = try lawNameTable()
        for event in try value(files.events()) { names[event.id] = event.name }
        for id in procedureIDs { names[id] = try filingRules(id).procedure.name }
        return NameBook(names)
    }

    private func names(of procedure: Procedure, _ events: [EventDefinition]) throws(Problem) -> NameBook {
        var names = try lawNameTable()
        for event in events { names[event.id] = event.name }
        for milestone in procedure.milestones { names[milestone.id] = milestone.name }
        for step in procedure.steps { names[step.id] = step.name }
        return NameBook(names)
    }

    private func lawNameTable() throws(Problem) -> [String: BilingualText] {
        var names: [String: BilingualText] = [:]
        for law in try laws() { names[law.id] = BilingualText(vi: law.short, en: law.name.en) }
        return names
    }

    /// What a file says, or its first fault: no command works with a file that is only half understood.
    func value<Value>(_ contents: FileContents<Value>) throws(Problem) -> Value {
        guard let problem = contents.problems.min() else { return contents.value }
        throw .dataUnreadable(problem)
    }

    private static var embedded: [SourceText] {
        (0..<Int(embedded_data_count())).compactMap { index in
            guard let path = embedded_data_path(Int(index)), let bytes = embedded_data_bytes(Int(index)) else {
                return nil
            }
            let buffer = UnsafeBufferPointer(start: bytes, count: Int(embedded_data_length(Int(index))))
            return SourceText(path: String(cString: path), text: String(decoding: buffer, as: UTF8.self))
        }
    }
}

/// The rules that were put together from the files already, by the hash of their pack: a service answers thousands of
/// questions from one library.
private final class RulesMadeOnce: Sendable {
    private let kept = Mutex<[String: FilingRules]>([:])

    func rules(_ hash: String) -> FilingRules? { kept.withLock { $0[hash] } }
    func keep(_ rules: FilingRules) { kept.withLock { $0[rules.procedure.hash] = rules } }
}

/// One procedure with the events, days and names that belong to it.
public struct FilingRules: Sendable {
    public let procedure: Procedure
    public let definitions: [String: EventDefinition]
    public let calendar: WorkCalendar
    public let names: NameBook
    /// The texts of the pack's files, joined; kept with the first date that it gives.
    public let text: String
    /// The steps at which a wrong date makes somebody lose a right.
    let losesRight: Set<String>
    /// Whether the program has brought other rules for this procedure, which nobody has taken over yet.
    public internal(set) var isSuperseded = false
    /// The names that steps bore under earlier rules, with their present ones.
    var successors: [String: String] = [:]

    public var eventKinds: [String] { definitions.keys.sorted() }

    /// Whether an event of this kind could be the answer to the step, or lengthen its time.
    func canBeMeant(_ step: String, by kind: String) -> Bool {
        guard let step = procedure.step(step) else { return false }
        // To ask for more time is said of the reply that gets it, never of the asking.
        if case .firstEndOf = step.trigger { return false }
        return step.closing.events.contains(kind) || (step.extensionRule != nil && speaksOfTime(kind))
            || (kind == EventID.timeExcluded && step.actor.isProducer)
    }

    /// Whether the event lengthens the time of one obligation, which must then be known.
    func speaksOfTime(_ kind: String) -> Bool {
        [EventID.extensionRequested, EventID.extensionGranted, EventID.extensionRefused, EventID.timeExcluded]
            .contains(kind)
    }
}
