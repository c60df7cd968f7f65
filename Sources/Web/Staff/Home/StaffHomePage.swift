import App
import HTMLText
import Procedures
import Registry
import Wording

/// Three questions at a glance: what is due this week and whose it is, what is stuck, did the night run.
struct StaffHomePage {
    /// How much of one kind is shown: more is no glance.
    private static let most = 20

    let morning: StaffMorning
    let scene: StaffScene

    private var sheet: WeekSheet { morning.sheet }
    private var report: HouseReport { morning.report }
    private var wording: any Wording { scene.wording }

    var html: HTML {
        escalations + PageScene.section("week", wording.thisWeekHeading, week)
            + PageScene.section("stuck", wording.stuckHeading, stuck)
            + PageScene.section("night", wording.nightHeading, night)
    }

    /// What the head of the office is told of.
    private var escalations: HTML {
        guard scene.signedIn.may(.seeEscalations), !sheet.toReport.isEmpty else { return .empty }
        let shown = sheet.toReport.prefix(Self.most).map(item)
        let list: HTML = "<ul class=\"cards\">\n\(shown)\(rest(sheet.toReport.count))</ul>\n"
        return PageScene.section("escalations", wording.heading(.report), list)
    }

    private var week: HTML {
        let filled = sheet.shares.filter { !$0.overdue.isEmpty || !$0.due.isEmpty }
        guard !filled.isEmpty else { return "<p>\(wording.nothingThisWeek)</p>\n" }
        // What somebody works for stands first.
        let unit = scene.signedIn.account.unit
        let shares =
            filled.filter { $0.unit != nil && $0.unit == unit } + filled.filter { $0.unit == nil || $0.unit != unit }
        return shares.map { share -> HTML in
            let name = wording.share(of: share.people.map(\.name), unit: share.unit, isVacant: share.isVacant)
            return """
                <h3>\(name)</h3>
                \(items(.overdue, share.overdue))\(items(.due, share.due))\(sheet(of: share.unit))
                """
        }.joined()
    }

    /// The unit's own sheet, for who may take it along: phones stand in it.
    private func sheet(of unit: OfficeUnit?) -> HTML {
        guard let unit, scene.signedIn.may(.seeAddresses) else { return .empty }
        let address = scene.address(StaffSection.weekSheet.path, [("unit", unit.rawValue)])
        return "<p class=\"screen\"><a href=\"\(address)\">\(wording.unitSheet)</a></p>\n"
    }

    private func items(_ heading: WeekHeading, _ items: [DueItem]) -> HTML {
        guard !items.isEmpty else { return .empty }
        let shown = items.prefix(Self.most).map(item)
        return "<h4>\(wording.heading(heading))</h4>\n<ul class=\"cards\">\n\(shown)\(rest(items.count))</ul>\n"
    }

    /// The way to what a glance cannot take in.
    private func rest(_ count: Int, at path: String = StaffSection.work.path, _ query: [(String, String)] = []) -> HTML
    {
        guard count > Self.most else { return .empty }
        let all = scene.address(path, query)
        return "<li><a href=\"\(all)\">\(wording.andMore(count - Self.most))</a></li>\n"
    }

    private func item(_ item: DueItem) -> HTML {
        let obligation = item.obligation
        let name = wording.weekItem(
            step: obligation.name.text(in: scene.language),
            subject: item.subjectName,
            code: obligation.record.code
        )
        let date = obligation.weekDate(wording, daysLeft: item.daysLeft)
        let address = "\(scene.filing(item.filing.code))#\(obligation.record.code)"
        return "<li><a href=\"\(address)\">\(name)</a><br>\(date)</li>\n"
    }

    private var stuck: HTML {
        let calls = sheet.calls.map { call -> HTML in
            let people = call.people.map {
                let phone = scene.signedIn.account.role.maySeeAddresses ? $0.phone : nil
                return wording.callee(name: $0.name, phone: phone)
            }
            let told = people.isEmpty ? wording.noContact : people.joined(separator: "; ")
            return "<a href=\"\(scene.producer(call.producer.code))\">\(call.producer.name)</a> – \(told)"
        }
        let parts: [(WeekHeading, [HTML], StaffSection)] = [
            (.letters, sheet.letters.map { HTML(escaping: wording.letterLine($0)) }, .letters),
            (.calls, calls, .byHand),
            (.undelivered, sheet.undelivered.map { "\(message($0.message.code))  \($0.personName)" }, .reminders),
            (.doubtful, messages(.unknown, sheet.unknown) + messages(.refused, sheet.refused), .reminders),
        ]
        let filled = parts.filter { !$0.1.isEmpty }
        let stars = report.endangered.filter { $0.product.commune == sheet.commune.code }.lines(wording)
        let ways = waiting
        let ground = ground
        guard !filled.isEmpty || !stars.isEmpty || !ways.isEmpty || ground != nil else {
            return "<p>\(wording.nothingStuck)</p>\n"
        }
        let inFull: HTML =
            "<p><a href=\"\(scene.address(StaffSection.stars.path))\">\(wording.starsName)</a></p>\n"
        let danger: HTML = stars.isEmpty ? .empty : list(stars.map(HTML.init(escaping:))) + inFull
        return danger + ways.joined()
            + filled.map { part -> HTML in
                "<h3>\(wording.heading(part.0))</h3>\n\(list(part.1, at: part.2.path))"
            }.joined()
            + (ground ?? .empty)
    }

