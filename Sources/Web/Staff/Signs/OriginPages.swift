import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// Which sign of geographical origin a product uses.
struct UsedSignPage: StaffActPage {
    private let form: OriginForm

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        form = try await OriginForm(.used, app, scene, parameters)
    }

    func page(_ form: FormPart) -> HTMLPage { self.form.page(form) }
    func act(_ form: StaffForm) async throws -> String { try await self.form.act(form) }
}

/// Which protected sign there is for it.
struct ProtectedSignPage: StaffActPage {
    private let form: OriginForm

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        form = try await OriginForm(.protected, app, scene, parameters)
    }

    func page(_ form: FormPart) -> HTMLPage { self.form.page(form) }
    func act(_ form: StaffForm) async throws -> String { try await self.form.act(form) }
}

/// What both ask: a sign or that there is none, what that rests on, and since when it is known.
private struct OriginForm {
    private let kind: OriginStatement.Kind
    private let choices: SignChoices
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }
    private var product: Product { choices.signs.product }

    init(
        _ kind: OriginStatement.Kind,
        _ app: AppContext,
        _ scene: StaffScene,
        _ parameters: Parameters
    ) async throws {
        choices = try await ChooseSigns(app).choices(of: parameters.code("product"))
        (self.kind, self.scene) = (kind, scene)
    }

    private var path: String {
        "\(RecordPath.product(product.code))/\(kind == .used ? "dau-hieu" : "dau-hieu-bao-ho")"
    }

    func page(_ form: FormPart) -> HTMLPage {
        let statement = kind == .used ? choices.signs.used : choices.signs.protected
        let answers = [true, false].map { ($0 ? "yes" : "no", wording.originAnswer(kind, exists: $0)) }
        let fields =
            form.radios("answer", wording.originQuestion, answers, isNeeded: true)
            + form.text("sign", wording.originSignField, hint: wording.originSignHint) + right(form)
            + form.text("source", wording.originSourceField, hint: wording.originSourceHint(kind), isNeeded: true)
            + form.day("on", wording.originDayField, hint: wording.todayUnlessSaid) + form.submit(wording.saveButton)
        return HTMLPage(
            wording.originHeading(kind, product: product.name),
            "<p>\(wording.originIntroduction(kind))</p>\n<p>\(wording.originLine(kind, statement))</p>\n"
                + form.form(path, fields)
        )
    }

    private func right(_ form: FormPart) -> HTML {
        guard kind == .protected, !choices.collective.isEmpty else { return .empty }
        let rights = choices.collective.map { ($0.code, "\($0.sign) (\(wording.name(of: $0.kind)), \($0.code))") }
        return form.choice("right", wording.originRightField, rights, empty: wording.originRightNone)
    }

    func act(_ form: StaffForm) async throws -> String {
        let entered = form.entered
        let sign = entered.text("sign")
        switch try entered.neededText("answer") {
        case "yes": if sign == nil { throw Problem.general(.emptyText(field: "sign")) }
        case "no":
            guard sign == nil, entered.text("right") == nil else {
                throw Problem.general(
                    .oneOf([wording.originSignField, wording.originAnswer(kind, exists: false)])
                )
            }
        case let text:
            throw Problem.general(.unknownChoice(field: "answer", text: text, choices: ["yes", "no"]))
        }
        var input = OriginInput(
            product: product.code,
            kind: kind,
            sign: sign,
            source: try entered.neededText("source")
        )
        input.right = kind == .protected ? entered.text("right") : nil
        input.stated = try entered.day("on")
        _ = try await ProductSigns(form.app).state(input)
        return scene.address(RecordPath.product(product.code), done: .saved, at: RecordPart.signs.rawValue)
    }
}
