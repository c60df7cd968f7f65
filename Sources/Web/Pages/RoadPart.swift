import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// One product: its stars, and the road to its next evaluation as a line with stations, which is also a list.
struct RoadPart {
    let road: ProductRoad
    let names: NameBook
    let today: Day
    /// On a producer's own page, its filings by code: of another's it is told that there is one, and no more.
    var own: Set<String>?
    let wording: any Wording

    var html: HTML {
        let readiness = road.readiness
        let danger: HTML =
            readiness.endangered.isEmpty ? .empty : "<p class=\"unsure\">\(wording.endangeredNow)</p>\n"
        let stops: HTML =
            road.stops.isEmpty ? .empty : "<ol class=\"road\">\n\(road.stops.map(stop))</ol>\n"
        return """
            <h3>\(readiness.product.name)</h3>
            <p>\(wording.stars(of: readiness))</p>
            \(danger)\(stops)\(PageScene.fold(wording.whatTheSignsAllow, conditions))
            """
    }

    private func stop(_ stop: RoadStop) -> HTML {
        let dates = wording.roadDates(stop.station, stop.passing, from: stop.from, until: stop.until)
        let when = dates.map { text -> HTML in "<br><b>\(text)</b>" }
        let doubt: HTML =
            stop.isFirm || stop.until == nil ? .empty : " <span class=\"unsure\">\(wording.provisional)</span>"
        return """
            <li class="\(stop.passing.rawValue)"><span class="passing">\(wording.name(of: stop.passing))</span> \
            \(wording.name(of: stop.station))\(when)\(doubt)\(PageScene.fold(wording.howComputed, ways(to: stop), ordered: true))</li>

            """
    }

    /// How its dates came about.
    private func ways(to stop: RoadStop) -> [String] {
        stop.fileBy.map { wording.lines(of: $0, today: today) }
            ?? stop.reasons.map { wording.sentence($0, names: names) }
    }

    /// What the next evaluation asks of the product's signs, and what the record says of each.
    private var conditions: [String] {
        guard let evaluation = road.readiness.evaluation else { return [] }
        return evaluation.needed.map { finding in
            let text = finding.condition.text.text(in: wording.language)
            let facts = finding.facts.map { self.text(of: $0) }.reduce(into: [String]()) { all, fact in
                if !all.contains(fact) { all.append(fact) }
            }.joined(separator: "; ")
            return "\(text): \(wording.name(of: finding))\(facts.isEmpty ? "" : " – \(facts)")."
        }
    }

    private func text(of fact: PropertyFact) -> String {
        if let own, let record = fact.record, RecordKind.filing.isCode(record), !own.contains(record) {
            return wording.othersApplication
        }
        return wording.text(of: fact, names: names)
    }
}
