import LegalCalendar
import Registry
import Store

/// What was found out about a certificate that had run out when it was entered.
public struct VerificationInput: Sendable {
    public var certificate: String
    public var isStillMade: Bool
    /// Nil where the product is no longer made.
    public var isRecognisedAgain: Bool?

    public init(certificate: String, isStillMade: Bool, isRecognisedAgain: Bool?) {
        self.certificate = certificate
        self.isStillMade = isStillMade
        self.isRecognisedAgain = isRecognisedAgain
    }
}

/// Use case: the answers that an old certificate waits for. It is no longer followed then: a product that is still made
/// is evaluated for the first time again, or has a newer certificate to be entered.
public struct VerifyCertificate: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Throws: ``CatalogueProblem/certificateNeedsNoAnswer(code:)`` where nothing is asked of it.
    public func verify(_ input: VerificationInput) async throws -> CertificateView {
        guard !input.isStillMade || input.isRecognisedAgain != nil else {
            throw Problem.general(.emptyText(field: "recognised-again"))
        }
        let (stamp, person, today) = (context.stamp, context.person, context.clock.today())
        try await context.database.write { connection in
            guard let old = try connection.certificate(input.certificate) else {
                throw Problem.general(.notFound(.certificate, code: input.certificate))
            }
            guard old.state != .valid else { throw Problem.catalogue(.certificateNeedsNoAnswer(code: old.code)) }
            let answers = [
                (CertificateAnswer.stillMade, input.isStillMade as Bool?),
                (CertificateAnswer.recognisedAgain, input.isRecognisedAgain),
            ]
            for case (let question, let answer?) in answers {
                try connection.saveCertificateAnswer(
                    CertificateAnswer(
                        certificate: old.code,
                        question: question,
                        answer: answer,
                        person: person,
                        answered: today
                    )
                )
            }
            let new = old.with(state: .ended)
            try connection.updateCertificate(new)
            let said = answers.compactMap { question, answer in answer.map { "\(question) \($0)" } }
            let after = ([new.summary] + said).joined(separator: " | ")
            try connection.audit(
                AuditedAct("certificate.verify", .certificate, old.code, before: old.summary, after: after),
                stamp
            )
        }
        return try await Certificates(context).show(input.certificate)
    }
}

extension Certificate {
    fileprivate func with(state: State) -> Certificate {
        Certificate(
            code: code,
            product: product,
            stars: stars,
            issued: issued,
            dateBasis: dateBasis,
            decision: decision,
            decisionDate: decisionDate,
            state: state
        )
    }
}
