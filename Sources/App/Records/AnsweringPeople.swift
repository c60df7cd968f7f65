public import Registry
import Store

/// Somebody who has or had to do with a record, and in what part.
public struct AnsweringPerson: Sendable {
    public let assignment: Assignment
    /// Nil where the person has been forgotten.
    public let person: Person?
    public let deputyName: String?
}

extension SQLConnection {
    /// Who answers or answered for what the test picks, by code; those ended too.
    func answering(commune: String, _ isMeant: (Assignment) -> Bool) throws -> [AnsweringPerson] {
        try assignments(commune: commune).filter(isMeant).map { assignment in
            let person = try person(assignment.person)
            return AnsweringPerson(
                assignment: assignment,
                person: person?.forgottenOn == nil ? person : nil,
                deputyName: try assignment.deputy.flatMap { try self.person($0)?.name }
            )
        }
    }

    /// The hand-overs in which one of these assignments changed hands.
    func handOvers(commune: String, of assignments: [AnsweringPerson]) throws -> [HandOverView] {
        let codes = Set(assignments.map(\.assignment.code))
        guard !codes.isEmpty else { return [] }
        return try handOvers(commune: commune).filter { record in
            record.items.contains { codes.contains($0.before) || codes.contains($0.after) }
        }.map { try view($0) }
    }
}
