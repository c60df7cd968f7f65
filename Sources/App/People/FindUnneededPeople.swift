import Registry
import Store

/// Use case: of whom the record still holds what is personal though nothing is left for which it was taken.
public struct FindUnneededPeople: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Returns: codes.
    public func find() async throws -> Set<String> {
        let (chosen, today) = (context.commune, context.clock.today())
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            let assignments = try connection.assignments(commune: commune).filter {
                $0.until.map { $0 >= today } ?? true
            }
            var needed = Set(assignments.flatMap { [$0.person, $0.deputy].compactMap(\.self) })
            needed.formUnion(try connection.accounts(commune: commune).filter { $0.disabled == nil }.map(\.person))
            return Set(
                try connection.people(commune: commune).filter { person in
                    try person.forgottenOn == nil && !needed.contains(person.code)
                        && !connection.representations(person: person.code).contains { $0.ended == nil }
                }.map(\.code)
            )
        }
    }
}
