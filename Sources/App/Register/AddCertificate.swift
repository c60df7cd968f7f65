import Registry
import Store

/// Use case: a certificate is entered from its paper, and its end is followed from then on, in one step.
public struct AddCertificate: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Returns: the code of the filing that follows it.
    /// - Throws: as ``Certificates/add(_:)`` does.
    public func add(_ input: CertificateInput) async throws -> String {
        let draft = try Certificates(context).draft(input)
        let (library, today, stamp) = (context.library, context.clock.today(), context.stamp)
        return try await context.database.write { connection in
            let certificate = try connection.add(draft, to: connection.knownProduct(input.product), stamp)
            return try OpenFiling.open(
                procedure: ProcedureID.certificate,
                .certificate(certificate.code),
                [:],
                library,
                on: today,
                stamp,
                connection
            )
        }
    }
}
