import LegalCalendar
import Procedures
import Registry
import Store
import Wording

/// Puts a product's way to its next evaluation in order. Each date is one that readiness or a filing already has.
struct RoadPlanner {
    private let summaries: [FilingSummary]
    private let today: Day
    private let connection: any SQLConnection
    private let term: CertificateTerm
    private let planner: EvaluationPlanner

    init(_ library: RuleLibrary, summaries: [FilingSummary], today: Day, _ connection: any SQLConnection) throws {
        self.summaries = summaries
        self.today = today
        self.connection = connection
        term = try CertificateTerm(library)
        planner = try EvaluationPlanner(connection.rulesInUse(ProcedureID.certificate, library), today: today)
    }

    func stops(of product: ProductReadiness) throws -> [RoadStop] {
        var stops: [RoadStop] = []
        if let evaluation = product.evaluation {
            stops += try markStops(evaluation)
            stops += dossierStops(evaluation, product)
        }
        if let expires = product.expires {
            let passing: RoadPassing = expires < today ? .missed : .ahead
            let isFirm = product.certificate?.dateBasis != .decision
            let reasons = product.certificate.map { term.reasons(issued: $0.issued, isAssumed: !isFirm) } ?? []
            stops.append(
                RoadStop(
                    station: .expiry,
                    passing: passing,
                    from: nil,
                    until: expires,
                    isFirm: isFirm,
                    reasons: reasons
                )
            )
        }
        return stops
    }

    /// The mark's own way, where the evaluation asks for one.
    private func markStops(_ evaluation: Evaluation) throws -> [RoadStop] {
        guard let finding = evaluation.needed.first(where: { $0.condition.kind == .acceptedApplication }) else {
            return []
        }
        let way = try finding.facts.compactMap(way).first
        let isMet = finding.state == .met
        let isFiled = isMet || way?.filed != nil
        let published: RoadPassing = isMet ? .done : isFiled ? .now : .ahead
        return [
            RoadStop(station: .checkName, passing: isFiled ? .done : .now, from: nil, until: nil, isFirm: true),
            RoadStop(
                station: .fileMark,
                passing: isFiled ? .done : passing(finding.fileBy?.plan.safe),
                from: nil,
                until: isFiled ? way?.filed : finding.fileBy?.plan.safe,
                isFirm: isFiled,
                fileBy: isFiled ? nil : finding.fileBy
            ),
            RoadStop(station: .published, passing: published, from: nil, until: way?.accepted, isFirm: finding.isFirm),
        ]
    }

    /// When the application of a fact was filed, and when it got where the evaluation wants it.
    private func way(_ fact: PropertyFact) throws -> (filed: Day?, accepted: Day?)? {
        switch fact {
        case .proven(let filing, _, let day, _), .happenedWithoutPaper(let filing, _, let day):
            (try filed(filing), day)
        case .passedForPublication(let filing, _): (try filed(filing), nil)
        case .underExamination(_, let filed): (filed, nil)
        default: nil
        }
    }

    private func filed(_ filing: String) throws -> Day? {
        try connection.events(filing: filing).standing.filter { $0.kind == EventID.filed }.map(\.date).min()
    }

    private func dossierStops(_ evaluation: Evaluation, _ product: ProductReadiness) -> [RoadStop] {
        guard evaluation.kind != .undated else { return [] }
        let followed = summaries.first { $0.view.filing.subject.code == product.certificate?.code }
        let isHandedIn = evaluation.timing == .inProgress
        let passing: RoadPassing =
            switch evaluation.timing {
            case .ahead: .ahead
            case .open: .now
            case .missed: .missed
            case .inProgress: .done
            }
        let dossier = RoadStop(
            station: .dossier,
            passing: passing,
            from: isHandedIn ? nil : evaluation.opensSafe,
            until: isHandedIn ? followed?.view.filed?.date : evaluation.dossierBy,
            isFirm: !evaluation.isProvisional,
            reasons: isHandedIn ? [] : planner.reasons(of: evaluation, product.certificate)
        )
        let handedIn = isHandedIn ? followed : nil
        let commune = office(
            .commune,
            [.commune, .communeEconomy, .communeCulture],
            handedIn,
            batch: evaluation.batch,
            evaluation
        )
        return [dossier, commune, office(.province, [.province], handedIn, batch: nil, evaluation)]
    }

    /// What an office has to do with the dossier, once it has been handed in.
    private func office(
        _ station: RoadStation,
        _ actors: Set<Actor>,
        _ filing: FilingSummary?,
        batch: Day?,
        _ evaluation: Evaluation
    ) -> RoadStop {
        let received = filing?.view.standingEvents.last { $0.kind == EventID.dossierReceived }?.date
        let own = filing?.view.obligations.filter { actors.contains($0.record.actor) } ?? []
        let open = own.filter { $0.state == .open }
            .compactMap { obligation in obligation.dates.statutory.map { (obligation, $0) } }
            .min { $0.1 < $1.1 }
        let done = own.filter { $0.state == .done }.compactMap(\.settling?.date)
            .filter { day in received.map { $0 <= day } ?? false }.max()
        return RoadStop(
            station: station,
            passing: open != nil ? .now : done != nil ? .done : .ahead,
            from: nil,
            until: open?.1 ?? done ?? batch,
            isFirm: open?.0.dates.isStatutoryFirm ?? true,
            reasons: open?.0.reasons ?? (done == nil && batch != nil ? planner.reasons(of: evaluation, nil) : [])
        )
    }

    private func passing(_ day: Day?) -> RoadPassing { day.map { $0 < today ? .missed : .now } ?? .now }
}
