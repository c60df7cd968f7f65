import App
import HTMLText
import Hummingbird
import LegalCalendar
import Procedures
import Registry
import Wording

/// Who acts before the Office for a right, and until when the paper lets them.
struct RepresentationPage: StaffActPage {
    private let view: RightView
    private let standing: [RepresentationView]
    private let people: [Person]
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        view = try await app.right(parameters)
        standing = try await Representations(app).list(on: app.clock.today()).filter {
            $0.representation.scope == .right(parameters.code("right"))
        }
        people = try await People(app).list().map(\.person).filter { $0.forgottenOn == nil }
        self.scene = scene
    }

    private var path: String { "\(RecordPath.right(view.right.code))/dai-dien" }

    func page(_ form: FormPart) -> HTMLPage {
        let rows = standing.map { view -> HTML in
            let record = view.representation
            let end = scene.address("\(StaffDoor.home)/dai-dien/\(record.code)/ket-thuc")
            return """
                <li>\(view.personName), \(record.document) (\(record.code)) \
                <a href="\(end)">\(wording.endRole)</a></li>

                """
        }
        let list: HTML = rows.isEmpty ? .empty : "<ul>\n\(rows)</ul>\n"
        let givers = view.right.holdings.map { ($0.producer, view.names[$0.producer] ?? $0.producer) }
        let older = standing.map { ($0.representation.code, $0.representation.document) }
        let giver: HTML =
            givers.count > 1 ? form.choice("producer", wording.giverOfAuthority, givers, empty: nil) : .empty
        let renews: HTML =
            older.isEmpty ? .empty : form.choice("renews", wording.renewsField, older, empty: wording.renewsNone)
        let fields =
            form.choice(
                "person",
                wording.representativeField,
                people.map { ($0.code, $0.name) },
                empty: wording.chooseOne,
                isNeeded: true
            )
            + giver + form.text("filing", wording.roleForFiling, hint: wording.roleForFilingHint)
            + form.text("document", wording.authorityPaperField, isNeeded: true)
            + form.day("from", wording.fromField, isNeeded: true)
            + form.day("until", wording.untilField, hint: wording.untilHint) + renews
            + form.tick("reminded", wording.remindRepresentative) + form.submit(wording.saveButton)
        return HTMLPage(wording.representationHeading(view.right.sign), list + form.form(path, fields))
    }

    func act(_ form: StaffForm) async throws -> String {
        let entered = form.entered
        let person = try entered.neededText("person")
        let filing = entered.text("filing")?.uppercased()
        if let filing { try await form.app.requireOwn(.filing, filing) }
        var input = RepresentationInput(
            scope: filing.map { .filing($0) } ?? .right(view.right.code),
            person: person,
            document: try entered.neededText("document"),
            from: try entered.neededDay("from")
        )
        (input.until, input.producer) = (try entered.day("until"), entered.text("producer"))
        input.isReminded = entered.isTicked("reminded")
        input.renews = entered.text("renews")
        _ = try await Representations(form.app).add(input)
        return scene.address(RecordPath.right(view.right.code), done: .registered)
    }
}

/// The last day of a representative.
struct EndRepresentationPage: StaffActPage {
    private let code: String
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        code = parameters.code("representation")
        try await app.requireOwn(.representation, code)
        self.scene = scene
    }

    func page(_ form: FormPart) -> HTMLPage {
        let fields = form.day("on", wording.lastDayField, isNeeded: true) + form.submit(wording.endRole)
        return HTMLPage(
            wording.endRepresentationHeading(code),
            form.form("\(StaffDoor.home)/dai-dien/\(code)/ket-thuc", fields)
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        let ended = try await Representations(form.app).end(code, on: try form.entered.neededDay("on"))
        guard case .right(let right) = ended.representation.scope else {
            return scene.address(StaffDoor.home, done: .saved)
        }
        return scene.address(RecordPath.right(right), done: .saved)
    }
}

