import LegalCalendar
import Procedures
import Registry
import Store

/// Puts together, for each product of a commune, its next evaluation, its signs, and what endangers its star.
struct ReadinessAssessor {
    private let book: ReadinessBook
    private let rules: OCOPRules
    private let planner: EvaluationPlanner
    private let assessment: PropertyAssessment
    private let term: CertificateTerm
    private let definitions: [String: EventDefinition]
    private let today: Day

    /// - Parameter producer: only this producer's products are asked about; any where it is nil.
    init(
        _ library: RuleLibrary,
        commune: String,
        producer: String? = nil,
        today: Day,
        _ connection: any SQLConnection
    ) throws {
        let shelf = RuleShelf(library)
        rules = try library.ocopRules()
        definitions = try library.eventDefinitions()
        term = try CertificateTerm(library)
        planner = try EvaluationPlanner(shelf.rules(ProcedureID.certificate, connection), today: today)
        let calendar = try library.calendar()
        let listed = rules.planning.compactMap(\.observed).first
        let since = listed.map { calendar.end(from: today, term: $0.within.reversed).day }
        book = try ReadinessBook(
            commune: commune,
            producer: producer,
            shelf: shelf,
            observedSince: since,
            connection
        )
        let days = book.observedDays
        let observed = listed.flatMap { ObservedPassing(days, $0) }
        assessment = PropertyAssessment(
            book: book,
            rules: rules,
            definitions: definitions,
            calendar: calendar,
            observed: observed,
            today: today
        )
        self.today = today
    }

    func products(_ question: ReadinessQuestion) -> [ProductReadiness] {
        book.products.filter { question.product == nil || $0.code == question.product }
            .compactMap { readiness(of: $0, star: question.star) }
    }

    /// The products of one producer, in the order of their urgency.
    func products(_ question: ReadinessQuestion, of producer: String) -> [ProductReadiness] {
        book.products.filter { $0.producer == producer }.compactMap { readiness(of: $0, star: question.star) }
            .sorted { urgency(of: $0) < urgency(of: $1) }
    }

    /// Every star of the commune that is endangered.
    var endangered: [EndangeredStar] {
        book.products.flatMap { product -> [EndangeredStar] in
            guard let producer = book.producers[product.producer] else { return [] }
            return endangered(product, producer)
        }
    }

    /// Endangered stars first, then by the day by which something must be filed or handed in.
    func urgency(of product: ProductReadiness) -> (Int, Int, Int, String) {
        let days = product.evaluation?.open.compactMap { $0.fileBy?.plan.safe.ordinal } ?? []
        let day = days.min() ?? product.evaluation?.dossierBy.ordinal ?? .max
        let rank = !product.endangered.isEmpty ? 0 : product.isAtRisk ? 1 : 2
        return (rank, day, product.product.code.utf8.count, product.product.code)
    }
}

extension ReadinessAssessor {
    private func readiness(of product: Product, star: Int?) -> ProductReadiness? {
        guard let producer = book.producers[product.producer] else { return nil }
        let certificate = followed(product)
        let standing = standing(product, certificate)
        let evaluation = evaluation(product, certificate, standing, star: star)
        let accepted = evaluation?.needed.first { $0.condition.kind == .acceptedApplication }
        let isOld = certificate.flatMap { rules.criterion(on: $0.issued) } != evaluation?.criterion
        return ProductReadiness(
            product: product,
            producer: producer,
            certificate: certificate,
            expires: certificate.flatMap { term.expiry(issued: $0.issued) },
            toVerify: book.certificates[product.code, default: []].filter { $0.state == .toVerify }.map(\.code),
            standing: standing,
            evaluation: evaluation,
            endangered: endangered(product, producer),
            isUnderInference: evaluation?.kind == .reEvaluation && isOld && accepted.map { $0.state != .met } ?? false
        )
    }

    /// The newest certificate that is followed and has not been taken away.
    private func followed(_ product: Product) -> Certificate? {
        book.certificates[product.code]?.last { $0.state == .valid && !book.withdrawn.contains($0.code) }
    }

    private func standing(_ product: Product, _ certificate: Certificate?) -> ProductReadiness.Standing {
        if certificate != nil { return .certified }
        let old = book.certificates[product.code] ?? []
        if old.contains(where: { $0.state == .toVerify }) { return .toVerify }
        guard let last = old.last else { return product.listed?.stars == nil ? .uncertified : .certificateMissing }
        if answer(CertificateAnswer.stillMade, last) == false { return .notMade }
        return answer(CertificateAnswer.recognisedAgain, last) == true ? .certificateMissing : .uncertified
    }

    private func answer(_ question: String, _ certificate: Certificate) -> Bool? {
        book.answers[certificate.code]?.first { $0.question == question }?.answer
    }

