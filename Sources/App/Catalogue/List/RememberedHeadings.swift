public import Registry
import Store

/// Use case: what a person has said of a column's heading counts for the next list too, until it is taken back.
public struct RememberedHeadings: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// By heading.
    public func list() async throws -> [(heading: String, target: ListHeadingTarget)] {
        let chosen = context.commune
        return try await context.database.read { connection in
            try connection.listHeadings(commune: connection.chosenCommune(chosen).code).compactMap { heading, text in
                ListHeadingTarget(text).map { (heading, $0) }
            }
        }
    }

    /// The next list that has the heading asks again.
    public func forget(_ heading: String) async throws {
        let (chosen, stamp) = (context.commune, context.stamp)
        try await context.database.write { connection in
            let commune = try connection.chosenCommune(chosen).code
            guard let known = try connection.listHeadings(commune: commune).first(where: { $0.heading == heading })
            else {
                return
            }
            try connection.deleteListHeading(heading, commune: commune)
            let before = "\(known.heading) = \(known.target)"
            try connection.audit(AuditedAct("import.heading-forget", .commune, commune, before: before), stamp)
        }
    }
}

extension SQLConnection {
    func rememberHeadings(
        _ said: [(heading: String, target: ListHeadingTarget)],
        commune: String,
        _ stamp: AuditStamp
    ) throws {
        for (heading, target) in said {
            try saveListHeading(heading, target: target.text, commune: commune)
            let after = "\(heading) = \(target.text)"
            try audit(AuditedAct("import.heading", .commune, commune, after: after), stamp)
        }
    }
}
