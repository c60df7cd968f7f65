import ReferenceData
import Testing

private func day(_ year: Int, _ month: Int, _ day: Int) throws -> ListDate {
    try #require(ListDate(year: year, month: month, day: day))
}

private func list(_ html: String) throws(PageFault) -> WeeklyList {
    try WeeklyList(bytes: Array(html.utf8))
}

private func failure(_ html: String) -> PageFault? {
    do throws(PageFault) {
        _ = try list(html)
        return nil
    } catch {
        return error
    }
}

@Suite struct WeeklyListTests {
    @Test func articlesAreFoundByTitleOrSlugAndMenusAreNot() throws {
        let list = try WeeklyList(bytes: SampleFile.bytes("list.html"))

        #expect(
            list.articles.map(\.weekPart) == [
                WeekPart(week: 46, year: 2026, part: ListPart(number: 1, count: 2)),
                WeekPart(week: 46, year: 2026, part: ListPart(number: 2, count: 2)),
                WeekPart(week: 45, year: 2026, part: nil),
            ]
        )
        let period = ListPeriod(from: try day(2026, 11, 9), to: try day(2026, 11, 13))
        #expect(list.articles[0].period == period)
        #expect(list.articles[1].period == period)
        #expect(list.articles[2].period == ListPeriod(from: try day(2026, 11, 2), to: try day(2026, 11, 6)))
        #expect(list.articles[0].link.hasSuffix("-phan-1-2?p=1&q=2"))
        #expect(list.articles[1].link == "https://mau.example.org/content/danh-sach-tuan-46-2")
        #expect(list.articles[1].title.hasPrefix("DANH SÁCH ĐƠN"))
    }

    @Test func whatIsUnsureIsADoubtAndNoArticle() throws {
        let list = try WeeklyList(bytes: SampleFile.bytes("list.html"))

        #expect(
            list.doubts == [
                .badTitle(
                    "Danh sách đơn chuyển công bố tuần 44 năm 2026 (từ 30/11/2026 đến 31/11/2026)",
                    link: "/mau/content/x",
                    .badPeriod
                ),
                .badLink(title: "Danh sách đơn chuyển công bố tuần 43 năm 2026", link: "javascript:open(1)"),
            ]
        )
    }

    @Test func theYearlyFilesAreFoundByTheirLinks() throws {
        let list = try WeeklyList(bytes: SampleFile.bytes("list.html"))

        #expect(
            list.yearlyFiles.map(\.link) == [
                "/tep/NH_2026_updated_99.XLSX?version=1.0&t=17", "/tep/NH_2025_updated_52.xlsx/0f0e",
            ]
        )
        #expect(list.yearlyFiles.map(\.year) == [2026, 2025])
    }

    @Test(arguments: [
        ("tuần 54 năm 2026", TitleFault.noWeek), ("tuần năm 2026", .noWeek), ("tuần 4", .noYear),
        ("tuần 4 năm 26", .noYear), ("tuần 4 năm 2026 - Phần 3/2", .badPart), ("tuần 4 năm 2026 - Phần 1", .badPart),
        ("tuần 4 năm 2026 - Phần 0/2", .badPart),
        ("tuần 4 năm 2026 (từ 13/11/2026 đến 09/11/2026)", .badPeriod),
        ("tuần 4 năm 2026 (từ 13/11/2026)", .badPeriod),
    ])
    func aTitleThatCannotBeReadIsADoubt(ending: String, fault: TitleFault) throws {
        let title = "Đơn chuyển công bố " + ending

        let list = try list("<a href='/a'>\(title)</a>")

        #expect(list.articles == [])
        #expect(list.doubts == [.badTitle(title, link: "/a", fault)])
    }

    @Test func onePartWithTwoLinksIsADoubt() throws {
        let title = "Đơn chuyển công bố tuần 4 năm 2026"

        let list = try list("<a href='/a'>\(title)</a><a href='/b'>\(title)</a>")

        #expect(list.articles.map(\.link) == ["/a"])
        #expect(list.doubts == [.sameTwice(title, link: "/a", other: title, otherLink: "/b")])
    }

    @Test(arguments: [
        ("", PageFault.empty), (" \r\n\t", .empty), ("PK\u{3}\u{4}", .notHTML(beginning: "PK\u{3}\u{4}")),
        ("{\"error\": 1}", .notHTML(beginning: "{\"error\": 1}")),
        ("<h1>Hệ thống đang BẢO TRÌ</h1>", .maintenance),
        ("<a href=/x>Danh sách đơn chuyển công bố hàng tuần</a>", .menuOnly),
        ("<form>Đăng nhập</form>", .noArticles),
    ])
    func aPageThatIsNoListSaysWhy(html: String, expected: PageFault) {
        #expect(failure(html) == expected)
    }

    @Test func aPageBeyondTheLimitIsNotRead() {
        #expect(throws: PageFault.tooLarge(bytes: 9, limit: 8)) {
            try WeeklyList(bytes: Array("<p>123456".utf8), sizeLimit: 8)
        }
    }

    @Test(
        arguments: [
            ([(1, 2), (2, 2)], WeekCompleteness.complete), ([nil], .complete), ([], .absent),
            ([(2, 4), (4, 4), (2, 4)], .missing([1, 3])), ([(1, 2), (2, 3)], .contradictory),
            ([nil, (1, 2)], .contradictory),
        ] as [([(Int, Int)?], WeekCompleteness)]
    )
    func aWeekIsCompleteOnlyWithAllItsParts(parts: [(Int, Int)?], expected: WeekCompleteness) {
        let seen = parts.map { part in
            WeekPart(week: 46, year: 2026, part: part.flatMap { ListPart(number: $0.0, count: $0.1) })
        }
        let others = [WeekPart(week: 46, year: 2025, part: nil), WeekPart(week: 45, year: 2026, part: nil)]

        #expect(WeekCompleteness(ofWeek: 46, year: 2026, among: seen + others) == expected)
    }
}
