public import Procedures
import Registry
import Store

/// Use case: a sign that shall be protected is entered and its application opened, in one step.
public struct OpenProtection: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Parameters:
    ///   - owner: a producer's code; for a geographical indication whoever applies.
    ///   - products: codes.
    /// - Returns: the code of the filing.
    /// - Throws: as ``Rights/add(_:)`` and ``OpenFiling/open(procedure:subject:answers:)`` do.
    public func open(
        _ kind: SubjectKind,
        sign: String,
        owner: String,
        products: [String],
        answers: [String: Bool] = [:]
    ) async throws -> String {
        let sign = try CatalogueInput.name(sign, field: "sign")
        try Rights.check(kind)
        guard let procedure = kind.applicationProcedure else {
            throw Problem.filing(.wrongSubject(procedure: kind.rawValue, allowed: Rights.kinds))
        }
        let (chosen, library) = (context.commune, context.library)
        let (today, stamp) = (context.clock.today(), context.stamp)
        return try await context.database.write { connection in
            let owner = try connection.activeProducer(owner)
            guard try owner.commune == connection.chosenCommune(chosen).code else {
                throw Problem.general(.notFound(.producer, code: owner.code))
            }
            let right = try connection.addRight(kind, sign, owner: owner, products: products, stamp)
            return try OpenFiling.open(
                procedure: procedure,
                .right(right.code),
                answers,
                library,
                on: today,
                stamp,
                connection
            )
        }
    }
}
