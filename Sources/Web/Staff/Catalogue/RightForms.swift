import App
import HTMLText
import Hummingbird
import LegalCalendar
import Procedures
import Registry
import Wording

/// A sign for several products at once, or one that is on no product yet.
struct AddRightPage: StaffActPage {
    private let choices: RegisterChoices
    private let products: [ProductView]
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        choices = try await ChooseInCatalogue(app).choices()
        products = try await Products(app).list()
        self.scene = scene
    }

    static let path = "\(StaffDoor.home)/doi-tuong/moi"

    func page(_ form: FormPart) -> HTMLPage {
        let kinds = Rights.kinds.map { ($0.rawValue, wording.name(of: $0)) }
        let owners = choices.producers.map { ($0.code, wording.choice(of: $0)) }
        let fields =
            form.choice("right-kind", wording.rightKindField, kinds, empty: wording.chooseOne, isNeeded: true)
            + form.text("sign", wording.signField, hint: wording.signHint, isNeeded: true)
            + form.choice(
                "owner",
                wording.ownerField,
                owners,
                hint: wording.ownerHint,
                empty: wording.chooseOne,
                isNeeded: true
            )
            + ProductTicks(products, wording).html(form)
            + form.tick("open", wording.openApplicationToo)
            + form.submit(wording.saveButton)
        return HTMLPage(wording.addRightHeading, form.form(Self.path, fields))
    }

    func act(_ form: StaffForm) async throws -> String {
        let entered = form.entered
        let kind = try SubjectKind(chosen: entered.neededText("right-kind"))
        let (owner, products) = (try entered.neededText("owner"), entered.all("product"))
        if entered.isTicked("open") {
            let filing = try await OpenProtection(form.app)
                .open(kind, sign: entered.text("sign") ?? "", owner: owner, products: products)
            return scene.address(RecordPath.filing(filing), done: .registered)
        }
        let input = RightInput(kind: kind, sign: entered.text("sign") ?? "", owner: owner, products: products)
        let right = try await Rights(form.app).add(input)
        return scene.address(RecordPath.right(right.right.code), done: .registered)
    }
}

/// A title granted long ago, by number and days.
struct RegisterRightPage: StaffActPage {
    private let view: RightView
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        view = try await app.right(parameters)
        self.scene = scene
    }

    func page(_ form: FormPart) -> HTMLPage {
        let fields =
            form.text("number", wording.titleNumberField, isNeeded: true)
            + form.text("application-number", wording.applicationNumberField)
            + form.day("filed", wording.filedField, isNeeded: true)
            + form.day("granted", wording.grantedField, isNeeded: true)
            + form.text("renewed", wording.renewedField, hint: wording.renewedHint)
            + form.day("expires", wording.printedExpiryField, hint: wording.printedExpiryHint)
            + form.submit(wording.saveButton)
        return HTMLPage(
            wording.registerRightHeading(view.right.sign),
            "<p>\(wording.registerRightIntroduction)</p>\n"
                + form.form("\(RecordPath.right(view.right.code))/van-bang", fields)
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        let entered = form.entered
        var input = RegistrationInput(
            right: view.right.code,
            number: try entered.neededText("number"),
            filed: try entered.neededDay("filed"),
            granted: try entered.neededDay("granted")
        )
        input.applicationNumber = entered.text("application-number")
        input.expires = try entered.day("expires")
        let days = (entered.text("renewed") ?? "").split(whereSeparator: { ",;".contains($0) }).map(String.init)
        input.renewed = try days.map { try Entered([("renewed", $0)]).neededDay("renewed") }
        let filing = try await RegisterRight(form.app).register(input)
        return scene.address(RecordPath.filing(filing), done: .registered)
    }
}

/// A written permission to use a sign; its end is followed.
struct AuthorisePage: StaffActPage {
    private let view: RightView
    private let users: [Producer]
    private let products: [ProductView]
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        view = try await app.right(parameters)
        users = try await ChooseInCatalogue(app).choices().producers
        products = try await Products(app).list()
        self.scene = scene
    }

    func page(_ form: FormPart) -> HTMLPage {
        let older = view.authorisations.map { paper in
            (paper.code, "\(paper.document), \(view.names[paper.user] ?? paper.user)")
        }
        let renewing: HTML =
            older.isEmpty ? .empty : form.choice("renews", wording.renewsField, older, empty: wording.renewsNone)
        let fields =
            form.choice(
                "user",
                wording.authorisedField,
                users.map { ($0.code, wording.choice(of: $0)) },
                empty: wording.chooseOne,
                isNeeded: true
            )
            + ProductTicks(products, wording).html(form)
            + form.text("document", wording.authorisationNumberField, isNeeded: true)
            + form.day("from", wording.fromField, isNeeded: true)
            + form.day("until", wording.untilField, hint: wording.untilHint)
            + renewing + form.submit(wording.saveButton)
        return HTMLPage(
            wording.authoriseHeading(view.right.sign),
            form.form("\(RecordPath.right(view.right.code))/cho-phep", fields)
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        let entered = form.entered
        var input = AuthorisationInput(
            right: view.right.code,
            user: try entered.neededText("user"),
            products: entered.all("product"),
            document: entered.text("document") ?? "",
            from: try entered.neededDay("from")
        )
        (input.until, input.renews) = (try entered.day("until"), entered.text("renews"))
        _ = try await Rights(form.app).authorise(input)
        return scene.address(RecordPath.right(view.right.code), done: .registered)
    }
}

/// The commune's products, to be ticked.
struct ProductTicks {
    private let products: [ProductView]
    private let wording: any Wording

    init(_ products: [ProductView], _ wording: any Wording) {
        self.products = products
        self.wording = wording
    }

    func html(_ form: FormPart) -> HTML {
        form.call("product", wording.productsField)
        let ticks = products.enumerated().map { place, view -> HTML in
            form.tick(
                "product",
                "\(view.product.name), \(view.producer.name)",
                value: view.product.code,
                id: place == 0 ? "product" : "product-\(place)"
            )
        }
        return FormPart.group(wording.productsField, ticks.joined())
    }
}
