import Foundation
import TestSupport
import Testing

/// Every route that the server has, by whoever should not get far. The routes are the server's own list: one that is added
/// is crawled without a word here.
@Suite(.serialized) struct CrawlTests {
    /// Where a form is taken from somebody who is not signed in: there is no session yet whose token it could bear.
    private static let doors = ["/can-bo/dang-nhap", "/can-bo/ma-xac-nhan", "/dat-mat-khau/{token}"]
    /// What everybody who is signed in may do: with the own account alone.
    private static let own = ["/can-bo/dang-xuat", "/can-bo/tai-khoan-cua-toi"]

    /// For the tests that leave the record as it is: making it takes longer than most of them.
    private static let untouched = Task { try await TwoCommunes() }

    private static func isSound(_ answer: RawAnswer, _ what: String) {
        #expect(answer.status < 500, "\(what): \(answer.status)")
        #expect(answer.headers["set-cookie"]?.contains("a=b") != true && answer.headers["x-evil"] == nil, "\(what)")
        #expect(answer.headers["x-content-type-options"] == "nosniff", "\(what)")
        let type = answer.headers["content-type"] ?? ""
        let isPage = type.hasPrefix("text/html")
        // In a list that a spreadsheet opens, markup is text as it is; no browser takes the list for a page.
        #expect(!isPage || !answer.body.contains("<script"), "\(what)")
        #expect(isPage || !answer.body.contains("<html"), "\(what): \(type)")
    }

    @Test(.timeLimit(.minutes(10)))
    func noAddressWithHostileValuesIsAFault() async throws {
        let crawl = try await Self.untouched.value
        let asked = try await Self.askedFields(crawl)

        try await withThrowingTaskGroup(of: Void.self) { group in
            for (place, route) in crawl.routes.enumerated() where route.method == "GET" {
                if place >= Self.atOnce { try await group.next() }
                group.addTask { try await Self.ask(route, place, asked, crawl) }
            }
            try await group.waitForAll()
        }
    }

    /// How many routes are asked at once: a server has many visitors, and a machine several processors.
    private static let atOnce = 4

    /// Every value in every part of the path; under every name of the query as many as there are turns, so that over all
    /// routes each name has borne each value.
    private static func ask(_ route: CrawledRoute, _ place: Int, _ asked: [String], _ crawl: TwoCommunes) async throws {
        for (actor, cookie) in [("nobody", nil), ("reader", crawl.reader), ("responsible", crawl.responsible)] {
            let (values, turns) =
                actor == "responsible" ? (HostileValues.encoded, 8) : (Array(HostileValues.encoded.prefix(3)), 1)
            let paths = values.flatMap { value in route.parameters.map { crawl.address(route, [$0: value]) } }
            let queries = (0..<turns).flatMap { turn in Self.queries(asked, from: place * turns + turn) }
            for address in paths + queries.map({ crawl.address(route) + "?" + $0 }) {
                let answer = try await crawl.get(address, cookie)
                Self.isSound(answer, "\(actor): \(route) \(address.prefix(200))")
                guard actor == "nobody", route.isOfStaff else { continue }
                #expect(!answer.body.contains("Mẫu") && answer.status != 403, "\(actor): \(address.prefix(200))")
            }
        }
    }

    /// Each of the names with a value, the next one with the next, in as few queries as an address may be long.
    private static func queries(_ names: [String], from start: Int) -> [String] {
        var queries: [String] = []
        for (place, name) in names.enumerated() {
            let pair = "\(name)=\(HostileValues.encoded[(start + place) % HostileValues.encoded.count])"
            if let last = queries.last, last.utf8.count + pair.utf8.count < 1_800 {
                queries[queries.count - 1] += "&\(pair)"
            } else {
                queries.append(pair)
            }
        }
        return queries
    }

