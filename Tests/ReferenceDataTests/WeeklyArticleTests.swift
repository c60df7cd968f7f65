import ReferenceData
import Testing

private let title = "<h1>Đơn chuyển công bố tuần 46 năm 2026</h1>"
private let headings = "<tr><th>STT<th>Số đơn<th>Ngày nộp đơn<th>Ngày chuyển công bố"

private func page(_ rows: String, title: String = title, headings: String = headings) -> String {
    "<html><body>\(title)<table>\(headings)\(rows)</table></body></html>"
}

private func article(_ html: String, expected: WeekPart? = nil) throws -> WeeklyArticle {
    let today = try #require(ListDate(year: 2026, month: 11, day: 23))
    return try WeeklyArticle(bytes: Array(html.utf8), today: today, expected: expected)
}

private func failure(_ html: String, expected: WeekPart? = nil) -> PageFault? {
    do {
        _ = try article(html, expected: expected)
        return nil
    } catch {
        return error as? PageFault
    }
}

private let goodRow = "<tr><td>1<td>4-2026-99001<td>01/10/2026<td>30/11/2026"

@Suite struct WeeklyArticleTests {
    @Test func everyRowIsReadThroughAllQuirks() throws {
        let article = try article(SampleFile.text("article.html"))

        #expect(article.weekPart == WeekPart(week: 46, year: 2026, part: ListPart(number: 1, count: 2)))
        #expect(article.title.hasSuffix("Phần 1/2"))
        #expect(article.period?.to.description == "2026-11-13")
        #expect(article.rows.map(\.number.text) == ["4-2025-99001", "4-2026-99002", "4-2026-990031"])
        #expect(article.rows.map(\.filed.description) == ["2025-11-19", "2026-10-09", "2026-10-10"])
        #expect(
            article.rows.map(\.passedForPublication.description) == ["2026-11-09", "2026-11-10", "2026-11-13"]
        )
    }

    @Test(arguments: [
        ("4-2026-9900", "01/10/2026", "09/11/2026", RowFault.Reason.badNumber("4-2026-9900")),
        ("5-2026-99001", "01/10/2026", "09/11/2026", .badNumber("5-2026-99001")),
        ("4-2026-99001x", "01/10/2026", "09/11/2026", .badNumber("4-2026-99001x")),
        ("4-2026-\u{0661}\u{0662}\u{0663}", "01/10/2026", "09/11/2026", .badNumber("4-2026-\u{0661}\u{0662}\u{0663}")),
        ("", "01/10/2026", "09/11/2026", .badNumber("")),
        ("4-2026-99001", "31/09/2026", "09/11/2026", .badFilingDate("31/09/2026")),
        ("4-2026-99001", "2026-10-01", "09/11/2026", .badFilingDate("2026-10-01")),
        ("4-2026-99001", "01/10/2026", "9/11/26", .badPublicationDate("9/11/26")),
        ("4-2026-99001", "01/10/2026", "", .badPublicationDate("")),
        ("4-2026-99001", "01/10/2026", "+9/11/2026", .badPublicationDate("+9/11/2026")),
    ])
    func aRowThatDoesNotParseIsAnErrorWithItsNumber(
        number: String,
        filed: String,
        publication: String,
        reason: RowFault.Reason
    ) {
        let html = page(
            "<tr><td>1<td>4-2026-99009<td>1/1/2026<td>1/2/2026<tr><td>2<td>\(number)<td>\(filed)<td>\(publication)"
        )

        #expect(failure(html) == .badRows([RowFault(row: 2, reason: reason)]))
    }

    @Test func datesAreHeldAgainstEachOtherAndAgainstToday() throws {
        let filed = try #require(ListDate(year: 2026, month: 11, day: 10))
        let publication = try #require(ListDate(year: 2026, month: 11, day: 9))
        let late = try #require(ListDate(year: 2026, month: 12, day: 1))

        #expect(try article(page(goodRow)).rows.count == 1)
        #expect(
            failure(
                page(
                    "<tr><td>1<td>4-2026-99001<td>10/11/2026<td>09/11/2026<tr><td>2<td>4-2026-99002<td>1/1/2026<td>1/12/2026"
                )
            )
                == .badRows([
                    RowFault(row: 1, reason: .filedAfterPublication(filed: filed, publication: publication)),
                    RowFault(row: 2, reason: .publicationTooLate(late)),
                ])
        )
    }

    @Test func aNumberTwiceIsTakenOnceOnlyIfAllIsTheSame() throws {
        let other = "<tr><td>2<td>4-2026-99001<td>02/10/2026<td>30/11/2026"

        #expect(try article(page(goodRow + goodRow)).rows.count == 1)
        #expect(
            failure(page(goodRow + other))
                == .badRows([
                    RowFault(row: 2, reason: .repeatedWithOtherDates(number: "4-2026-99001", firstRow: 1))
                ])
        )
    }

    @Test func columnsAreFoundByTheirHeadingsInAnyOrder() throws {
        let html = page(
            "<tr><td>30/11/2026<td>x<td>01/10/2026<td>4-2026-99001",
            headings: "<tr><td>NGÀY CHUYỂN CÔNG BỐ<td>Loại<td><p>Ngày nộp</p><td><b>Số đơn</b>"
        )

        #expect(try article(html).rows.first?.filed.description == "2026-10-01")
    }

    @Test func dataUnderOtherHeadingsIsNotGuessed() {
        let html = page(goodRow, headings: "<tr><th>STT<th>Số đơn<th>Ngày A<th>Ngày B")

        #expect(failure(html) == .unknownHeadings(["STT", "Số đơn", "Ngày A", "Ngày B"]))
    }

    @Test func theTitleMustBeThatOfTheListedArticle() {
        let found = WeekPart(week: 46, year: 2026, part: nil)
        let part = WeekPart(week: 46, year: 2026, part: ListPart(number: 1, count: 2))
        let other = title + "<h2>Đơn chuyển công bố tuần 45 năm 2026</h2>"

        #expect(failure(page(goodRow), expected: found) == nil)
        #expect(failure(page(goodRow), expected: part) == .wrongWeek(expected: part, found: found))
        #expect(failure(page(goodRow, title: "<h1>Tin</h1>")) == .noTitle)
        #expect(
            failure(page(goodRow, title: "<h1>chuyển công bố tuần 60 năm 2026</h1>"))
                == .badTitle("chuyển công bố tuần 60 năm 2026", .noWeek)
        )
        #expect(
            failure(page(goodRow, title: other))
                == .contradictoryTitles(["Đơn chuyển công bố tuần 46 năm 2026", "Đơn chuyển công bố tuần 45 năm 2026"])
        )
    }

    @Test func aRowHiddenByBrokenMarkupIsNotLostUnseen() {
        let hidden = "<tr class=\"a><td>2<td>4-2026-99002<td>1/1/2026<td>1/2/2026<tr class=\"b\"><td colspan=4>"
        let merged = goodRow + "<td>2<td>4-2026-99002<td>1/1/2026<td>1/2/2026"
        let outside = goodRow + "</table><p>3 4&#45;2026-99003 1/1/2026 1/2/2026</p>"

        #expect(failure(page(goodRow + hidden)) == .unreadNumbers(["4-2026-99002"]))
        #expect(failure(page(merged)) == .unreadNumbers(["4-2026-99002"]))
        #expect(failure(page(outside)) == .unreadNumbers(["4-2026-99003"]))
    }

    @Test func aPageThatWasCutOffIsRefused() {
        let whole = page(goodRow + goodRow.replacing("99001", with: "99002"))
        let cut = String(whole.dropLast("</table></body></html>".count))

        #expect(failure(cut) == .cutShort)
        #expect(failure(cut + "</body>") == nil)
        #expect(failure(cut + "</table>") == nil)
    }

    @Test(arguments: [
        ("", PageFault.empty), ("\u{FEFF}", .empty), ("PK", .notHTML(beginning: "PK")),
        ("<h1>Hệ thống đang bảo trì, vui lòng quay lại sau.</h1>", .maintenance),
        ("<a href='/x'>Danh sách đơn chuyển công bố hàng tuần</a>", .menuOnly),
        (
            "<h1>Đơn chuyển công bố tuần 46 năm 2026</h1><a href='/x'>Danh sách đơn chuyển công bố hàng tuần</a>",
            .noRows
        ),
        ("<p>x</p>", .noRows),
    ])
    func aPageWithoutRowsSaysWhy(html: String, expected: PageFault) {
        #expect(failure(html) == expected)
    }
}