/// A further role in a right, beginning or ending.
struct HoldingPage: StaffActPage {
    private let view: RightView
    private let choices: RegisterChoices
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        view = try await app.right(parameters)
        choices = try await ChooseInCatalogue(app).choices()
        self.scene = scene
    }

    private var path: String { "\(RecordPath.right(view.right.code))/vai-tro" }

    func page(_ form: FormPart) -> HTMLPage {
        let rows = view.right.holdings.map { holding -> HTML in
            let until = holding.until.map { ", \(wording.until(wording.day($0)))" } ?? ""
            return
                "<li>\(view.names[holding.producer] ?? holding.producer): \(wording.name(of: holding.role))\(until)</li>\n"
        }
        let roles = Holding.Role.allCases.map { ($0.rawValue, wording.name(of: $0)) }
        let acts = [("begin", wording.roleBegins), ("end", wording.roleEnds)]
        let fields =
            form.radios("act", wording.whatHappensToRole, acts, isNeeded: true)
            + form.choice(
                "producer",
                wording.makerGroup,
                choices.producers.map { ($0.code, wording.choice(of: $0)) },
                empty: wording.chooseOne,
                isNeeded: true
            )
            + form.choice("role", wording.roleField, roles, empty: wording.chooseOne, isNeeded: true)
            + form.day("on", wording.roleDayField, hint: wording.roleDayHint)
            + form.submit(wording.saveButton)
        return HTMLPage(wording.holdingHeading(view.right.sign), "<ul>\n\(rows)</ul>\n" + form.form(path, fields))
    }

    func act(_ form: StaffForm) async throws -> String {
        let entered = form.entered
        let (producer, said) = (try entered.neededText("producer"), try entered.neededText("role"))
        guard let role = Holding.Role(rawValue: said) else {
            let roles = Holding.Role.allCases.map(\.rawValue)
            throw Problem.general(.unknownChoice(field: "role", text: said, choices: roles))
        }
        if try entered.neededText("act") == "end" {
            let day = try entered.neededDay("on")
            _ = try await Holdings(form.app).end(right: view.right.code, producer: producer, role: role, on: day)
        } else {
            var input = HoldingInput(right: view.right.code, producer: producer, role: role)
            input.from = try entered.day("on")
            _ = try await Holdings(form.app).add(input)
        }
        return scene.address(RecordPath.right(view.right.code), done: .saved)
    }
}

/// Who else makes a product.
struct MakingPage: StaffActPage {
    private let view: ProductView
    private let makings: [MakingView]
    private let choices: RegisterChoices
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        view = try await app.product(parameters)
        makings = try await Makings(app).list(product: parameters.code("product"))
        choices = try await ChooseInCatalogue(app).choices()
        self.scene = scene
    }

    func page(_ form: FormPart) -> HTMLPage {
        let rows = makings.map { making -> HTML in
            let end = scene.address("\(StaffDoor.home)/noi-lam/\(making.making.code)/ket-thuc")
            let link: HTML = making.making.until == nil ? " <a href=\"\(end)\">\(wording.endRole)</a>" : .empty
            return "<li>\(making.producerName)\(link)</li>\n"
        }
        let list: HTML = rows.isEmpty ? .empty : "<ul>\n\(rows)</ul>\n"
        let fields =
            form.choice(
                "producer",
                wording.makerGroup,
                choices.producers.map { ($0.code, wording.choice(of: $0)) },
                empty: wording.chooseOne,
                isNeeded: true
            )
            + form.day("from", wording.fromField) + form.day("until", wording.untilField)
            + form.submit(wording.saveButton)
        return HTMLPage(
            wording.makingHeading(view.product.name),
            list + form.form("\(RecordPath.product(view.product.code))/noi-lam", fields)
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        let entered = form.entered
        let producer = try entered.neededText("producer")
        _ = try await Makings(form.app).add(
            product: view.product.code,
            producer: producer,
            from: try entered.day("from"),
            until: try entered.day("until")
        )
        return scene.address(RecordPath.product(view.product.code), done: .saved)
    }
}

/// The last day on which somebody made a product.
struct EndMakingPage: StaffActPage {
    private let code: String
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        code = parameters.code("making")
        try await app.requireOwn(.making, code)
        self.scene = scene
    }

    func page(_ form: FormPart) -> HTMLPage {
        let fields = form.day("on", wording.lastDayField, isNeeded: true) + form.submit(wording.endRole)
        return HTMLPage(wording.endMakingHeading(code), form.form("\(StaffDoor.home)/noi-lam/\(code)/ket-thuc", fields))
    }

    func act(_ form: StaffForm) async throws -> String {
        let ended = try await Makings(form.app).end(code, on: try form.entered.neededDay("on"))
        return scene.address(RecordPath.product(ended.making.product), done: .saved)
    }
}
