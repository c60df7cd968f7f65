import ReferenceData

/// A list of the Office that somebody has saved, with what must be said of it where it is not written as usual.
public struct ReferenceFile: Sendable {
    public let file: SentFile
    /// Of a workbook; nil takes the first that people see.
    public var sheet: String?
    /// Headings of the columns with the application's number, its filing date, and the day of passing for publication.
    public var number: String?
    public var filed: String?
    public var passed: String?

    public init(_ file: SentFile) {
        self.file = file
    }
}

extension ImportReferenceList {
    /// - Throws: as ``run(_:file:sheet:named:isRehearsal:)`` does.
    public func run(_ list: ReferenceFile, isRehearsal: Bool) async throws -> ReferenceFileReport {
        try await run(
            list.file.bytes,
            file: list.file.name,
            sheet: list.sheet,
            named: WeeklyColumnNames(number: list.number, filed: list.filed, passed: list.passed),
            isRehearsal: isRehearsal
        )
    }
}
