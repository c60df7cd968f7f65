import Foundation
import TestSupport
import Testing

/// What each role sees and may do, in the real service.
@Suite(.serialized) struct StaffRoleTests {
    private static let accounts = "/can-bo/tai-khoan"
    private static let phone = "0912000111"

    /// The first account's record, and somebody with another role beside them.
    private func with(
        _ role: String,
        _ more: [String] = []
    ) async throws -> (ServedStaff, first: String, other: String) {
        let first = try await ServedStaff()
        let cookie = try await first.signedIn()
        _ = try await first.links.run(["person", "add", "--name", "Trần Văn Hai"])
        let other = try await ServedStaff(first, person: "NG-0003", role: role, more)
        return (first, cookie, try await other.signedIn())
    }

    private func addNeighbours(_ staff: ServedStaff) async throws {
        for (code, province, name) in [("07660", "24", "Xã Cùng Tỉnh"), ("09990", "25", "Xã Tỉnh Khác")] {
            let place = ["--province", province, "--province-name", "Tỉnh \(province)"]
            let added = try await staff.links.run(["commune", "add", "--code", code, "--name", name] + place)
            try #require(added.exitCode == 0, "\(added.errors)")
            _ = try await staff.links.run(["producer", "add", "--name", "HTX của \(name)", "--commune", code])
        }
    }

    @Test func aKeeperOfAccountsKeepsThemAndSeesNothingElse() async throws {
        let (staff, _, cookie) = try await with("administrator")

        let home = try await staff.get("/can-bo", cookie)
        let list = try await staff.get(Self.accounts, cookie)

        #expect(home.status == 303 && home.headers["location"] == "/can-bo/muc-luc")
        for path in ["/can-bo/don", "/can-bo/don/DON-0001", "/can-bo/tim?q=mat"] {
            let answer = try await staff.get(path, cookie)
            #expect(answer.status == 403 && !answer.body.contains("Mẫu"), "\(path)")
        }
        #expect(list.status == 200 && list.body.contains("Nguyễn Thị Cán Bộ") && !list.body.contains("0911222333"))
        let adding = try await staff.get(Self.accounts + "/moi", cookie).body
        #expect(!adding.contains("Hợp tác xã Mẫu"), "a producer's own people are none of the staff")
    }

    @Test func aCommuneMakesNobodyAReaderOfTheProvince() async throws {
        let (staff, cookie, _) = try await with("officer")

        let form = try await staff.get(Self.accounts + "/moi", cookie).body
        let fields = ["name": "Người Lạ", "role": "province_reader"]
        let added = try await staff.post(Self.accounts + "/moi", fields, cookie)
        let changed = try await staff.post(Self.accounts + "/TK-0002/vai-tro", ["role": "province_reader"], cookie)

        #expect(!form.contains("province_reader") && added.status == 400 && changed.status == 400)
        #expect(!(try await staff.links.run(["user", "list", "--json"]).text.contains("province_reader")))
    }

    @Test func whoKeepsNoAccountsForgetsNobodyWhoHasOne() async throws {
        let (staff, first, other) = try await with("officer")

        #expect(try await staff.get("/can-bo/nguoi/NG-0002/xoa", other).status == 403)
        #expect(try await staff.post("/can-bo/nguoi/NG-0002/xoa", ["sure": "yes"], other).status == 403)
        #expect(try await staff.get("/can-bo", first).status == 200)
    }

    @Test(arguments: ["officer", "reviewer", "vice_chair", "reader"])
    func onlyWhoKeepsAccountsSeesThem(role: String) async throws {
        let (staff, _, cookie) = try await with(role)

        for path in ["", "/moi", "/TK-0001"] {
            #expect(try await staff.get(Self.accounts + path, cookie).status == 403, "\(path)")
        }
        for act in ["/moi", "/TK-0001/khoa", "/TK-0002/vai-tro", "/TK-0001/duong-dan"] {
            let fields = ["role": "responsible"]
            let answer = try await staff.send(Self.accounts + act, fields, from: "/can-bo", cookie)
            #expect(answer.status == 403, "\(act)")
        }
        #expect(try await staff.get("/can-bo", cookie).status == 200)
        let listed = try await staff.links.run(["user", "list", "--json"]).text
        #expect(listed.contains("\"role\": \"\(role)\""))
    }

    @Test func anAccountIsMadeChangedShutAndOpenedOnThePages() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let adding = Self.accounts + "/moi"

        let made = try await staff.send(
            adding,
            ["name": "Lê Thị Kinh Tế", "role": "officer", "unit": "economy"],
            from: adding,
            cookie
        )
        let link = try #require(made.body.firstMatch(of: /https:\/\/dau-lang\.example(\/dat-mat-khau\/[0-9a-f]{64})/)).1
        let page = Self.accounts + "/TK-0002"
        let shown = try await staff.get(page, cookie).body
        let set = ["password": ServedStaff.password, "again": ServedStaff.password]
        let entered = try #require(ServedStaff.cookie(try await ServedStaff.knock(staff.service, String(link), set)))

