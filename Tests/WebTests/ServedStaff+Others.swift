import TestSupport
import Testing

extension ServedStaff {
    /// Another account over the same record.
    init(_ first: ServedStaff, person: String, role: String, _ more: [String] = []) async throws {
        self.init(links: first.links, setUp: try await Self.account(first.links, person, role, more))
    }

    /// Sends a form of a page as it stands there, with its token.
    func send(
        _ path: String,
        _ fields: [String: String] = [:],
        from page: String,
        _ cookie: String
    ) async throws -> RawAnswer {
        let body = try await get(page, cookie).body
        let token = String(try #require(body.firstMatch(of: /name="form" value="([0-9a-f]{64})"/), "\(page)").output.1)
        let form = fields.mapValues(Self.encoded).merging(["form": token]) { given, _ in given }
        return try await service.post(path, form: form, headers: ["Cookie": cookie])
    }
}
