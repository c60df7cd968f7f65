import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// What was entered wrongly of a producer.
struct CorrectProducerPage: StaffActPage {
    private let view: ProducerView
    private let choices: RegisterChoices
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        view = try await app.producer(parameters)
        choices = try await ChooseInCatalogue(app).choices()
        self.scene = scene
    }

    private var path: String { RecordPath.producer(view.producer.code) }

    private var known: [(String, String?)] {
        let producer = view.producer
        return [
            ("name", producer.name), ("kind", producer.kind), ("village", producer.village), ("place", producer.place),
        ]
    }

    func page(_ form: FormPart) -> HTMLPage {
        let producer = view.producer
        let form = form.watching(known)
        let kinds = choices.kinds.map { ($0.id, $0.name.text(in: scene.language)) }
        let change = scene.address("\(path)/thay-doi")
        let fields =
            form.text("name", wording.producerNameField, isNeeded: true)
            + form.choice("kind", wording.makerKindField, kinds, empty: wording.unknownChoice)
            + form.text("village", wording.villageField, suggestions: choices.villages)
            + form.text("place", wording.placeField, hint: wording.placeHint)
            + form.submit(wording.saveButton)
        return HTMLPage(
            wording.correctHeading(producer.name),
            "<p>\(wording.correctionHint) <a href=\"\(change)\">\(wording.changeProducerHeading(producer.name))</a></p>\n"
                + form.form("\(path)/sua", fields)
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        try form.requireUnchanged(known)
        var correction = ProducerCorrection()
        correction.name = try form.entered.neededText("name")
        (correction.kind, correction.village) = (form.entered.text("kind"), form.entered.text("village"))
        correction.place = form.entered.text("place")
        _ = try await Producers(form.app).correct(view.producer.code, with: correction)
        return scene.address(path, done: .saved)
    }
}

/// Another name or legal form from a day on; what it was before stays on record.
struct ChangeProducerPage: StaffActPage {
    private let view: ProducerView
    private let choices: RegisterChoices
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        view = try await app.producer(parameters)
        choices = try await ChooseInCatalogue(app).choices()
        self.scene = scene
    }

    func page(_ form: FormPart) -> HTMLPage {
        let form = form.filling([("name", view.producer.name), ("kind", view.producer.kind)])
        let kinds = choices.kinds.map { ($0.id, $0.name.text(in: scene.language)) }
        let fields =
            form.text("name", wording.newNameField, isNeeded: true)
            + form.choice("kind", wording.newKindField, kinds, empty: wording.unknownChoice)
            + form.day("from", wording.changeFromField, isNeeded: true)
            + form.text("document", wording.changePaperField)
            + form.submit(wording.saveButton)
        return HTMLPage(
            wording.changeProducerHeading(view.producer.name),
            "<p>\(wording.changeProducerIntroduction)</p>\n"
                + form.form("\(RecordPath.producer(view.producer.code))/thay-doi", fields)
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        var change = ProducerChange(from: try form.entered.neededDay("from"))
        change.name = try form.entered.neededText("name")
        (change.kind, change.document) = (form.entered.text("kind"), form.entered.text("document"))
        try await ChangeProducer(form.app).change(view.producer.code, to: change)
        return scene.address(ProducerTasksPage.path(view.producer.code), done: .saved)
    }
}

/// A producer becomes part of another, closes, or was entered twice.
struct EndProducerPage: StaffActPage {
    private enum How: String, CaseIterable {
        case merged, closed, duplicate
    }

    private let view: ProducerView
    private let others: [Producer]
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        view = try await app.producer(parameters)
        others = try await ChooseInCatalogue(app).choices().producers.filter {
            $0.code != parameters.code("producer")
        }
        self.scene = scene
    }

    func page(_ form: FormPart) -> HTMLPage {
        let ways = [
            (How.merged.rawValue, wording.producerMergedChoice), (How.closed.rawValue, wording.producerClosedChoice),
            (How.duplicate.rawValue, wording.producerTwiceChoice),
        ]
        let fields =
            form.radios("how", wording.howEndedField, ways, isNeeded: true)
            + form.choice(
                "into",
                wording.successorField,
                others.map { ($0.code, wording.choice(of: $0)) },
                empty: wording.chooseOne
            )
            + form.day("on", wording.endDayField, hint: wording.endDayHint)
            + form.text("document", wording.changePaperField)
            + form.submit(wording.saveButton)
        return HTMLPage(
            wording.endProducerHeading(view.producer.name),
            "<p>\(wording.endProducerIntroduction)</p>\n"
                + form.form("\(RecordPath.producer(view.producer.code))/ket-thuc", fields)
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        let (entered, code, end) = (form.entered, view.producer.code, EndProducer(form.app))
        let said = try entered.neededText("how")
        guard let how = How(rawValue: said) else {
            let choices = How.allCases.map(\.rawValue)
            throw Problem.general(.unknownChoice(field: "how", text: said, choices: choices))
        }
        let document = entered.text("document")
        switch how {
        case .merged:
            let (into, day) = (try entered.neededText("into"), try entered.neededDay("on"))
            _ = try await end.merge(code, into: into, on: day, document: document)
        case .closed: _ = try await end.close(code, on: try entered.neededDay("on"), document: document)
        case .duplicate: _ = try await end.join(code, with: try entered.neededText("into"))
        }
        return scene.address(ProducerTasksPage.path(code), done: .saved)
    }
}

/// What a producer's changes ask for, and the button that begins what the record can begin.
struct ProducerTasksPage: StaffActPage {
    private let found: ProducerTasks
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        found = try await FollowProducer(app).tasks(of: parameters.code("producer"))
        self.scene = scene
    }

    static func path(_ code: String) -> String { "\(RecordPath.producer(code))/viec-theo" }

    func page(_ form: FormPart) -> HTMLPage {
        let items = found.tasks.map { task -> HTML in
            let standing = task.standingText(wording).map { " – \($0)" } ?? ""
            let details = task.details(wording, names: found.names)
            let line: HTML = details.isEmpty ? .empty : "<br><span class=\"hint\">\(details)</span>"
            return "<li>\(task.text(wording))\(standing).\(line)</li>\n"
        }
        let list: HTML = items.isEmpty ? "<p>\(wording.noTasks)</p>\n" : "<ul>\n\(items)</ul>\n"
        let canBegin = found.tasks.contains { $0.kind.canBeOpened && $0.standing == .open }
        let begin: HTML =
            canBegin ? form.form(Self.path(found.producer.code), form.submit(wording.beginTasksButton)) : .empty
        let producer = scene.address(RecordPath.producer(found.producer.code))
        return HTMLPage(
            wording.tasksHeading,
            "<p><a href=\"\(producer)\">\(found.producer.name)</a></p>\n" + list + begin
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        _ = try await FollowProducer(form.app).open(tasksOf: found.producer.code)
        return scene.address(Self.path(found.producer.code), done: .saved)
    }
}
