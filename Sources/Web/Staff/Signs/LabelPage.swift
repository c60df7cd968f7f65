import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// One look at a product's label: its day, its photo, and every mark that stood on it.
struct LabelPage: StaffActPage {
    private let choices: SignChoices
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }
    private var product: Product { choices.signs.product }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        choices = try await ChooseSigns(app).choices(of: parameters.code("product"))
        self.scene = scene
    }

    func page(_ form: FormPart) -> HTMLPage {
        let fields = form.day("seen", wording.labelSeenField, isNeeded: true) + photo(form) + marks(form)
        return HTMLPage(
            wording.labelHeading(product.name),
            "<p>\(wording.labelIntroduction)</p>\n<p>\(wording.labelLine(choices.signs.look))</p>\n"
                + form.form(
                    "\(RecordPath.product(product.code))/nhan",
                    hasFile: true,
                    fields + form.submit(wording.saveButton)
                )
        )
    }

    private func photo(_ form: FormPart) -> HTML {
        let photos = choices.photos.map { ($0.code, "\($0.title) (\($0.code))") }
        let kept: HTML =
            photos.isEmpty ? .empty : form.choice("document", wording.paperExisting, photos, empty: wording.chooseOne)
        return FormPart.group(
            wording.labelPhotoGroup,
            form.keptFile(wording.labelPhotoField, hint: wording.scanLimits, accept: "image/*,application/pdf") + kept
                + form.text("place", wording.paperPlace, hint: wording.paperPlaceHint)
        )
    }

    private func marks(_ form: FormPart) -> HTML {
        form.call("right", wording.labelMarksField)
        let ticks = choices.rights.enumerated().map { place, right -> HTML in
            let text = "\(right.sign) (\(wording.name(of: right.kind)), \(right.code))"
            return form.tick("right", text, value: right.code, id: place == 0 ? "right" : "right-\(place)")
        }
        let own: HTML = ticks.isEmpty ? .empty : FormPart.group(wording.labelMarksField, ticks.joined())
        return own + form.long("mark", wording.labelOtherMarks, hint: wording.onePerLine)
            + form.tick("none", wording.labelNoMark)
    }

    func act(_ form: StaffForm) async throws -> String {
        let entered = form.entered
        let seen = try entered.neededDay("seen")
        let marks = try known(entered.all("right")) + entered.lines("mark").map { "\($0)=\(ProductSigns.noRight)" }
        guard marks.isEmpty == entered.isTicked("none") else {
            throw Problem.general(.oneOf([wording.labelMarksField, wording.labelNoMark]))
        }
        let photo = try form.paperPlace()
        if case .unsaid = photo { throw Problem.general(.emptyText(field: "file")) }
        let input = LabelInput(product: product.code, seen: seen, photo: photo, marks: marks)
        _ = try await ProductSigns(form.app).look(input)
        return scene.address(RecordPath.product(product.code), done: .saved, at: RecordPart.signs.rawValue)
    }

    private func known(_ codes: [String]) throws -> [String] {
        try codes.map { code in
            guard let right = choices.rights.first(where: { $0.code == code }) else {
                throw Problem.general(.notFound(.right, code: code))
            }
            return "\(right.sign)=\(code)"
        }
    }
}