        #expect(made.status == 200 && !shown.contains("dat-mat-khau/"))
        #expect(shown.contains("Lê Thị Kinh Tế") && shown.contains("Phòng Kinh tế"))
        #expect(try await staff.get("/can-bo", entered).body.contains("Phòng Kinh tế"))
        let unfit = try await staff.send(page + "/vai-tro", ["role": "reader", "unit": "economy"], from: page, cookie)
        #expect(unfit.status == 400 && unfit.body.contains("Chỉ cán bộ"))
        let changed = try await staff.send(page + "/vai-tro", ["role": "reader"], from: page, cookie)
        #expect(changed.status == 303)
        let shut = try await staff.send(page + "/khoa", from: page, cookie)
        #expect(shut.status == 303)
        #expect(try await staff.get("/can-bo", entered).status == 303)
        #expect(try await staff.send(page + "/mo", from: page, cookie).status == 303)
        let trail = try await staff.links.run(["audit", "show", "--json"]).text
        #expect(trail.contains("\"by\": \"NG-0002\"") && trail.contains("account.disable"))
        let last = Self.accounts + "/TK-0001"
        #expect(try await staff.send(last + "/khoa", from: last, cookie).status == 409)
    }

    @Test func anotherCommunesAccountIsNotThere() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        try await addNeighbours(staff)
        _ = try await staff.links.run(["person", "add", "--name", "Người Xã Khác", "--commune", "07660"])
        _ = try await ServedStaff.account(staff.links, "NG-0003", "officer", ["--commune", "07660"])

        let list = try await staff.get(Self.accounts, cookie).body
        let theirs = try await staff.get(Self.accounts + "/TK-0002", cookie)
        let taken = try await staff.send(Self.accounts + "/TK-0002/duong-dan", from: Self.accounts + "/moi", cookie)
        let person = ["person": "NG-0003", "role": "reader"]
        let added = try await staff.send(Self.accounts + "/moi", person, from: Self.accounts + "/moi", cookie)

        #expect(!list.contains("TK-0002") && theirs.status == 404 && taken.status == 404 && added.status == 404)
        for answer in [theirs, taken, added] { #expect(!answer.body.contains("Người Xã Khác")) }
    }

    @Test func theProvinceReadsItsCommunesOneAtATimeAndNoOther() async throws {
        let (staff, _, cookie) = try await with("province_reader")
        try await addNeighbours(staff)
        let communes = "/can-bo/cac-xa"

        let before = try await staff.get("/can-bo/don", cookie)
        let list = try await staff.get(communes, cookie).body
        let own = try #require(list.firstMatch(of: /name="commune" value="([0-9]+)"/)).output.1
        let neighbour = try await staff.send(communes, ["commune": "07660"], from: communes, cookie)
        let there = try await staff.get("/can-bo/don", cookie)
        let hidden = try await staff.get("/can-bo/don/DON-0001", cookie)
        let foreign = try await staff.send(communes, ["commune": "09990"], from: communes, cookie)

        #expect(before.status == 303 && before.headers["location"] == communes)
        #expect(list.contains("Xã Cùng Tỉnh") && !list.contains("Xã Tỉnh Khác"))
        #expect(neighbour.status == 303 && there.status == 200)
        #expect(there.body.contains("Xã Cùng Tỉnh") && !there.body.contains("DON-0001"))
        #expect(hidden.status == 404 && foreign.status == 404)
        _ = try await staff.send(communes, ["commune": String(own)], from: communes, cookie)
        let filing = try await staff.get("/can-bo/don/DON-0001", cookie)
        let home = try await staff.get("/can-bo", cookie).body
        #expect(filing.status == 200 && home.contains("Tuần này") && !home.contains(Self.phone))
        let away = try await staff.get(Self.accounts, cookie)
        #expect(away.status == 403)
    }

    @Test func nobodyElseChoosesACommune() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        try await addNeighbours(staff)

        let page = try await staff.get("/can-bo/cac-xa", cookie)
        let chosen = try await staff.send("/can-bo/cac-xa", ["commune": "07660"], from: "/can-bo", cookie)

        #expect(page.status == 403 && chosen.status == 403)
        #expect(try await staff.get("/can-bo/don", cookie).body.contains("DON-0001"))
    }

    @Test func theSettingsAreShownWithoutSecretsAndTheCommuneIsRenamed() async throws {
        let (staff, officer, keeper) = try await with("administrator")
        let page = "/can-bo/cai-dat"

        let shown = try await staff.get(page, keeper).body
        let saved = try await staff.send(
            page,
            ["name": "Xã An Lạc Mới", "province-name": "Bắc Ninh"],
            from: page,
            keeper
        )
        let communes = try await staff.links.run(["commune", "list"]).text

        #expect(
            shown.contains("UBND Xã An Lạc") && shown.contains("<code>smtp.url</code>") && shown.contains("serve.yaml")
        )
        #expect(saved.status == 303 && communes.contains("Xã An Lạc Mới"))
        #expect(try await staff.get(page, officer).status == 200)
        #expect(try await staff.links.run(["audit", "show", "--json"]).text.contains("commune.rename"))
    }
}
