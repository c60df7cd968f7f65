import Foundation
import TestSupport
import Testing

/// The service over a record with two producers, each with its link: what one may see, the other must not.
struct ServedLinks {
    static let script = "<script>alert(1)</script>"
    private static func settings(_ office: String?) -> String {
        """
        office:
          name: UBND Xã An Lạc
          phone: 0204 123 456\(office.map { "\n  person: \($0)" } ?? "")
        web:
          public-address: https://dau-lang.example
        """
    }

    let daulang: Daulang
    let service: ServedDaulang
    /// The address of each producer's page, without the service's.
    let mine: String
    let theirs: String

    /// - Parameters:
    ///   - names: what stands in every field that a person fills in, beside the name.
    ///   - office: the person with whom work stands that nobody else has.
    init(names: String = "", office: String? = nil) async throws {
        daulang = try await Daulang.initialised()
        let config = try daulang.write(Array(Self.settings(office).utf8), as: "web.yaml")
        for arguments in Self.record(names) {
            let answer = try await daulang.run(arguments)
            try #require(answer.exitCode == 0, "\(arguments): \(answer.errors)")
        }
        var paths: [String] = []
        for producer in ["CT-0001", "CT-0002"] {
            let made = try await daulang.run(["link", "make", producer, "--json", "--config", config])
            try #require(made.exitCode == 0, "\(made.errors)")
            paths.append(String(try #require(made.text.firstMatch(of: /\/viec\/[a-z2-9]{34}/)).output))
        }
        (mine, theirs) = (paths[0], paths[1])
        service = try await ServedDaulang(daulang, settings: Self.settings(office))
    }

    /// DON-0001 of the first waits for an answer to a notice; DON-0003 of the second is in preparation.
    private static func record(_ names: String) -> [[String]] {
        let mail = ["--email", "mau@example.vn", "--phone", "0912000111"]
        let right = ["right", "add", "--kind", "trademark", "--sign"]
        return [
            ["producer", "add", "--name", "Hợp tác xã Mẫu\(names)", "--kind", "cooperative"] + mail,
            ["producer", "add", "--name", "Hộ Khác\(names)", "--kind", "household"],
            ["product", "add", "--producer", "CT-0001", "--name", "Mật ong Mẫu\(names)", "--set", "3"],
            ["product", "add", "--producer", "CT-0002", "--name", "Chè Khác\(names)", "--set", "3"],
            ["certificate", "add", "--product", "SP-0001", "--stars", "3", "--issued", "2024-12-20"]
                + ["--decision", "12/QĐ-UBND\(names)", "--decision-date", "2024-12-10"],
            right + ["Ong Mẫu\(names)", "--owner", "CT-0001", "--product", "SP-0001"],
            right + ["Chè Khác\(names)", "--owner", "CT-0002", "--product", "SP-0002"],
            ["filing", "open", "trademark.application", "--right", "QSH-0001"],
            ["filing", "event", "DON-0001", "filed", "2025-09-01", "--number", "4-2025-45678\(names)"],
            ["filing", "event", "DON-0001", "formality_notice", "2026-10-20", "--number", "77\(names)"],
            ["filing", "open", "ocop.certificate", "--certificate", "GCN-0001"],
            ["filing", "open", "trademark.application", "--right", "QSH-0002"],
            ["checklist", "not-needed", "DON-0003", "mark_description", "--reason", "đã có\(names)"],
        ]
    }

    /// What a form of the page would send beside its own fields.
    func formToken(on page: String) async throws -> String {
        let body = try await service.get(page).body
        return String(try #require(body.firstMatch(of: /name="form" value="([a-z2-9]+)"/)).output.1)
    }

    /// The obligation that the page offers to say "seen" of.
    func obligation() async throws -> String {
        let body = try await service.get(mine).body
        return String(try #require(body.firstMatch(of: /name="obligation" value="(VC-[0-9]+)"/)).output.1)
    }

    /// Every byte of the record.
    func record() throws -> [[UInt8]] {
        try ["daulang.sqlite", "daulang.sqlite-wal"].map { name in
            FileManager.default.fileExists(atPath: daulang.path(name)) ? try daulang.read(name) : []
        }
    }

    func run(_ arguments: [String]) async throws -> Daulang.Answer {
        try await daulang.run(arguments + ["--config", daulang.path("web.yaml")])
    }
}
