import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// What was entered wrongly of a product.
struct CorrectProductPage: StaffActPage {
    private let view: ProductView
    private let choices: RegisterChoices
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        view = try await app.product(parameters)
        choices = try await ChooseInCatalogue(app).choices()
        self.scene = scene
    }

    private var path: String { RecordPath.product(view.product.code) }

    private var known: [(String, String?)] {
        [
            ("name", view.product.name), ("set", view.product.ocopSet.map { "\($0)" }),
            ("ocop-code", view.product.ocopCode?.description), ("producer", view.producer.code),
        ]
    }

    func page(_ form: FormPart) -> HTMLPage {
        let form = form.watching(known)
        let sets = choices.sets.map { ("\($0.number)", "\($0.number). \($0.name.text(in: scene.language))") }
        let producers = choices.producers.map { ($0.code, wording.choice(of: $0)) }
        let fields =
            form.text("name", wording.productNameField, isNeeded: true)
            + form.choice("set", wording.setField, sets, empty: wording.unknownChoice)
            + form.text("ocop-code", wording.ocopCodeField, hint: wording.ocopCodeHint)
            + form.choice("producer", wording.makerGroup, producers, empty: nil)
            + form.submit(wording.saveButton)
        return HTMLPage(
            wording.correctHeading(view.product.name),
            "<p>\(wording.correctionHint)</p>\n" + form.form("\(path)/sua", fields)
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        try form.requireUnchanged(known)
        var correction = ProductCorrection()
        correction.name = try form.entered.neededText("name")
        correction.ocopSet = try form.entered.number("set")
        correction.ocopCode = form.entered.text("ocop-code")
        correction.producer = form.entered.text("producer")
        _ = try await Products(form.app).correct(view.product.code, with: correction)
        return scene.address(path, done: .saved)
    }
}

/// A certificate from its paper; its end is followed at once.
struct AddCertificatePage: StaffActPage {
    private let view: ProductView
    private let stars: [Int]
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        view = try await app.product(parameters)
        stars = try await ChooseInCatalogue(app).choices().stars
        self.scene = scene
    }

    func page(_ form: FormPart) -> HTMLPage {
        let fields = CertificateFields(stars, wording).html(form, isNeeded: true) + form.submit(wording.saveButton)
        return HTMLPage(
            wording.addCertificateHeading(view.product.name),
            "<p>\(wording.certificateIntroduction)</p>\n"
                + form.form("\(RecordPath.product(view.product.code))/giay-chung-nhan", fields)
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        guard let certificate = try CertificateFields.certificate(form.entered, product: view.product.code) else {
            throw Problem.general(.emptyText(field: "stars"))
        }
        let filing = try await AddCertificate(form.app).add(certificate)
        return scene.address(RecordPath.filing(filing), done: .registered)
    }
}

/// Holds a certificate against its paper.
struct CorrectCertificatePage: StaffActPage {
    private let view: CertificateView
    private let stars: [Int]
    private let inUse: (filing: String, event: String)?
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        view = try await app.certificate(parameters)
        stars = try await ChooseInCatalogue(app).choices().stars
        inUse = try await Certificates(app).dayInUse(of: view.certificate.code)
        self.scene = scene
    }

    func page(_ form: FormPart) -> HTMLPage {
        let certificate = view.certificate
        let form = form.watching(known)
        let fields = CertificateFields(stars, wording).html(form) + form.submit(wording.saveButton)
        return HTMLPage(
            wording.correctHeading("\(view.product.name) (\(certificate.code))"),
            "<p>\(wording.correctionHint)</p>\n\(dayInUse ?? .empty)"
                + form.form("\(RecordPath.certificate(certificate.code))/sua", fields)
        )
    }

    private var known: [(String, String?)] {
        let certificate = view.certificate
        // A date that is the decision's is not offered as the certificate's own.
        let issued = view.isProvisional ? nil : wording.day(certificate.issued)
        return [
            ("stars", "\(certificate.stars)"), ("issued", issued), ("decision", certificate.decision),
            ("decision-date", certificate.decisionDate.map(wording.day)),
        ]
    }

    private var dayInUse: HTML? {
        inUse.map { use -> HTML in
            let address = scene.address(EventRoutes.path(use.filing, correcting: use.event))
            return "<p><a href=\"\(address)\">\(wording.certificateDayInUse(use.filing))</a></p>\n"
        }
    }

    func act(_ form: StaffForm) async throws -> String {
        try form.requireUnchanged(known)
        var correction = CertificateCorrection()
        correction.stars = try form.entered.number("stars")
        correction.issued = try form.entered.day("issued")
        correction.decision = form.entered.text("decision")
        correction.decisionDate = try form.entered.day("decision-date")
        _ = try await Certificates(form.app).correct(view.certificate.code, with: correction)
        return scene.address(RecordPath.product(view.product.code), done: .saved)
    }
}

/// The answers that old certificates wait for: one answer for those that are ticked.
struct VerifyCertificatesPage: StaffActPage {
    private let waiting: [CertificateView]
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        waiting = try await Certificates(app).list().filter { $0.certificate.state == .toVerify }
        self.scene = scene
    }

    static let path = "\(StaffDoor.home)/giay-chung-nhan/xac-minh"

    func page(_ form: FormPart) -> HTMLPage {
        guard !waiting.isEmpty else {
            return HTMLPage(wording.verifyHeading, "<p>\(wording.nothingToVerify)</p>\n")
        }
        form.call("certificate", wording.certificatesToVerify)
        let answers = [("yes", wording.yes), ("no", wording.no)]
        let ticks = waiting.enumerated().map { place, view -> HTML in
            let ended = view.expires.map { wording.until(wording.day($0)) }
            let text = [view.product.name, view.producer.name, wording.stars(view.certificate.stars), ended]
            return form.tick(
                "certificate",
                text.compactMap(\.self).joined(separator: ", "),
                value: view.certificate.code,
                id: place == 0 ? "certificate" : "certificate-\(place)"
            )
        }
        let fields =
            FormPart.group(wording.certificatesToVerify, ticks.joined())
            + form.radios("still-made", wording.stillMadeField, answers, isNeeded: true)
            + form.radios("recognised-again", wording.recognisedAgainField, answers)
            + form.submit(wording.saveButton)
        return HTMLPage(wording.verifyHeading, "<p>\(wording.verifyIntroduction)</p>\n" + form.form(Self.path, fields))
    }

    func act(_ form: StaffForm) async throws -> String {
        let codes = form.entered.all("certificate")
        guard !codes.isEmpty else { throw Problem.general(.emptyText(field: "certificate")) }
        let isStillMade = try form.entered.neededText("still-made") == "yes"
        let answer = VerificationInput(
            certificates: codes,
            isStillMade: isStillMade,
            isRecognisedAgain: isStillMade ? form.entered.text("recognised-again").map { $0 == "yes" } : nil
        )
        _ = try await VerifyCertificate(form.app).verify(answer)
        return scene.address(Self.path, done: .saved)
    }
}
