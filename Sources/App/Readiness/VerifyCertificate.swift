import LegalCalendar
import Registry
import Store

/// What was found out about a certificate that had run out when it was entered.
public struct VerificationInput: Sendable {
    /// Codes: one answer for all of them.
    public var certificates: [String]
    public var isStillMade: Bool
    /// Nil where the product is no longer made.
    public var isRecognisedAgain: Bool?

    public init(certificates: [String], isStillMade: Bool, isRecognisedAgain: Bool?) {
        self.certificates = certificates
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

    /// One answer for all that are named, or for none of them.
    /// - Throws: ``CatalogueProblem/certificateNeedsNoAnswer(code:)`` where nothing is asked of one.
    public func verify(_ input: VerificationInput) async throws -> [CertificateView] {
        var codes: [String] = []
        for code in input.certificates where !codes.contains(code) { codes.append(code) }
        guard !codes.isEmpty else { throw Problem.general(.oneOf(["GCN-…", "--all-of"])) }
        let checked = codes
        guard !input.isStillMade || input.isRecognisedAgain != nil else {
            throw Problem.general(.emptyText(field: "recognised-again"))
        }
        let (stamp, person, today) = (context.stamp, context.person, context.clock.today())
        try await context.database.write { connection in
            for code in checked {
                guard let old = try connection.certificate(code) else {
                    throw Problem.general(.notFound(.certificate, code: code))
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
                var new = old
                new.state = .ended
                try connection.updateCertificate(new)
                let said = answers.compactMap { question, answer in answer.map { "\(question) \($0)" } }
                let after = ([new.summary] + said).joined(separator: " | ")
                try connection.audit(
                    AuditedAct("certificate.verify", .certificate, old.code, before: old.summary, after: after),
                    stamp
                )
            }
        }
        var views: [CertificateView] = []
        for code in codes { views.append(try await Certificates(context).show(code)) }
        return views
    }
}