    private func evaluation(
        _ product: Product,
        _ certificate: Certificate?,
        _ standing: ProductReadiness.Standing,
        star: Int?
    ) -> Evaluation? {
        switch standing {
        case .certified:
            guard let certificate else { return nil }
            if let star, star > certificate.stars { return batchEvaluation(product, .upgrade, target: star) }
            return reEvaluation(product, certificate)
        case .uncertified:
            return batchEvaluation(
                product,
                .firstEvaluation,
                target: star ?? rules.certifiedStars(on: today).first ?? 0
            )
        case .certificateMissing, .toVerify:
            let last = book.certificates[product.code]?.last?.stars
            let stars = star ?? last ?? product.listed?.stars ?? rules.certifiedStars(on: today).first ?? 0
            return evaluation(product, .undated, target: stars, timing: .ahead, dossierBy: today)
        case .notMade: return nil
        }
    }

    private func reEvaluation(_ product: Product, _ certificate: Certificate) -> Evaluation? {
        let isOver = term.expiry(issued: certificate.issued).map { $0 < today } ?? false
        guard let window = planner.window(issued: certificate.issued), !isOver else {
            return batchEvaluation(product, .firstEvaluation, target: certificate.stars)
        }
        let isInProgress = book.inProgress.contains(certificate.code)
        let timing: Evaluation.Timing =
            isInProgress
            ? .inProgress
            : today > window.closes ? .missed : window.opens.map { today < $0 } ?? false ? .ahead : .open
        return evaluation(
            product,
            .reEvaluation,
            target: certificate.stars,
            timing: timing,
            window: window,
            dossierBy: window.dossierBy,
            isProvisional: certificate.dateBasis == .decision
        )
    }

    /// The nearest batch for which everything that is still missing can be ready.
    private func batchEvaluation(_ product: Product, _ kind: Evaluation.Kind, target: Int) -> Evaluation? {
        let batches = planner.batches
        let evaluations = batches.lazy.map { batch in
            evaluation(
                product,
                kind,
                target: target,
                timing: .ahead,
                dossierBy: batch.dossierBy,
                batch: batch.day,
                missedBatch: batch == batches.first ? nil : batches.first?.day
            )
        }
        return evaluations.first { found in found.open.allSatisfy { $0.fileBy.map { !$0.isPast(on: today) } ?? true } }
            ?? evaluations.last
    }

    private func evaluation(
        _ product: Product,
        _ kind: Evaluation.Kind,
        target: Int,
        timing: Evaluation.Timing,
        window: EvaluationPlanner.Window? = nil,
        dossierBy: Day,
        batch: Day? = nil,
        missedBatch: Day? = nil,
        isProvisional: Bool = false
    ) -> Evaluation {
        let criterion = rules.criterion(on: window?.closes ?? dossierBy)
        return Evaluation(
            kind: kind,
            timing: timing,
            target: target,
            opens: window?.opens,
            opensSafe: window?.opensSafe,
            closes: window?.closes,
            dossierBy: dossierBy,
            batch: batch,
            missedBatch: missedBatch,
            isProvisional: isProvisional,
            criterion: criterion,
            findings: criterion.map {
                assessment.findings(of: product, $0, dossierBy: dossierBy, isDated: kind != .undated)
            } ?? []
        )
    }
}

// A star already won can fall with the application.
extension ReadinessAssessor {
    private func endangered(_ product: Product, _ producer: Producer) -> [EndangeredStar] {
        guard let certificate = followed(product), let expires = term.expiry(issued: certificate.issued),
            expires >= today, let criterion = rules.criterion(on: today)
        else { return [] }
        let findings = assessment.findings(of: product, criterion, dossierBy: today)
        // Another application that stands keeps the star.
        guard findings.contains(where: { $0.condition.star <= certificate.stars && $0.state != .met }) else {
            return []
        }
        return book.marks(of: product.code).flatMap { mark in
            mark.filings.compactMap { filing in
                guard let event = filing.ending(definitions),
                    let danger = rules.danger(of: event.kind, isAccepted: filing.wasAccepted(findings))
                else { return nil }
                return EndangeredStar(
                    product: product,
                    producer: producer,
                    certificate: certificate,
                    right: mark.right,
                    filing: filing.filing.code,
                    event: event,
                    danger: danger,
                    heading: rules.dangerHeading
                )
            }
        }
    }
}

extension MarkFiling {
    /// Whether the application had been accepted before it ended.
    fileprivate func wasAccepted(_ findings: [ConditionFinding]) -> Bool {
        findings.first { $0.condition.kind == .acceptedApplication }.flatMap { expectation(of: $0.condition) } != nil
    }
}

extension ObservedPassing {
    /// Nil while the lists hold too few rows to tell anything.
    fileprivate init?(_ days: [Int], _ wanted: PlanningLengths.Observed) {
        guard days.count >= wanted.rowsAtLeast, let most = days.percentile(wanted.percent) else { return nil }
        self.init(days: most, rows: days.count)
    }
}

extension CertificateAnswer {
    /// The two questions whose answers the program itself must understand.
    static let stillMade = "still_made"
    static let recognisedAgain = "recognised_again"
}
