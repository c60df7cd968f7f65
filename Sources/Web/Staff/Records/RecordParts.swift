import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// What the pages of single records are put together from.
struct RecordParts {
    let scene: StaffScene
    let today: Day

    var wording: any Wording { scene.wording }
    private var language: Language { scene.language }

    /// - Parameter isKept: whether the part stands there even where it is empty, which then is said.
    func part(_ part: RecordPart, _ content: HTML, isKept: Bool = false) -> HTML {
        if content == .empty {
            guard isKept else { return .empty }
            return PageScene.section(part.rawValue, wording.heading(of: part), "<p>\(wording.nothing(in: part))</p>\n")
        }
        return PageScene.section(part.rawValue, wording.heading(of: part), content)
    }

    /// Names and values; what has no value is left out.
    func facts(_ facts: [(String, HTML?)]) -> HTML {
        let items = facts.compactMap { name, value in
            value.map { value -> HTML in "<dt>\(name)</dt><dd>\(value)</dd>\n" }
        }
        return items.isEmpty ? .empty : "<dl>\n\(items)</dl>\n"
    }

    func text(_ text: String?) -> HTML? { text.map(HTML.init(escaping:)) }

    func list(_ items: [HTML]) -> HTML {
        items.isEmpty ? .empty : "<ul>\n\(items.map { item -> HTML in "<li>\(item)</li>\n" })</ul>\n"
    }

    func link(_ address: String, _ name: String) -> HTML { "<a href=\"\(address)\">\(name)</a>" }

    // MARK: records

    func product(_ product: Product) -> HTML { "\(link(scene.product(product.code), product.name)) (\(product.code))" }

    func producer(_ code: String, _ name: String) -> HTML { "\(link(scene.producer(code), name)) (\(code))" }

    func right(_ right: ProtectedRight) -> HTML {
        "\(wording.name(of: right.kind)): \(link(scene.right(right.code), right.sign)) (\(right.code))"
    }

    func village(_ name: String?) -> HTML? { name.map { link(scene.village($0), $0) } }

    func filings(_ filings: [ListedFiling]) -> HTML {
        guard !filings.isEmpty else { return .empty }
        return "<ul class=\"cards\">\n\(filings.map { FilingRow(row: $0, scene: scene).html })</ul>\n"
    }

    func owed(_ work: [ListedWork]) -> HTML {
        guard !work.isEmpty else { return .empty }
        return "<ul class=\"cards\">\n\(work.map { WorkRow(row: $0, scene: scene).html })</ul>\n"
    }

    func authorisation(_ paper: StaffAuthorisation, isOfRight: Bool) -> HTML {
        let authorisation = paper.authorisation
        let other =
            isOfRight
            ? producer(authorisation.user, paper.userName)
            : "\(link(scene.right(authorisation.right), paper.sign)) (\(authorisation.right))"
        return "\(other): \(line(paper))\(RecordActs(scene: scene).endPaper(authorisation))"
    }

    /// Whose it is, for which sign, and how long it holds.
    func authorisationLine(_ paper: StaffAuthorisation) -> HTML {
        let authorisation = paper.authorisation
        return """
            \(producer(authorisation.user, paper.userName)), \(link(scene.right(authorisation.right), paper.sign)): \
            \(line(paper))
            """
    }

    private func line(_ paper: StaffAuthorisation) -> HTML {
        let authorisation = paper.authorisation
        let line = wording.authorisationLine(
            document: authorisation.document,
            from: authorisation.from,
            until: authorisation.until,
            ended: authorisation.ended
        )
        let validity = paper.validity.map { code -> HTML in " (\(link(scene.filing(code), code)))" }
        return "\(line)\(validity ?? .empty)"
    }

    func representation(_ view: RepresentationView) -> HTML {
        let record = view.representation
        let name = view.personName.isEmpty ? wording.forgottenPerson : view.personName
        let line = wording.representative(
            name,
            document: record.document,
            until: view.lastDay,
            isWritten: view.isLastDayWritten,
            validity: nil
        )
        let scope: HTML =
            switch record.scope {
            case .right(let code): link(scene.right(code), code)
            case .filing(let code): link(scene.filing(code), code)
            }
        let validity = view.validity.map { code -> HTML in "; \(link(scene.filing(code), code))" }
        let ended = record.ended.map { " (\(wording.until(wording.day($0))))" }
        return "\(line)\(ended) [\(scope)\(validity ?? .empty)]"
    }

    // MARK: people

    /// Phones and addresses are shown to those alone who need them.
    func person(_ answering: AnsweringPerson, isTimed: Bool = true) -> HTML {
        let assignment = answering.assignment
        let name = answering.person?.name ?? wording.forgottenPerson
        let addresses =
            scene.signedIn.account.role.maySeeAddresses ? (answering.person?.addresses ?? []) : []
        let told = addresses.map { "\(wording.name(of: $0.channel)): \($0.address)" }
        let period = isTimed ? wording.period(from: assignment.from, until: assignment.until) : nil
        let about = [period, answering.deputyName.map(wording.standsIn)].compactMap(\.self) + told
        return "\(name), \(wording.name(of: assignment.role))\(about.map { "; \($0)" }.joined())"
    }

    func handOver(_ view: HandOverView) -> HTML {
        HTML(
            escaping: wording.handOverLine(
                from: view.giverName.isEmpty ? wording.forgottenPerson : view.giverName,
                to: view.receiverName.isEmpty ? wording.forgottenPerson : view.receiverName,
                on: view.handOver.on
            )
        )
    }

    func isInForce(_ answering: AnsweringPerson) -> Bool {
        answering.assignment.from <= today && (answering.assignment.until.map { today <= $0 } ?? true)
    }
}
