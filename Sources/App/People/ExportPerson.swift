public import Formats
import Registry
import Store

/// Use case: a person asks for what the record holds of them and gets all of it, in one file that machines read too.
public struct ExportPerson: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func export(_ code: String) async throws -> JSONValue {
        let stamp = context.stamp
        return try await context.database.write { connection in
            guard let person = try connection.person(code) else {
                throw Problem.general(.notFound(.person, code: code))
            }
            let view = PersonView(person: person, assignments: try connection.assignments(person: code))
            let representations = try connection.representations(person: code).map { try connection.view($0) }
            let handOvers = try connection.handOvers(commune: person.commune)
                .filter { [$0.giver, $0.receiver].contains(code) }
            var answer: JSONObject = [
                "person": view.json,
                "representations": .array(representations.map(\.json)),
                "hand_overs": .array(handOvers.map { .string($0.code) }),
            ]
            for (kind, rows) in try connection.personalRows(of: code) {
                answer[kind] = .array(rows.map(\.json))
            }
            try connection.audit(AuditedAct("person.export", .person, code), stamp)
            return .object(answer)
        }
    }
}

extension PersonalRow {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        for (name, value) in values { object[name] = JSONValue(value) }
        return .object(object)
    }
}
