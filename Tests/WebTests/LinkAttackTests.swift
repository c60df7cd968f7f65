import Foundation
import TestSupport
import Testing

/// What somebody tries who has no link, another's, or an old one.
@Suite struct LinkAttackTests {
    @Test func anothersFilingIsNotThereForMe() async throws {
        let links = try await ServedLinks()

        let others = try await links.service.get(links.mine + "/don/DON-0003")
        let nobodys = try await links.service.get(links.mine + "/don/DON-9999")

        #expect(others.status == 404 && nobodys.status == 404)
        #expect(others.body.replacing("DON-0003", with: "DON-9999") == nobodys.body)
        #expect(!others.body.contains("Chè Khác"))
    }

    @Test func whatWasNeverGivenLooksLikeAPageThatIsNotThere() async throws {
        let links = try await ServedLinks()
        let token = links.mine.dropFirst(6)
        let other = links.theirs.dropFirst(6)
        let guesses: [String] = [
            "a", String(repeating: "a", count: 34), "\(token.prefix(32))aa", "\(token.prefix(8))\(other.dropFirst(8))",
            "\(token)a", "LK-0001", "%00", "..%2f..%2fdaulang.sqlite.key",
        ]

        for guess in guesses {
            let answer = try await links.service.get("/viec/\(guess)")
            #expect(answer.status == 404 && answer.body.contains("Không tìm thấy trang này"), "\(guess)")
            #expect(!answer.body.contains("Mẫu"), "\(guess)")
            #expect(try await links.service.get("/lich/\(guess).ics").status == 404, "\(guess)")
        }
        #expect(try await links.service.get("/lich/\(token).ics").status == 404)
    }

    @Test func aRevokedLinkSaysWhomToCallAndNothingElse() async throws {
        let links = try await ServedLinks()
        _ = try await links.run(["link", "revoke", "LK-0001"])

        for path in [links.mine, links.mine + "/don/DON-0001"] {
            let answer = try await links.service.get(path)
            #expect(answer.status == 410 && answer.body.contains("tel:0204123456"))
            #expect(!answer.body.contains("Mẫu"))
        }
        #expect(try await links.service.get(links.theirs).status == 200)
    }

    @Test func aLinkThatHasRunOutOrWhosePersonLeftIsOver() async throws {
        let links = try await ServedLinks()
        let database = ["--database", links.daulang.path("daulang.sqlite")]
        let later = try await ServedDaulang(try Daulang(today: "2032-01-01"), database)

        #expect(try await later.get(links.theirs).status == 410)

        _ = try await links.run(["person", "add", "--name", "Người Mới"])
        _ = try await links.run(["person", "assign", "NG-0002", "--role", "contact", "--producer", "CT-0002"])
        let made = try await links.run(["link", "make", "NG-0002", "--json"]).text
        let path = try #require(made.firstMatch(of: /\/viec\/[a-z2-9]{34}/)).output
        #expect(try await links.service.get(String(path)).status == 200)
        _ = try await links.run(["person", "forget", "NG-0002"])
        let next = try await ServedDaulang(try Daulang(today: "2026-11-24"), database)
        #expect(try await next.get(String(path)).status == 410)
    }

    @Test func readingChangesNothing() async throws {
        let links = try await ServedLinks()
        let before = try links.record()

        for path in [
            links.mine, links.mine + "/don/DON-0001", links.mine + "/da-xem", links.mine + "/lich", links.theirs,
            links.mine + "?lang=en", links.mine + "/don/DON-0001?obligation=VC-0001",
        ] {
            _ = try await links.service.get(path)
        }

        #expect(try links.record() == before)
    }

    @Test func aFormThatOurPageDidNotMakeIsRefused() async throws {
        let links = try await ServedLinks()
        let (own, theirs) = (
            try await links.formToken(on: links.mine), try await links.formToken(on: links.theirs)
        )
        let obligation = try await links.obligation()
        let before = try await links.run(["audit", "show", "--json"]).text
        let seen = links.mine + "/da-xem"

        for token in ["", "x", theirs, String(links.mine.dropFirst(6))] {
            let answer = try await links.service.post(seen, form: ["form": token, "obligation": obligation])
            #expect(answer.status == 403, "\(token)")
        }
        let foreign = ["Origin": "https://evil.example"]
        let form = ["form": own, "obligation": obligation]
        #expect(try await links.service.post(seen, form: form, headers: foreign).status == 403)
        #expect(try await links.service.post(seen, form: ["obligation": obligation]).status == 400)
        #expect(try await links.service.post(seen, form: ["form": own, "obligation": "VC-9999"]).status == 404)
        #expect(try await links.run(["audit", "show", "--json"]).text == before)
    }

    @Test func anothersObligationIsNotMineToSee() async throws {
        let links = try await ServedLinks()
        let (token, obligation) = (try await links.formToken(on: links.theirs), try await links.obligation())

        let form = ["form": token, "obligation": obligation]
        let answer = try await links.service.post(links.theirs + "/da-xem", form: form)

        #expect(answer.status == 404)
    }

    @Test func markupInAnyFieldIsText() async throws {
        let links = try await ServedLinks(names: ServedLinks.script)

        for path in [
            links.mine, links.theirs, links.mine + "/don/DON-0001", links.mine + "/don/DON-0002",
            links.theirs + "/don/DON-0003", links.mine + "?lang=%3Cscript%3E",
        ] {
            let answer = try await links.service.get(path)
            #expect(answer.status == 200, "\(path)")
            #expect(!answer.body.contains("<script"), "\(path)")
            #expect(answer.body.contains("&lt;script&gt;"), "\(path)")
        }
    }

    @Test func guessingIsSlowedDownAndARightLinkOpensAllTheSame() async throws {
        let links = try await ServedLinks()
        var statuses: [Int] = []

        for number in 0..<32 {
            let guess = String(repeating: "a", count: 32) + String(format: "%02d", number)
            statuses.append(try await links.service.get("/viec/\(guess)").status)
        }

        #expect(statuses.first == 404 && statuses.last == 429)
        #expect(try await links.service.get(links.mine).status == 200)
    }

    @Test func theLogNamesNoLink() async throws {
        let links = try await ServedLinks()
        for path in [links.mine, links.mine + "/don/DON-0001", "/viec/aaaa", links.mine + "/khong-co"] {
            _ = try await links.service.get(path)
        }
        let token = try await links.formToken(on: links.mine)
        _ = try await links.service.post(links.mine + "/da-xem", form: ["form": token, "obligation": "VC-9999"])
        _ = try links.service.stop()

        let log = try links.service.log

        #expect(log.contains("/viec/{link}") || log.contains("/viec/:link"))
        for secret in [String(links.mine.dropFirst(6)), token, "DON-0001", "Mẫu"] {
            #expect(!log.contains(secret), "\(secret)")
        }
    }
}
