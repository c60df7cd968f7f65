import Foundation
import TestSupport
import Testing

/// A service with two communes, people of each, and every route that the server has: whatever is added to it is here.
struct TwoCommunes {
    /// Stands in every name of the other commune, and nowhere else.
    static let canary = "Bí Mật Xã Kia"
    private static let other = "07660"

    let staff: ServedStaff
    let routes: [CrawledRoute]
    /// Cookies of sessions.
    let responsible: String
    let reader: String
    /// Codes of records, by the letters they begin with.
    let ours: [String: String]
    let theirs: [String: String]
    var service: ServedDaulang { staff.service }

    init() async throws {
        staff = try await ServedStaff()
        responsible = try await staff.signedIn()
        _ = try await staff.links.run(["person", "add", "--name", "Người Xem Mẫu"])
        reader = try await ServedStaff(staff, person: "NG-0003", role: "reader").signedIn()
        let listed = try await staff.links.run(["serve", "--routes"])
        routes = listed.text.split(separator: "\n").compactMap { CrawledRoute(String($0)) }
        try #require(routes.count > 20, "\(listed.text) \(listed.errors)")
        let known = try await Self.fill(staff, commune: nil, name: "Mẫu Nhà", number: 1)
        // A day off is everybody's: there is no other commune's.
        let day = ["2026-12-24", "--kind", "holiday", "--name", "Ngày mẫu", "--notice", "TB 1", "--accept"]
        try #require(try await staff.links.run(["holidays", "add"] + day).exitCode == 0)
        ours = known.merging(["XN": "XN-0001"]) { $1 }
        let place = ["--province", "24", "--province-name", "Bắc Ninh"]
        let added = ["commune", "add", "--code", Self.other, "--name", "Xã \(Self.canary)"] + place
        try #require(try await staff.links.run(added).exitCode == 0)
        theirs = try await Self.fill(staff, commune: Self.other, name: Self.canary, number: 2)
    }