    /// The names that an address may carry: those of every form that asks, and some that forms elsewhere have.
    private static func askedFields(_ crawl: TwoCommunes) async throws -> [String] {
        var names: Set<String> = ["q", "lang", "xong", "trang", "thang", "state"]
        for route in crawl.routes where route.method == "GET" && route.isOfStaff {
            let page = try await crawl.get(crawl.address(route), crawl.responsible).body
            for form in FoundForm.all(in: page) where !form.isPost { names.formUnion(form.fields.map(\.name)) }
            for match in page.matches(of: #/[?&](?:amp;)?([a-z_-]+)=/#) { names.insert(String(match.output.1)) }
        }
        return names.sorted()
    }

    @Test(.timeLimit(.minutes(10)))
    func noAddressTellsOfAnotherCommune() async throws {
        let crawl = try await Self.untouched.value
        let phone = "0988000002"

        for route in crawl.routes where route.method == "GET" {
            for parameter in route.parameters where !(route.isOfLinks && parameter == "link") {
                for code in crawl.theirs.values.sorted() {
                    let address = crawl.address(route, [parameter: code])
                    let answer = try await crawl.get(address, crawl.responsible)
                    Self.isSound(answer, address)
                    #expect(!answer.body.contains(TwoCommunes.canary) && !answer.body.contains(phone), "\(address)")
                    // A part that names a record of this kind is not there, exactly as one that never was.
                    if code.hasPrefix(TwoCommunes.prefix(of: parameter) + "-"), !route.isOfLinks {
                        #expect(answer.status == 404, "\(address): \(answer.status)")
                    }
                }
            }
            for query in ["", "?q=bi+mat", "?q=" + HostileValues.encoded(TwoCommunes.canary)] {
                let answer = try await crawl.get(crawl.address(route) + query, crawl.responsible)
                let shown = answer.body.replacing(
                    TwoCommunes.canary,
                    with: "",
                    maxReplacements: query.count > 10 ? 9 : 0
                )
                #expect(
                    !shown.contains(TwoCommunes.canary) && !shown.contains("HTX \(TwoCommunes.canary)"),
                    "\(route)\(query)"
                )
            }
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func noFormReachesAnotherCommune() async throws {
        let crawl = try await Self.untouched.value
        let (token, forms) = (try await crawl.token(crawl.responsible), try await crawl.forms(crawl.responsible))
        let before = try await crawl.trail().count

        for route in crawl.routes where route.method == "POST" && route.isOfStaff {
            let fields = Self.fields(of: forms[crawl.address(route)], token)
            for parameter in route.parameters {
                for code in crawl.theirs.values.sorted() {
                    let address = crawl.address(route, [parameter: code])
                    let answer = try await crawl.post(address, fields, crawl.responsible)
                    Self.isSound(answer, "\(route) \(address)")
                    #expect(!answer.body.contains(TwoCommunes.canary), "\(address)")
                }
            }
            for (place, field) in fields.enumerated() where field.0 != "form" {
                guard let code = crawl.theirs[String(field.1.prefix { $0 != "-" })] else { continue }
                var changed = fields
                changed[place].1 = code
                let answer = try await crawl.post(crawl.address(route), changed, crawl.responsible)
                Self.isSound(answer, "\(route) \(field.0)=\(code)")
                #expect(!answer.body.contains(TwoCommunes.canary), "\(route) \(field.0)=\(code)")
                #expect(![200, 303].contains(answer.status), "\(route) \(field.0)=\(code): \(answer.status)")
            }
        }
        let acts = try await crawl.trail().dropFirst(before)
        for code in crawl.theirs.values {
            #expect(!acts.contains { $0.contains("\"\(code)\"") || $0.contains("\(code) ") }, "\(code)")
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func noFormIsTakenWithoutTheTokenOfItsSession() async throws {
        let crawl = try await Self.untouched.value
        let (own, foreign) = (try await crawl.token(crawl.responsible), try await crawl.token(crawl.reader))
        let forms = try await crawl.forms(crawl.responsible)
        let before = try await crawl.trail().count

        for route in crawl.routes where route.method == "POST" && !Self.doors.contains(route.path) {
            let address = crawl.address(route)
            let cookie = route.isOfStaff ? crawl.responsible : nil
            for token in ["", "x", foreign, String(crawl.staff.links.theirs.dropFirst(6))] {
                let fields = Self.fields(of: forms[address], token)
                let answer = try await crawl.post(address, fields, cookie)
                Self.isSound(answer, "\(route)")
                #expect((400..<500).contains(answer.status), "\(route) with “\(token.prefix(8))”: \(answer.status)")
            }
            let evil = ["Origin": "https://evil.example"]
            let answer = try await crawl.post(address, Self.fields(of: forms[address], own), cookie, headers: evil)
            #expect(answer.status == 403, "\(route) from elsewhere: \(answer.status)")
            guard route.isOfStaff else { continue }
            let nobody = try await crawl.post(address, Self.fields(of: forms[address], own), nil)
            #expect(
                nobody.status == 303 && nobody.headers["location"] == "/can-bo/dang-nhap",
                "\(route) \(nobody.status)"
            )
        }
        #expect(try await crawl.trail().count == before)
        #expect(try await crawl.get("/can-bo", crawl.responsible).status == 200)
    }

    @Test(.timeLimit(.minutes(10)), arguments: ["of the commune", "of the province"])
    func aReaderChangesNothing(which: String) async throws {
        let crawl = try await Self.untouched.value
        let reader = which == "of the commune" ? crawl.reader : crawl.province
        let (token, forms) = (try await crawl.token(reader), try await crawl.forms(crawl.responsible))
        let before = try await crawl.trail().count
        var pages = 0

        for route in crawl.routes where route.method == "POST" && route.isOfStaff {
            guard !Self.doors.contains(route.path), !Self.own.contains(where: route.path.hasPrefix) else { continue }
            // Which commune it looks at, the province's reader chooses.
            if reader == crawl.province, route.path == "/can-bo/cac-xa" { continue }
            let address = crawl.address(route)
            let answer = try await crawl.post(address, Self.fields(of: forms[address], token), reader)
            #expect(answer.status == 403, "\(route): \(answer.status)")
        }
        #expect(try await crawl.trail().count == before)
        for route in crawl.routes where route.method == "GET" && route.isOfStaff {
            let answer = try await crawl.get(crawl.address(route), reader)
            let page = answer.body
            pages += answer.status == 200 ? 1 : 0
            for secret in ["0912000111", "0988000001", "0911222333", "mau@example.vn", "htx1@example.vn"] {
                #expect(!page.contains(secret), "\(route) shows \(secret) to a reader")
            }
        }
        #expect(pages > 30, "a reader reads: \(pages)")
    }

    /// Afterwards the record is full of hostile names, and every page that shows them still shows text.
    @Test(.timeLimit(.minutes(10)))
    func hostileValuesInEveryFieldAreText() async throws {
        let crawl = try await TwoCommunes()
        let token = try await crawl.token(crawl.responsible)
        let forms = try await crawl.forms(crawl.responsible)
        let skipped = Self.doors + Self.own
        var (next, uploads) = (0, 0)

        for route in crawl.routes where route.method == "POST" && !skipped.contains(where: route.path.hasPrefix) {
            let address = crawl.address(route)
            let form = forms[address]
            let fields = Self.fields(of: form, route.isOfStaff ? token : nil)
            let cookie = route.isOfStaff ? crawl.responsible : nil
            let texts = form?.fields.filter(\.isText).map(\.name) ?? []
            // All at once as a person would attack, then one after the other, the rest being right.
            let marked = fields.map { texts.contains($0.0) ? ($0.0, HostileValues.script) : $0 }
            Self.isSound(try await crawl.post(address, marked, cookie), "\(route)")
            for (place, field) in fields.enumerated() where field.0 != "form" {
                for turn in 0..<(texts.contains(field.0) ? 9 : 6) {
                    let value = HostileValues.texts[next % HostileValues.texts.count]
                    // Odd among so many values, so that a field of many forms meets all of them.
                    next += turn == 0 ? 2 : 1
                    var changed = fields
                    changed[place].1 = value
                    Self.isSound(
                        try await crawl.post(address, changed, cookie),
                        "\(route) \(field.0)=\(value.prefix(40))"
                    )
                }
            }
        }
        for route in crawl.routes where route.method == "POST" {
            let address = crawl.address(route)
            guard let form = forms[address], let field = form.files.first else { continue }
            let cookie = route.isOfStaff ? crawl.responsible : nil
            let fields = Self.fields(of: form, route.isOfStaff ? token : nil)
            let sent = Dictionary(fields, uniquingKeysWith: { first, _ in first })
            for (name, bytes) in HostileValues.files {
                let request = SentForm.request(address, sent, file: bytes, named: name, as: field, cookie: cookie)
                Self.isSound(try await crawl.service.exchange(request), "\(route) with \(name.prefix(20))")
            }
            uploads += 1
        }
        #expect(uploads >= 3, "hardly a form that takes a file was found")
        for value in ["\u{0}", HostileValues.script, "' OR 1=1--", String(repeating: "ă", count: 2_000)] {
            for path in ["/can-bo/dang-nhap", "/can-bo/ma-xac-nhan"] {
                let fields = [
                    ("name", value), ("password", value), ("code", value), ("form", ServedStaff.doorToken),
                ]
                let cookie = "\(ServedStaff.doorCookie); __Host-daulang-code=" + String(repeating: "0", count: 64)
                Self.isSound(try await crawl.post(path, fields, cookie), "\(path) \(value.prefix(20))")
            }
        }
        for route in crawl.routes where route.method == "GET" {
            let answer = try await crawl.get(crawl.address(route), route.isOfLinks ? nil : crawl.responsible)
            Self.isSound(answer, "\(route) afterwards")
        }
        #expect(try await crawl.staff.links.run(["audit", "verify"]).exitCode == 0)
    }

    /// What the form would send; of a form that no page shows, the token alone.
    ///
    /// - Parameter token: in place of the page's own; nil leaves that.
    private static func fields(of form: FoundForm?, _ token: String?) -> [(String, String)] {
        let fields = form?.fields.map { ($0.name, $0.value) } ?? []
        guard let token else { return fields }
        return fields.filter { $0.0 != "form" } + [("form", token)]
    }
}
