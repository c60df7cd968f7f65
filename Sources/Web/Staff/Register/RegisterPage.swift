import App
import HTMLText
import Hummingbird
import Procedures
import Registry
import Wording

/// One form for one sheet of paper: producer, product, certificate and sign together.
struct RegisterPage: StaffActPage {
    private let choices: RegisterChoices
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        choices = try await ChooseInCatalogue(app).choices()
        self.scene = scene
    }

    // MARK: the form

    func page(_ form: FormPart) -> HTMLPage {
        var form = form
        // Only the product's name is called so by the form itself.
        if case .catalogue(.producerExists)? = form.problem { form.wrongField = "producer" }
        let groups = maker(form) + product(form) + certificate(form) + sign(form)
        let content =
            "<p>\(wording.registerIntroduction)</p>\n"
            + form.form(StaffSection.register.path, groups + form.submit(wording.registerButton))
        return HTMLPage(wording.registerHeading, content)
    }

    private func maker(_ form: FormPart) -> HTML {
        let producers = choices.producers.map { ($0.code, wording.choice(of: $0)) }
        let kinds = choices.kinds.map { ($0.id, $0.name.text(in: scene.language)) }
        return FormPart.group(
            wording.makerGroup,
            form.choice("producer", wording.makerField, producers, empty: wording.newMaker)
                + form.text("producer-name", wording.makerNameField, hint: wording.makerNameHint)
                + form.choice("kind", wording.makerKindField, kinds, empty: wording.unknownChoice)
                + form.text("village", wording.villageField, suggestions: choices.villages)
                + form.text("contact", wording.contactNameField, hint: wording.contactNameHint)
                + form.text("phone", wording.phoneField)
                + form.text("email", wording.emailField)
                + form.tick("consent", wording.consentField)
        )
    }

    private func product(_ form: FormPart) -> HTML {
        let sets = choices.sets.map { ("\($0.number)", "\($0.number). \($0.name.text(in: scene.language))") }
        return FormPart.group(
            wording.productGroup,
            form.text("name", wording.productNameField, isNeeded: true)
                + form.choice("set", wording.setField, sets, empty: wording.unknownChoice)
                + form.text("ocop-code", wording.ocopCodeField, hint: wording.ocopCodeHint)
        )
    }

    private func certificate(_ form: FormPart) -> HTML {
        FormPart.group(
            wording.certificateGroup,
            "<p>\(wording.certificateIntroduction)</p>\n" + CertificateFields(choices.stars, wording).html(form)
        )
    }

    private func sign(_ form: FormPart) -> HTML {
        let kinds = Rights.kinds.map { ($0.rawValue, wording.name(of: $0)) }
        return FormPart.group(
            wording.signGroup,
            "<p>\(wording.signIntroduction)</p>\n"
                + form.choice("right-kind", wording.rightKindField, kinds, empty: wording.noSignYet)
                + form.text("sign", wording.signField, hint: wording.signHint)
        )
    }

    // MARK: the act

    /// The next thing to do: the filing that was opened for the sign, or the question how the name can be kept.
    func act(_ form: StaffForm) async throws -> String {
        let registered = try await RegisterProduct(form.app).register(try registration(form.entered))
        if registered.right != nil, let filing = registered.filings.last {
            return scene.address("\(StaffSection.filings.path)/\(filing)", done: .registered)
        }
        return scene.address(
            StaffSection.advice.path,
            done: .registered,
            with: [("product", registered.product)]
        )
    }

    private func registration(_ entered: Entered) throws -> ProductRegistration {
        let maker: ProductRegistration.Maker
        if let code = entered.text("producer") {
            maker = .known(code)
        } else {
            maker = .new(try producer(entered))
        }
        var registration = ProductRegistration(maker: maker, name: entered.text("name") ?? "")
        registration.ocopSet = try entered.number("set")
        registration.ocopCode = entered.text("ocop-code")
        registration.certificate = try CertificateFields.certificate(entered, product: "")
        switch (entered.text("right-kind"), entered.text("sign")) {
        case (nil, nil): break
        case (nil, _?): throw Problem.general(.emptyText(field: "right-kind"))
        case (let kind?, let sign): registration.sign = try .init(kind: SubjectKind(chosen: kind), text: sign ?? "")
        }
        return registration
    }

    private func producer(_ entered: Entered) throws -> ProducerInput {
        var producer = ProducerInput(name: entered.text("producer-name") ?? "", kind: entered.text("kind"))
        producer.village = entered.text("village")
        let contact = ContactInput(
            name: entered.text("contact"),
            email: entered.text("email"),
            phone: entered.text("phone"),
            hasConsented: entered.isTicked("consent")
        )
        if contact.name != nil || contact.email != nil || contact.phone != nil { producer.contact = contact }
        return producer
    }
}

/// What is asked of a certificate.
struct CertificateFields {
    private let stars: [Int]
    private let wording: any Wording

    init(_ stars: [Int], _ wording: any Wording) {
        self.stars = stars
        self.wording = wording
    }

    func html(_ form: FormPart, isNeeded: Bool = false) -> HTML {
        let stars = stars.map { ("\($0)", wording.stars($0)) }
        return form.choice("stars", wording.starsField, stars, empty: wording.chooseOne, isNeeded: isNeeded)
            + form.day("issued", wording.issuedField, hint: wording.issuedHint, isNeeded: isNeeded)
            + form.text("decision", wording.decisionField, isNeeded: isNeeded)
            + form.day("decision-date", wording.decisionDateField)
    }

    /// Nil where nothing was said of one.
    static func certificate(_ entered: Entered, product: String) throws -> CertificateInput? {
        let fields = ["stars", "issued", "decision", "decision-date"]
        guard fields.contains(where: { entered.text($0) != nil }) else { return nil }
        guard let stars = try entered.number("stars") else { throw Problem.general(.emptyText(field: "stars")) }
        var certificate = CertificateInput(
            product: product,
            stars: stars,
            issued: try entered.neededDay("issued"),
            decision: try entered.neededText("decision")
        )
        certificate.decisionDate = try entered.day("decision-date")
        return certificate
    }
}

extension SubjectKind {
    /// - Throws: ``GeneralProblem/unknownChoice(field:text:choices:)`` for what no field offers.
    init(chosen text: String) throws {
        guard let kind = SubjectKind(rawValue: text) else {
            let kinds = Rights.kinds.map(\.rawValue)
            throw Problem.general(.unknownChoice(field: "right-kind", text: text, choices: kinds))
        }
        self = kind
    }
}

extension Wording {
    /// A producer among others to choose from.
    func choice(of producer: Producer) -> String {
        [producer.name, producer.village, producer.code].compactMap(\.self).joined(separator: ", ")
    }
}
