import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// One filing as a list of tasks, in the order of a Vietnamese procedure page: papers, dates, fees, grounds.
struct FilingPage {
    let filing: ProducerFiling
    let scene: PageScene

    private var wording: any Wording { scene.wording }
    private var language: Language { scene.language }
    private var view: FilingView { filing.view }

    var title: String { "\(view.procedureName.text(in: language)): \(filing.subjectName)" }

    var html: HTML {
        """
        <nav><a href="\(scene.home)">\(wording.backToMyWork)</a></nav>
        <h1>\(title)</h1>
        <p class="code">\(view.filing.code)</p>
        \(headline)\(papers)\(terms)\(fees)\(grounds)\(events)<p>\(scene.call)</p>

        """
    }

    private var filedLine: String {
        wording.filedLine(word: view.word, on: view.filed?.date, number: view.filed?.number)
    }

    /// How far the papers are, and in the same breath that this is not the filing.
    private var headline: HTML {
        let ready = wording.papersReady(filing.checklist.ready, of: filing.checklist.needed.count)
        let papers: HTML = view.word == .paper ? .empty : "\(ready) "
        return "<p class=\"headline\">\(papers)<strong>\(filedLine)</strong></p>\n"
    }

    // MARK: papers

    private var papers: HTML {
        guard view.word != .paper else { return .empty }
        let tasks = PaperTasks(
            checklist: filing.checklist,
            view: view,
            wording: wording,
            sending: PaperSending(filing: filing, scene: scene)
        )
        return PageScene.section("papers", wording.filingPapers, tasks.html + act)
    }

    /// The act of filing stands by itself: ready papers file nothing.
    private var act: HTML {
        let status = view.filed == nil ? wording.notFiledYet : filedLine
        let isLate: HTML = view.filed == nil ? " todo" : .empty
        return """
            <div class="panel" id="act">
            <h3>\(wording.filingAct(view.word))</h3>
            <p class="status\(isLate)">\(status)</p>
            </div>

            """
    }

    // MARK: dates

    private var terms: HTML {
        let open = view.obligations.filter { $0.state == .open || $0.state == .waiting }
        let content: HTML =
            open.isEmpty ? "<p>\(wording.nothingOwed)</p>\n" : "<ul class=\"cards\">\n\(open.map(term))</ul>\n"
        return PageScene.section("terms", wording.filingTerms, content)
    }

    private func term(_ obligation: ObligationView) -> HTML {
        let code = obligation.record.code
        let part = ObligationPart(obligation: obligation, names: view.names, today: view.today, wording: wording)
        let actor = view.word == .paper ? wording.paperHolder : wording.name(of: obligation.record.actor)
        let isOurs = obligation.record.actor.isProducer
        let seen = SeenPart(
            code: code,
            canBeSaid: filing.toAcknowledge.contains(code),
            isSaid: filing.acknowledged.contains(code),
            filing: view.filing.code,
            scene: scene
        )
        let timing = obligation.timing.map { wording.name(of: $0) } ?? wording.name(of: obligation.state)
        return """
            <li id="\(code)"><h3>\(obligation.name.text(in: language))</h3>
            <p>\(wording.whoActs(actor)). \(timing).</p>
            \(elsewhere(obligation))\(isOurs ? part.head : others(obligation, part))\(part.folds)\(seen.html)</li>

            """
    }

    /// Where the same duty is carried on in another filing.
    private func elsewhere(_ obligation: ObligationView) -> HTML {
        guard let carried = obligation.carriedOn else { return .empty }
        return "<p>\(wording.carriedOn(carried))</p>\n"
    }

    /// What an office or somebody else may or must do: one date, and no advice to the producer.
    private func others(_ obligation: ObligationView, _ part: ObligationPart) -> HTML {
        guard let day = obligation.dates.statutory ?? obligation.dates.plan else {
            return "<p>\(wording.noDateYet)</p>\n"
        }
        let past: HTML = day < view.today ? " (\(wording.dayPassed))" : .empty
        return "<p>\(wording.until(wording.dayWithWeekday(day)))\(past)</p>\n"
            + part.marks(isFirm: obligation.dates.isStatutoryFirm)
    }

    // MARK: fees, grounds, events

    private var fees: HTML {
        guard view.word != .paper else { return .empty }
        guard !filing.fees.isEmpty else {
            return PageScene.section("fees", wording.filingFees, "<p>\(wording.noFees)</p>\n")
        }
        let stages = filing.fees.map { statement -> HTML in
            let lines = statement.lines.map { line in
                "\(line.row.name.text(in: language)): \(line.quantity) × \(wording.money(line.row.amount)) "
                    + "(\(wording.citation(line.row.citation, names: view.names)))"
            }
            let sum = "\(statement.stage.name.text(in: language)): \(wording.money(statement.total))"
            return PageScene.fold(sum, lines)
        }
        let reductions = Set(filing.reductions.map { $0.sentence.text(in: language) }).sorted()
        let notes = ([wording.oneClass, wording.fullPrice] + reductions).map { note -> HTML in "<p>\(note)</p>\n" }
        return PageScene.section("fees", wording.filingFees, stages.joined() + notes.joined())
    }

    private var grounds: HTML {
        let items = filing.grounds.map { citation -> HTML in
            "<li>\(wording.citation(citation, names: view.names))</li>\n"
        }
        let list: HTML = items.isEmpty ? "<p>\(wording.noGrounds)</p>\n" : "<ul>\n\(items)</ul>\n"
        return PageScene.section("grounds", wording.filingGrounds, list)
    }

    private var events: HTML {
        let standing = view.standingEvents
        guard !standing.isEmpty else { return .empty }
        let items = standing.map { event -> HTML in
            let number = event.number.map { ", \($0)" }
            let line = "\(wording.day(event.date)): \(view.names.name(event.kind, in: language))"
            return "<li>\(line)\(number)\(CheckPart(event: event, view: view, scene: scene).html)</li>\n"
        }
        return PageScene.section("events", wording.filingEvents, "<ul>\n\(items)</ul>\n")
    }
}
