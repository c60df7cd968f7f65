public import Registry
import Store

/// Use case: the people of the office who answer for work, for the filters of lists.
public struct ListOfficers: Sendable {
    private let context: AppContext
    private let office: String?

    public init(_ context: AppContext, office: String?) {
        self.context = context
        self.office = office
    }

    /// By name.
    public func list() async throws -> [Person] {
        let (chosen, today, office) = (context.commune, context.clock.today(), self.office)
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            let finder = RecipientFinder(book: try connection.recipientBook(), today: today, office: office)
            let assigned = (finder.inForce(.officer) + finder.inForce(.unit)).flatMap { [$0.person, $0.deputy] }
            let codes = Set((assigned + [office]).compactMap(\.self))
            return codes.compactMap { finder.book.people[$0] }.filter { $0.commune == commune }
                .sorted { (NameFolding.folded($0.name), $0.code) < (NameFolding.folded($1.name), $1.code) }
        }
    }
}
