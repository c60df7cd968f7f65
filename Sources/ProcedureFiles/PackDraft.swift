import LegalCalendar
import Procedures
import Yams

/// One pack file as read, before what it includes is taken over and before its references are looked up.
struct PackDraft: Sendable {
    let path: String
    let text: String
    var id = ""
    var head: Head?
    var includes: [String] = []
    var includesLine = 0
    var questions: [Question] = []
    var implied: [ImpliedEvent] = []
    var milestones: [Milestone] = []
    var steps: [Step] = []
    var checklist: [ChecklistItem] = []
    var fees: [FeeStage] = []
    var cadence: Cadence?
    var delivery: Delivery?
    var references: [NodeReader.Reference] = []
    var problems: [PackProblem] = []

    /// What a pack says of itself and never takes from another.
    struct Head: Sendable {
        let name: BilingualText
        let office: String
        let word: FilingWord
        let subjects: [SubjectKind]
        let feeObject: String?
        let year: YearOfWork?
        let checked: Day
    }

    init(_ source: SourceText) {
        path = source.path
        text = source.text
        var reader = NodeReader(path: source.path)
        if let root = reader.root(of: source.text) { read(root, &reader) }
        references = reader.references
        problems = reader.problems
    }

    private mutating func read(_ root: Node, _ reader: inout NodeReader) {
        let required = ["procedure", "name", "office", "word", "subject", "checked"]
        let optional = [
            "fee_object", "includes", "questions", "implied", "milestones", "steps", "checklist", "fees", "cadence",
            "delivery", "year",
        ]
        guard let fields = reader.fields(root, required: required, optional: optional) else { return }
        id = reader.identifier(fields["procedure"]) ?? ""
        head = reader.head(fields)
        includes = fields["includes"].map { reader.oneOrMore($0) { $0.identifier($1) } } ?? []
        includesLine = fields["includes"]?.line ?? 0
        questions = reader.list(fields["questions"]) { $0.question($1) }
        implied = reader.list(fields["implied"]) { $0.impliedEvent($1) }
        milestones = reader.list(fields["milestones"]) { $0.milestone($1) }
        steps = reader.list(fields["steps"]) { $0.step($1) }
        checklist = reader.list(fields["checklist"]) { $0.checklistItem($1) }
        fees = reader.list(fields["fees"]) { $0.feeStage($1) }
        cadence = reader.cadence(fields["cadence"])
        delivery = reader.delivery(fields["delivery"])
        guard fields["includes"] == nil else { return }
        for key in ["steps", "cadence"] where fields[key] == nil { reader.report(.missingKey(key), line: fields.line) }
    }

    /// Ids that the file itself defines twice.
    var duplicates: [PackProblem] {
        duplicates(.question, questions.map { ($0.id, 0) })
            + duplicates(.milestone, milestones.map { ($0.id, $0.line) })
            + duplicates(.step, steps.map { ($0.id, $0.line) }) + duplicates(.paper, checklist.map { ($0.id, $0.line) })
            + duplicates(.feeStage, fees.map { ($0.id, $0.line) })
    }

    private func duplicates(_ name: PackProblem.Name, _ items: [(id: String, line: Int)]) -> [PackProblem] {
        var seen: Set<String> = []
        return items.filter { !seen.insert($0.id).inserted }.map { item in
            PackProblem(path: path, line: item.line, kind: .duplicate(name, item.id))
        }
    }
}

extension NodeReader {
    fileprivate mutating func head(_ fields: Fields) -> PackDraft.Head? {
        let name = bilingual(fields["name"])
        let office = identifier(fields["office"])
        let word = choice(fields["word"], FilingWord.self)
        let subjects = filledList(fields["subject"]) { $0.choice($1, SubjectKind.self) }
        let feeObject = identifier(fields["fee_object"])
        let checked = day(fields["checked"])
        let year = yearOfWork(fields["year"])
        if subjects.contains(.commune), fields["year"] == nil { report(.missingKey("year"), line: fields.line) }
        guard let name, let office, let word, let checked, !subjects.isEmpty else { return nil }
        return PackDraft.Head(
            name: name,
            office: office,
            word: word,
            subjects: subjects,
            feeObject: feeObject,
            year: year,
            checked: checked
        )
    }

    private mutating func yearOfWork(_ node: Node?) -> YearOfWork? {
        guard let fields = fields(node, required: ["opens_with", "first"]) else { return nil }
        let (event, first) = (reference(.event, fields["opens_with"]), number(fields["first"]))
        guard let event, let first else { return nil }
        return YearOfWork(opensWith: event, first: first)
    }
}
