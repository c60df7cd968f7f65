import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// The fields of a letter: what is printed on it, which filings it is about, where its scan is.
struct LetterFields {
    /// What kind of letter it is, with what it may tell.
    struct Choice {
        /// Nil for a title that the list does not know.
        let kind: LetterKind?
        let events: [EventDefinition]

        static let other = "other"

        /// - Parameter asked: a kind's id, or that it is another; nil gives nil, as does an id that is none.
        init?(asked: String?, _ letters: Letters) throws {
            guard let asked else { return nil }
            if asked != Self.other, try !letters.choices().contains(where: { $0.kind.id == asked }) { return nil }
            try self.init(kind: asked == Self.other ? nil : asked, letters)
        }

        init(kind id: String?, _ letters: Letters) throws {
            let choice = try letters.choices().first { $0.kind.id == id }
            kind = choice?.kind
            events = try choice?.events ?? letters.everyEvent()
        }

        var isAsked: Bool { kind?.dating == .asked }
        /// One title may report one of several events.
        var isOpen: Bool { kind == nil || events.count > 1 }
        /// A date that is wrong is told beside the field that it stands in.
        var datedField: String { isAsked ? "dated" : "date" }
    }

    let part: FormPart
    let choice: Choice
    var sent: SubmissionView?
    var targets: [(String, String)] = []

    private var wording: any Wording { part.scene.wording }

    var html: HTML {
        let title: HTML = choice.kind == nil ? part.text("title", wording.letterTitle, isNeeded: true) : .empty
        return part.hidden("kind", choice.kind?.id ?? Choice.other) + title + printed
            + Self.filing(part) + event + another + scan + part.submit(wording.previewButton)
    }

    private var printed: HTML {
        NoticeDrawing(wording: wording).html + part.day(choice.datedField, wording.noticeDate, isNeeded: true)
            + part.day("received", wording.receivedDate) + part.text("number", wording.letterNumber)
            + EventFields.printed(part) + part.tick("confirmed", wording.printedConfirmed)
    }

    static func filing(_ part: FormPart) -> HTML {
        part.text("filing", part.scene.wording.letterFilings, hint: part.scene.wording.letterFilingsHint)
    }

    /// What has to be said of the event, where the letter's title leaves it open.
    var event: HTML {
        let language = part.scene.language
        let options = choice.events.map { ($0.id, $0.name.text(in: language)) }
        let which: HTML =
            choice.kind == nil
            ? part.choice("event", wording.letterTells, options, empty: wording.chooseOne)
            : choice.events.count > 1 ? part.radios("event", wording.letterTells, options) : .empty
        let day: HTML =
            choice.isAsked
            ? part.day("date", wording.toldDate) + part.text("application", wording.applicationNumber) : .empty
        let obligation: HTML = targets.isEmpty ? .empty : part.radios("for", wording.whichObligation, targets)
        return which + day + obligation
    }

    private var another: HTML {
        guard case .filing(.letterExists)? = part.problem else { return .empty }
        return part.tick("another", wording.isAnother)
    }

    private var scan: HTML {
        if let sent {
            let address = part.scene.address(FileRoutes.path(sent.submission.document))
            return part.hidden("submission", sent.submission.code)
                + "<p>\(wording.sentScan) <a href=\"\(address)\">\(wording.seeScan)</a></p>\n"
        }
        return part.keptFile(wording.scanFile, hint: wording.scanLimits, accept: "image/*,application/pdf")
            + part.text("scan", wording.scanPlace, hint: wording.scanPlaceHint)
    }

    // MARK: what was entered

    static func input(_ form: StaffForm, _ choice: Choice, _ scan: PaperPlace) async throws -> LetterInput {
        let entered = form.entered
        let title = try choice.kind?.id ?? entered.neededText("title")
        var input = LetterInput(title: title, dated: try entered.neededDay(choice.datedField))
        input.received = try entered.day("received")
        input.number = entered.text("number")
        input.printedTerm = try entered.term("term", unit: "unit")
        input.printedDue = try entered.day("due")
        input.filings = try await FindFilings(form.app).codes(entered.text("filing") ?? "", field: "filing")
        input.isAnother = entered.isTicked("another")
        input.scan = scan
        return input
    }

    static func entry(_ entered: Entered, _ kind: String?, _ app: AppContext) async throws -> LetterEntry {
        let choice = try Choice(kind: kind, Letters(app))
        var entry = LetterEntry()
        entry.filings = try await FindFilings(app).codes(entered.text("filing") ?? "", field: "filing")
        if choice.isOpen { entry.event = entered.text("event") }
        if choice.isAsked {
            entry.date = try entered.day("date")
            entry.number = entered.text("application")
        }
        entry.isPrintedConfirmed = entered.isTicked("confirmed")
        entry.obligation = entered.text("for")
        return entry
    }
}
