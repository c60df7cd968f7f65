import Foundation
import TestSupport
import Testing

/// The service over the record of ``ServedLinks``, with an account of the office: NG-0002, of the role asked for.
struct ServedStaff {
    static let password = "vải thiều chín sớm tháng năm"

    let links: ServedLinks
    var service: ServedDaulang { links.service }
    /// Where the first password is set.
    let setUp: String

    init(names: String = "", role: String = "responsible", office: String? = nil) async throws {
        links = try await ServedLinks(names: names, office: office)
        _ = try await links.run(["person", "add", "--name", "Nguyễn Thị Cán Bộ\(names)", "--phone", "0911222333"])
        setUp = try await Self.account(links, "NG-0002", role)
    }

    init(links: ServedLinks, setUp: String) {
        self.links = links
        self.setUp = setUp
    }

    static func account(
        _ links: ServedLinks,
        _ person: String,
        _ role: String,
        _ more: [String] = []
    ) async throws -> String {
        let made = try await links.run(["user", "add", person, "--role", role, "--json"] + more)
        try #require(made.exitCode == 0, "\(made.errors)")
        return String(try #require(made.text.firstMatch(of: /\/dat-mat-khau\/[0-9a-f]{64}/)).output)
    }

    /// - Returns: the cookie of a session, as a browser sends it.
    func signedIn() async throws -> String {
        let answer = try await set(Self.password)
        try #require(answer.status == 303, "\(answer.body)")
        return try #require(Self.cookie(answer))
    }

    func set(_ password: String, again: String? = nil) async throws -> RawAnswer {
        try await Self.knock(service, setUp, ["password": password, "again": again ?? password])
    }

    func signIn(_ name: String, _ password: String, cookie: String? = nil) async throws -> RawAnswer {
        try await Self.knock(service, "/can-bo/dang-nhap", ["name": name, "password": password], cookie: cookie)
    }

    /// Sends a form of the door as the browser that was shown it: what stands in the form stands in its cookie too.
    static func knock(
        _ service: ServedDaulang,
        _ path: String,
        _ fields: [String: String],
        cookie: String? = nil
    ) async throws -> RawAnswer {
        let cookies = [doorCookie, cookie].compactMap(\.self).joined(separator: "; ")
        let form = fields.merging(["form": doorToken]) { own, _ in own }.mapValues(encoded)
        return try await service.post(path, form: form, headers: ["Cookie": cookies])
    }

    static let doorToken = String(repeating: "0a", count: 16)
    static let doorCookie = "__Host-daulang-door=\(doorToken); daulang-door=\(doorToken)"

    func get(_ path: String, _ cookie: String) async throws -> RawAnswer {
        try await service.get(path, headers: ["Cookie": cookie])
    }

    /// Sends a form as a page of ours does: with the token that stands in the pages of this session.
    func post(_ path: String, _ fields: [String: String], _ cookie: String) async throws -> RawAnswer {
        let form = fields.merging(["form": try await token(cookie)]) { _, token in token }.mapValues(Self.encoded)
        return try await service.post(path, form: form, headers: ["Cookie": cookie])
    }

    func token(_ cookie: String) async throws -> String {
        let home = try await get("/can-bo", cookie).body
        return String(try #require(home.firstMatch(of: /name="form" value="([0-9a-f]{64})"/)).output.1)
    }

    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    static func cookie(_ answer: RawAnswer) -> String? {
        answer.headers["set-cookie"]?.split(separator: ";").first.map(String.init)
    }
}
