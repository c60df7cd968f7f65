import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// *Việc của cơ sở tôi*: one date, one sentence, one price, one phone number; below it what there is.
struct WorkPage {
    let work: ProducerWork
    let scene: PageScene

    private var wording: any Wording { scene.wording }
    private var language: Language { scene.language }

    var html: HTML {
        """
        <h1>\(wording.myWork)</h1>
        <p class="headline">\(work.producer.name)</p>
        <p class="screen"><a class="button" href="\(scene.letter)">\(wording.letterButton)</a></p>
        \(next)\(SentPart(sent: work.sent, wording: wording).html)\(filings)\(papers)\(products)\(calendar)\(ownData)
        """
    }

    /// Whom to ask about what is held of them.
    private var ownData: HTML {
        PageScene.section("own-data", wording.ownDataHeading, "<p>\(wording.ownDataText) \(scene.call)</p>\n")
    }

    // MARK: what comes next

    private var next: HTML {
        let isLate = work.next?.date.map { $0 < work.today } ?? false
        return """
            <section class="panel\(isLate ? " late" : "")" aria-labelledby="next">
            <h2 id="next">\(wording.nextHeading)</h2>
            \(nextContent)<p>\(scene.call)</p>
            </section>

            """
    }

    private var nextContent: HTML {
        switch work.next {
        case nil: "<p>\(wording.nothingNext)</p>\n"
        case .obligation(let obligation, let summary, let fee): nextStep(obligation, summary, fee)
        case .fileMark(let product, let fileBy, let fee): nextMark(product, fileBy, fee)
        case .prepare(let summary, let fee):
            """
            <p>\(wording.nextPapers(summary.view.procedureName.text(in: language), subject: summary.subjectName))</p>
            <p><b>\(filed(summary))</b></p>
            \(price(fee))<p>\(link(to: summary))</p>

            """
        }
    }

    private func nextStep(_ obligation: ObligationView, _ summary: FilingSummary, _ fee: StepFee?) -> HTML {
        let names = summary.view.names
        let part = ObligationPart(obligation: obligation, names: names, today: work.today, wording: wording)
        let code = obligation.record.code
        let seen = SeenPart(
            code: code,
            canBeSaid: work.toAcknowledge.contains(code),
            isSaid: work.acknowledged.contains(code),
            filing: nil,
            scene: scene
        )
        let step = wording.nextStep(obligation.name.text(in: language), subject: summary.subjectName)
        let whose: HTML =
            scene.visit.reader == nil ? "<p class=\"hint screen\">\(wording.seenNeedsOwnLink)</p>\n" : .empty
        return """
            <div id="\(code)">
            \(part.head)<p>\(step)</p>
            <p>\(filed(summary))</p>
            \(price(fee))\(part.folds)\(seen.html)\(whose)<p>\(link(to: summary))</p>
            </div>

            """
    }

    private func nextMark(_ product: Product, _ fileBy: FileBy, _ fee: StepFee?) -> HTML {
        let headline = wording.headline(date: fileBy.plan.safe, isFloor: false)
        return """
            <p class="date">\(headline)</p>
            <p class="unsure">\(wording.dateOfExperience)</p>
            <p>\(wording.nextMark(product.name))</p>
            \(price(fee))\(PageScene.fold(wording.howComputed, wording.lines(of: fileBy, today: work.today)))
            """
    }

    private func price(_ fee: StepFee?) -> HTML {
        "<p>\(fee.map { wording.price($0.total, isLeast: $0.isLeast) } ?? wording.noPriceKnown)</p>\n"
    }

    private func filed(_ summary: FilingSummary) -> String {
        let view = summary.view
        return wording.filedLine(word: view.word, on: view.filed?.date, number: view.filed?.number)
    }

    // MARK: filings and papers

    private var filings: HTML {
        let cards = work.filings.map(card)
        let list: HTML = cards.isEmpty ? "<p>\(wording.noFilings)</p>\n" : "<ul class=\"cards\">\n\(cards)</ul>\n"
        return PageScene.section("filings", wording.filingsHeading, list)
    }

    private func card(_ summary: FilingSummary) -> HTML {
        let view = summary.view
        let step = view.mostUrgent.map { obligation -> HTML in
            let date = obligation.weekDate(wording, daysLeft: nil)
            return "<p>\(obligation.name.text(in: language)). \(date).</p>\n"
        }
        return """
            <li><h3>\(view.procedureName.text(in: language)): \(summary.subjectName)</h3>
            <p><b>\(filed(summary))</b></p>
            \(step)<p>\(link(to: summary))</p></li>

            """
    }

    private func link(to summary: FilingSummary) -> HTML {
        let code = summary.view.filing.code
        return "<a href=\"\(scene.filing(code))\">\(wording.openFiling(summary.subjectName)) (\(code))</a>"
    }

    private var papers: HTML {
        guard !work.papers.isEmpty else { return .empty }
        let items = work.papers.map { summary -> HTML in
            let renewal = summary.view.obligations.first { $0.state == .open && $0.dates.statutory != nil }
            let end = renewal.map { renewal -> HTML in
                let isPast = renewal.dates.statutory.map { $0 < work.today } ?? false
                let isFirm = renewal.dates.isStatutoryFirm
                let look: HTML = isPast || !isFirm ? " class=\"unsure\"" : .empty
                return "<p\(look)>\(wording.paperEnd(renewal.dates.statutory, isFirm: isFirm, isPast: isPast))</p>\n"
            }
            return "<li><h3>\(summary.subjectName)</h3>\n\(end ?? .empty)<p>\(link(to: summary))</p></li>\n"
        }
        return PageScene.section("papers", wording.papersHeading, "<ul class=\"cards\">\n\(items)</ul>\n")
    }

    // MARK: products and calendar

    private var products: HTML {
        let own = Set(work.filings.map(\.view.filing.code))
        let roads = work.roads.map { road in
            RoadPart(road: road, names: work.names, today: work.today, own: own, wording: wording).html
        }
        let list: HTML = roads.isEmpty ? "<p>\(wording.noProducts)</p>\n" : roads.joined()
        return PageScene.section("products", wording.roadsHeading, list)
    }

    private var calendar: HTML {
        let acts: HTML
        if let path = scene.visit.calendarPath {
            let address = scene.service + path
            let subscribed = address.replacing(#/^https?:/#, with: "webcal:")
            acts = """
                <p><a href="\(subscribed)">\(wording.calendarOpen)</a></p>
                <p>\(wording.calendarAddress) <span class="address">\(address)</span></p>
                \(scene.button(wording.calendarEnd, to: "/lich", [("calendar", "no")]))
                """
        } else {
            acts = scene.button(wording.calendarMake, to: "/lich", [("calendar", "yes")])
        }
        return """
            <section class="screen" aria-labelledby="calendar">
            <h2 id="calendar">\(wording.calendarHeading)</h2>
            <p>\(wording.calendarText)</p>
            \(acts)</section>

            """
    }
}
