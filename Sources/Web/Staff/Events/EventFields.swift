import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// The fields of one event: as many as its kind has something to say in.
struct EventFields {
    let part: FormPart
    /// Nil for a kind that the filing's rules no longer speak of: then what is on record can still be corrected.
    let choice: EventChoice?
    let view: FilingView

    private var wording: any Wording { part.scene.wording }
    private var isNotice: Bool { choice?.definition.isNotice ?? false }

    var html: HTML { days + number + target + another }

    /// The fields in which an entry can have been wrong.
    func corrected(_ entry: EventEntry) -> HTML {
        let hasNotice = isNotice || entry.received != nil || entry.printedTerm != nil || entry.printedDue != nil
        return (hasNotice ? notice : plainDay) + number
    }

    private var days: HTML { isNotice ? notice : plainDay }

    private var plainDay: HTML {
        let end: HTML = choice?.hasEnd == true ? part.day("until", wording.lastDay, isNeeded: true) : .empty
        return part.day("date", wording.eventDate, isNeeded: true) + end
    }

    private var notice: HTML {
        NoticeDrawing(wording: wording).html + part.day("date", wording.noticeDate, isNeeded: true)
            + part.day("received", wording.receivedDate) + Self.printed(part)
            + part.tick("confirmed", wording.printedConfirmed)
    }

    /// The term that a notice prints, or its last day.
    static func printed(_ part: FormPart) -> HTML {
        let wording = part.scene.wording
        let units = TermUnitName.allCases.map { ($0.rawValue, wording.name(of: $0)) }
        return part.text("term", wording.printedTerm, hint: wording.printedTermHint, isNumber: true)
            + part.choice("unit", wording.termUnit, units, empty: nil)
            + part.day("due", wording.printedDue, hint: wording.printedDueHint)
    }

    private var number: HTML {
        let isFiling = choice?.definition.state == .filed
        return part.text("number", isFiling ? wording.applicationNumber : wording.letterNumber)
    }

    private var target: HTML {
        guard let targets = choice?.targets, !targets.isEmpty else { return .empty }
        let options = targets.map { obligation in
            let trigger = obligation.trigger.map { " – \(wording.day($0.date))" } ?? ""
            return (obligation.record.code, obligation.name.text(in: wording.language) + trigger)
        }
        return part.radios("for", wording.whichObligation, options)
    }

    /// Only once it was refused as the same.
    private var another: HTML {
        guard case .filing(.eventExists)? = part.problem else { return .empty }
        return part.tick("another", wording.isAnother)
    }
}

extension EventFields {
    // MARK: what was entered

    static func input(_ entered: Entered, _ choice: EventChoice) throws -> EventInput {
        var input = EventInput(kind: choice.definition.id, date: try entered.neededDay("date"))
        input.received = try entered.day("received")
        input.printedTerm = try entered.term("term", unit: "unit")
        input.printedDue = try entered.day("due")
        input.isPrintedConfirmed = entered.isTicked("confirmed")
        if choice.hasEnd { input.until = try entered.neededDay("until") }
        input.number = entered.text("number")
        input.obligation = entered.text("for")
        input.isAnother = entered.isTicked("another")
        return input
    }

    /// The form is shown filled in: a field that was emptied says that the paper has nothing there.
    static func correction(_ entered: Entered, of entry: EventEntry) throws -> EventCorrection {
        var correction = EventCorrection(reason: NameFolding.normalised(try entered.neededText("reason")))
        correction.date = try entered.day("date")
        correction.received = try entered.day("received")
        correction.printedTerm = try entered.term("term", unit: "unit")
        correction.printedDue = try entered.day("due")
        correction.until = try entered.day("until")
        correction.number = entered.text("number").map(NameFolding.normalised)
        let shown = Self.entered(entry)
        correction.removed = Set(
            EventCorrection.Field.allCases.filter { field in
                shown.text(field.rawValue) != nil && entered.text(field.rawValue) == nil
            }
        )
        if entry.isPrintedConfirmed || entered.isTicked("confirmed") {
            correction.isPrintedConfirmed = entered.isTicked("confirmed")
        }
        correction.isVoid = entered.isTicked("void")
        return correction
    }

    /// An entry as its form shows it.
    static func entered(_ entry: EventEntry) -> Entered {
        let unit = entry.printedTerm.flatMap { term in
            TermUnitName.allCases.first { Term("P\(term.count)\($0.rawValue)") == term }
        }
        let pairs: [(String, String?)] = [
            ("date", entry.date.written), ("received", entry.received?.written), ("due", entry.printedDue?.written),
            ("term", unit == nil ? nil : entry.printedTerm.map { "\($0.count)" }), ("unit", unit?.rawValue),
            ("until", entry.until?.written), ("number", entry.number),
            ("confirmed", entry.isPrintedConfirmed ? "yes" : nil),
        ]
        return Entered(pairs.compactMap { name, value in value.map { (name, $0) } })
    }
}

extension Entered {
    /// A term as a number and its unit; nil where no number was entered.
    func term(_ name: String, unit: String) throws -> Term? {
        guard let text = text(name) else { return nil }
        let unit = self.text(unit).flatMap(TermUnitName.init) ?? .months
        guard text.count <= 3, text.allSatisfy({ $0.isASCII && $0.isNumber }), let count = Int(text), count > 0,
            let term = Term("P\(count)\(unit.rawValue)")
        else { throw Problem.general(.badValue(field: name, text: text, example: "2")) }
        return term
    }
}

extension Day {
    /// As people here write a day into a field: `dd/mm/yyyy`.
    var written: String { description.split(separator: "-").reversed().joined(separator: "/") }
}
