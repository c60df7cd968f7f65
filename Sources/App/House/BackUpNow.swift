import Registry
import Store

/// Use case: somebody of the office wants a backup now, before an act that they fear.
public struct BackUpNow: Sendable {
    private let context: AppContext
    private let means: HouseMeans

    public init(_ context: AppContext, _ means: HouseMeans) {
        self.context = context
        self.means = means
    }

    /// - Returns: the backup's own folder.
    /// - Throws: ``HouseProblem/backupNotSet``; ``HouseProblem/backupIncomplete(folder:_:)`` where documents' files are
    ///   not there: what could be kept is kept.
    @discardableResult
    public func run() async throws -> String {
        guard let backUp = means.backUp else { throw Problem.house(.backupNotSet) }
        let folder = try await backUp()
        let (chosen, stamp) = (context.commune, context.stamp)
        let name = folder.split(separator: "/").last.map(String.init)
        try await context.database.write { connection in
            let commune = try connection.chosenCommune(chosen).code
            try connection.audit(AuditedAct("backup.make", .commune, commune, after: name), stamp)
        }
        return folder
    }
}
