import Foundation
import TestSupport
import Testing

/// Somebody of the office who has signed in to the service over the record of ``ServedLinks``.
struct StaffVisit {
    static let password = "vải thiều chín sớm tháng năm"

    let links: ServedLinks
    let cookie: String

    /// - Parameters:
    ///   - names: what stands in every field that a person fills in, beside the name.
    ///   - more: commands that are run before anybody signs in; NG-0002 is who does.
    init(names: String = "", role: String = "responsible", more: [[String]] = []) async throws {
        links = try await ServedLinks(names: names)
        let staff = ["person", "add", "--name", "Nguyễn Thị Cán Bộ\(names)", "--phone", "0911222333"]
        for arguments in [staff] + more {
            let answer = try await links.run(arguments)
            try #require(answer.exitCode == 0, "\(arguments): \(answer.errors)")
        }
        let made = try await links.run(["user", "add", "NG-0002", "--role", role, "--json"])
        let door = String(try #require(made.text.firstMatch(of: /\/dat-mat-khau\/[0-9a-f]{64}/)).output)
        let form = ["password": Self.encoded(Self.password), "again": Self.encoded(Self.password)]
        let answer = try await links.service.post(door, form: form)
        cookie = try #require(answer.headers["set-cookie"]?.split(separator: ";").first.map(String.init))
    }

    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    func get(_ path: String) async throws -> RawAnswer {
        try await links.service.get(path, headers: ["Cookie": cookie])
    }

    /// Sends a form of the page with its hidden token.
    func post(_ path: String, _ form: [String: String], from page: String) async throws -> RawAnswer {
        let body = try await get(page).body
        let token = String(try #require(body.firstMatch(of: /name="form" value="([0-9a-f]{64})"/)).output.1)
        let fields = form.mapValues(Self.encoded).merging(["form": token]) { given, _ in given }
        return try await links.service.post(path, form: fields, headers: ["Cookie": cookie])
    }
}