    /// One record of each kind.
    private static func fill(
        _ staff: ServedStaff,
        commune: String?,
        name: String,
        number: Int
    ) async throws -> [String: String] {
        var codes: [String: String] = [:]
        let place = commune.map { ["--commune", $0] } ?? []
        let file = try staff.links.daulang.write(Array("%PDF-1.4 \(name) %%EOF".utf8), as: "giay-\(number).pdf")
        let steps: [(prefix: String, arguments: [String])] = [
            ("CT", ["producer", "add", "--name", "HTX \(name)", "--email", "htx\(number)@example.vn"]),
            ("SP", ["product", "add", "--producer", "CT", "--name", "Gạo \(name)", "--set", "3"]),
            (
                "GCN",
                ["certificate", "add", "--product", "SP", "--stars", "3", "--issued", "2024-12-20"]
                    + ["--decision", "\(number)/QĐ \(name)"]
            ),
            (
                "QSH",
                ["right", "add", "--kind", "trademark", "--sign", "Dấu \(name)", "--owner", "CT", "--product", "SP"]
            ),
            ("DON", ["filing", "open", "trademark.application", "--right", "QSH"]),
            ("DB", ["filing", "event", "DON", "filed", "2026-09-01", "--number", "4-2026-7000\(number)"]),
            ("CV", ["letter", "add", "--title", "Thư \(name)", "--dated", "2026-10-20"]),
            ("TL", ["document", "add", file, "--title", "Giấy \(name)"]),
            ("NG", ["person", "add", "--name", "Người \(name)", "--phone", "098800000\(number)"]),
            ("PC", ["person", "assign", "NG", "--role", "contact", "--producer", "CT"]),
            (
                "UQ",
                ["right", "authorise", "QSH", "--user", "CT", "--product", "SP", "--document", "\(number)/GP \(name)"]
                    + ["--from", "2026-01-05"]
            ),
            ("TK", ["user", "add", "NG", "--role", "officer"]),
            ("LK", ["link", "make", "CT"]),
        ]
        for step in steps {
            let arguments = step.arguments.map { codes[$0] ?? $0 } + ["--json"] + place
            let answer = try await staff.links.run(arguments)
            try #require(answer.exitCode == 0, "\(arguments): \(answer.errors)")
            let found = answer.text.matches(of: #/"(([A-Z]{2,3})-[0-9]{4,})"/#).first { $0.output.2 == step.prefix }
            codes[step.prefix] = String(try #require(found, "\(step.prefix): \(answer.text)").output.1)
        }
        codes["VC"] = try await obligation(staff, codes["DON"] ?? "", place)
        return codes
    }

    private static func obligation(_ staff: ServedStaff, _ filing: String, _ place: [String]) async throws -> String? {
        let shown = try await staff.links.run(["filing", "show", filing, "--json"] + place).text
        return shown.firstMatch(of: #/VC-[0-9]{4,}/#).map { String($0.output) }
    }

    // MARK: asking

    /// What a part of a path names, where its name says it; otherwise something that a record is called.
    static func prefix(of parameter: String) -> String {
        [
            "filing": "DON", "product": "SP", "producer": "CT", "right": "QSH", "certificate": "GCN", "person": "NG",
            "account": "TK", "event": "DB", "letter": "CV", "document": "TL", "obligation": "VC", "assignment": "PC",
            "code": "LK", "link": "LK", "row": "XN", "authorisation": "UQ",
        ][parameter] ?? "DON"
    }

    /// The address of a route about our own records, seen by somebody with the first producer's link.
    func address(_ route: CrawledRoute, _ changed: [String: String] = [:]) -> String {
        route.address { name in
            if let value = changed[name] { return value }
            if route.isOfLinks, name == "link" { return String(staff.links.mine.dropFirst(6)) }
            return ours[Self.prefix(of: name)] ?? "x"
        }
    }

    func get(_ address: String, _ cookie: String?) async throws -> RawAnswer {
        try await service.get(address, headers: cookie.map { ["Cookie": $0] } ?? [:])
    }

    func token(_ cookie: String) async throws -> String {
        let body = try await get("/can-bo", cookie).body
        return String(try #require(body.firstMatch(of: /name="form" value="([0-9a-f]{64})"/)).output.1)
    }

    func post(
        _ address: String,
        _ fields: [(String, String)],
        _ cookie: String?,
        headers: [String: String] = [:]
    ) async throws
        -> RawAnswer
    {
        // A name that comes several times, such as boxes that are ticked, is sent as often.
        let form = Dictionary(grouping: fields, by: \.0).mapValues { pairs in
            pairs.map { HostileValues.encoded($0.1) }.joined(separator: "&\(pairs[0].0)=")
        }
        let cookies = cookie.map { ["Cookie": $0] } ?? [:]
        return try await service.post(address, form: form, headers: cookies.merging(headers) { _, given in given })
    }

    /// The trail's entries, each as one text.
    func trail() async throws -> [String] {
        try await staff.links.run(["audit", "show", "--json"]).text
            .matches(of: #/(?s)\{[^{}]*"sequence".*?\}/#).map { String($0.output) }
    }

    /// The forms of every page that can be read, by where they go; the same for each record of one kind.
    func forms(_ cookie: String) async throws -> [String: FoundForm] {
        var found: [String: FoundForm] = [:]
        for route in routes where route.method == "GET" {
            let (address, cookie) = (address(route), route.isOfLinks ? nil : cookie)
            let page = try await get(address, cookie).body
            // Some forms come after a choice that stands in the address.
            let further = page.matches(of: #/href="([^"#]+)/#).map { String($0.output.1).replacing("&amp;", with: "&") }
                .first { $0.hasPrefix(address + "?") && !$0.contains("lang=") }
            var forms = FoundForm.all(in: page)
            if let further { forms += FoundForm.all(in: try await get(further, cookie).body) }
            for form in forms where form.isPost { found[form.action] = form }
        }
        return found
    }
}
