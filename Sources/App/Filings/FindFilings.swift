import Procedures
import Registry
import Store

/// Use case: the filings that somebody means by their codes or by the numbers that the Office gave them.
public struct FindFilings: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Parameter text: codes and application numbers, with commas, semicolons or lines between them.
    /// - Returns: codes, each once, in the order of the text.
    /// - Throws: ``GeneralProblem/badValue(field:text:example:)`` for the first that is no filing of the commune.
    public func codes(_ text: String, field: String) async throws -> [String] {
        let words = text.split { ",;\n\r".contains($0) }.map { NameFolding.normalised(String($0)) }.filter {
            !$0.isEmpty
        }
        guard !words.isEmpty else { return [] }
        let chosen = context.commune
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            let numbers = try connection.filedNumbers()
            var codes: [String] = []
            for word in words {
                let identity = NameFolding.identity(word)
                let meant =
                    [word.uppercased()] + numbers.filter { NameFolding.identity($0.number) == identity }.map(\.filing)
                let own = try meant.filter { try connection.filing($0)?.commune == commune }
                guard let code = own.first else {
                    throw Problem.general(.badValue(field: field, text: word, example: "DON-0001, 4-2025-45678"))
                }
                if !codes.contains(code) { codes.append(code) }
            }
            return codes
        }
    }
}
