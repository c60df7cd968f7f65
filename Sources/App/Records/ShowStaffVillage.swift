import Registry
import Store

/// Use case: one village of the commune for which somebody works: its producers and their products.
public struct ShowStaffVillage: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Parameter name: as it stands in the record, whatever way its tone marks were typed.
    /// - Throws: ``GeneralProblem/notFound(_:code:)`` where no producer of the commune is there.
    public func show(_ name: String) async throws -> StaffVillage {
        let (chosen, today) = (context.commune, context.clock.today())
        let lists = try context.library.catalogueLists()
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            let wanted = NameFolding.identity(name)
            let known = try connection.villageCounts(commune: commune).map(\.name)
            guard !wanted.isEmpty, let village = known.first(where: { NameFolding.identity($0) == wanted }) else {
                throw Problem.general(.notFound(.producer, code: name))
            }
            let officers = try connection.answering(commune: commune) { $0.scope == .village(village) }
            return StaffVillage(
                name: village,
                producers: try connection.producers(commune: commune, village: village).map {
                    try connection.listed($0, lists)
                },
                officers: officers,
                handOvers: try connection.handOvers(commune: commune, of: officers),
                today: today
            )
        }
    }
}