    /// What dates rest on and nobody has settled: nothing unsure may be forgotten.
    private var ground: HTML? {
        guard !morning.ground.isEmpty else { return nil }
        let lines = morning.ground.map { HouseFindingLine(finding: $0, scene: scene).html }
        return "<h3>\(wording.openGroundHeading)</h3>\n<ul class=\"cards\">\n\(lines)</ul>\n"
    }

    private func paper(_ paper: ListedPaper) -> HTML {
        let producer = paper.producerName.map { ", \($0)" }
        let end = wording.paperEnd(paper.end, isFirm: paper.isEndFirm, isPast: paper.isExpired)
        return "<a href=\"\(scene.filing(paper.filing.code))\">\(paper.paper.name)</a>\(producer): \(end)"
    }

    /// What waits for somebody at this desk, each with the way to where it is done.
    private var waiting: [HTML] {
        let (inbox, proposals) = (
            wording.sentWaiting(morning.sent.count), wording.proposalsToDecide(sheet.proposals.count)
        )
        let letters = morning.sent.map { view in
            let purpose = wording.purpose(of: view.submission, title: view.title)
            return "\(view.submission.code)  \(view.producerName): \(purpose)"
        }
        let listed = sheet.proposals.map { proposal -> HTML in
            let number = "<a href=\"\(scene.filing(proposal.filing))\">\(proposal.applicationNumber)</a>" as HTML
            return "\(proposal.code)  \(number)  \(wording.day(proposal.date))"
        }
        let events = morning.checks.map { check -> HTML in
            let name = check.filing.names.name(check.event.kind, in: scene.language)
            let subject = "<a href=\"\(scene.filing(check.filing.filing.code))\">\(check.subjectName)</a>" as HTML
            return "\(subject): \(name), \(wording.day(check.event.date))"
        }
        let papers = wording.papersEnding(morning.papers.total, within: LookAtMorning.papersWithin)
        let inTime = [("within", "\(LookAtMorning.papersWithin)")]
        return [
            way(to: scene.signedIn.may(.write) ? InboxRoutes.path : nil, inbox, letters.map(HTML.init(escaping:))),
            way(to: CheckRoutes.path, wording.checksWaiting(morning.checks.count), events),
            way(to: ProposalRoutes.path, proposals, listed),
            way(to: StaffSection.papers.path, papers, morning.papers.rows.map(paper), query: inTime),
        ].compactMap(\.self)
    }

    /// - Parameter path: nil for whoever has nothing to do there.
    private func way(
        to path: String?,
        _ heading: String,
        _ lines: [HTML],
        query: [(String, String)] = []
    ) -> HTML? {
        guard !lines.isEmpty else { return nil }
        let link = path.map { path -> HTML in "<a href=\"\(scene.address(path, query))\">\(heading)</a>" }
        return "<h3>\(link ?? HTML(escaping: heading))</h3>\n\(list(lines, at: path ?? InboxRoutes.path, query))"
    }

    private func message(_ code: String) -> HTML {
        "<a href=\"\(scene.address("\(StaffSection.reminders.path)/\(code)"))\">\(code)</a>"
    }

    /// The messages of which somebody should ask, each with what can be done about it one tap further.
    private func messages(_ state: ReminderMessage.State, _ codes: [String]) -> [HTML] {
        guard !codes.isEmpty else { return [] }
        return ["\(wording.name(of: state)): \(codes.map(message).joined(separator: ", "))"]
    }

    private func list(
        _ lines: [HTML],
        at path: String = StaffSection.stars.path,
        _ query: [(String, String)] = []
    ) -> HTML {
        let items = lines.prefix(Self.most).map { line -> HTML in "<li>\(line)</li>\n" }
        return "<ul>\n\(items)\(rest(lines.count, at: path, query))</ul>\n"
    }

    private var night: HTML {
        let missed: HTML =
            report.daysSinceNight.map { days -> HTML in
                days > 1 ? "<p class=\"unsure\">\(wording.nightMissed(days: days))</p>\n" : .empty
            } ?? .empty
        let way = scene.address(StaffSection.house.path)
        return """
            <p>\(wording.lastNight(report.lastNight))</p>
            \(missed)<p><a href="\(way)">\(wording.name(of: StaffSection.house))</a></p>

            """
    }
}
