import Registry
import Store

/// Use case: one right of the commune for which somebody works, with all that hangs on it.
public struct ShowStaffRight: Sendable {
    private let context: AppContext
    private let office: String?

    /// - Parameter office: the person with whom work stands that nobody else has.
    public init(_ context: AppContext, office: String?) {
        self.context = context
        self.office = office
    }

    /// - Throws: ``GeneralProblem/notFound(_:code:)`` for another commune's right, as for one that is not there.
    public func show(_ code: String) async throws -> StaffRight {
        try await context.requireOwn(.right, code)
        let (library, today, office) = (context.library, context.clock.today(), self.office)
        return try await context.database.read { connection in
            let right = try connection.knownRight(code)
            let reader = try RecordReader(connection, library, commune: right.commune, office: office, today: today)
            let filings = try connection.filings(right: code)
            let authorisations = try connection.authorisations(right: code)
            let papers = try authorisations.compactMap { try connection.filing(following: .authorisation, $0.code) }
            let codes = Set(filings.map(\.code))
            let representations = try connection.representations(commune: right.commune).filter { record in
                switch record.scope {
                case .right(let right): right == code
                case .filing(let filing): codes.contains(filing)
                }
            }
            let holders = try connection.holders(of: right, on: today).map(\.code)
            return StaffRight(
                view: try connection.view(right, on: today),
                authorisations: try authorisations.map(connection.staffView),
                representations: try representations.map { try connection.view($0) },
                filings: try reader.listed(filings),
                owed: try reader.owed(in: filings + papers),
                contacts: try reader.contacts(of: Set(holders)),
                today: today
            )
        }
    }
}
