import LegalCalendar
import Registry
import Testing

@Suite struct ListedRowTests {
    @Test(arguments: ["2021-08-26", "26/08/2021", "26/8/2021"])
    func aDateIsReadInBothForms(text: String) {
        #expect(ListedRow.day(text) == Day("2021-08-26"))
    }

    @Test(
        arguments: [
            "26/08/21", "08/26/2021", "31/02/2021", "26-08-2021", "26/08/2021 ", "+6/08/2021", "26/08", "2021",
            "26//2021", "٢٦/08/2021",
        ]
    )
    func anythingElseIsNoDate(text: String) {
        #expect(ListedRow.day(text) == nil)
    }

    @Test func cellsStayAsTheyWereWritten() {
        let row = ListedRow(cells: [.name: " Chè  xanh ", .stars: "4", .decision: ""], position: 7)

        #expect(row[.name] == " Chè  xanh ")
        #expect(row.trimmed(.name) == "Chè xanh")
        #expect(row.stars == 4)
        #expect(row[.decision] == "")
        #expect(row == ListedRow(cells: [.name: " Chè  xanh ", .stars: "4"], position: 7))
    }
}

@Suite struct CatalogueListsTests {
    private let placeholders = PlaceholderNames(words: ["an ten", "ten bi cat"], whole: ["ho kinh doanh", "-"])

    @Test(
        arguments: [
            "", "  ", "-", "—", "Hộ kinh doanh (ẩn tên)", "HỘ KINH DOANH", "HTX Dược liệu (tên bị cắt trong nguồn)",
        ]
    )
    func aPlaceholderNamesNobody(name: String) {
        #expect(placeholders.include(name))
    }

    @Test(arguments: ["Hộ kinh doanh Nguyễn Văn A", "HTX Lan Tên", "Tổ hợp tác Ẩn Tênh"])
    func aNameThatOnlyLooksLikeOneIsAName(name: String) {
        #expect(!placeholders.include(name))
    }

    @Test func aKindIsKnownByIdAndByName() {
        let kind = ProducerKind(id: "cooperative", name: BilingualText(vi: "Hợp tác xã", en: "Cooperative"))
        let lists = CatalogueLists(kinds: [kind], sets: [], placeholders: placeholders, certifiedStars: [3, 4, 5])

        for text in ["cooperative", "Hợp tác xã", "HỢP TÁC XÃ", "Cooperative"] {
            #expect(lists.kind(called: text) == kind)
        }
        #expect(lists.kind(called: "Hợp tác xa") == nil)
    }
}

/// Cells as people write them.
@Suite struct ListedCellTests {
    @Test(arguments: ["3", "3 sao", "***", "★★★", "⭐️⭐️⭐️", "Hạng 3 sao", "OCOP 3 sao", "3*", "3 SAO"])
    func starsAreRead(text: String) {
        #expect(ListedRow.stars(text) == 3)
    }

    @Test(arguments: ["", "sao", "3,5 sao", "3-4 sao", "3 hoặc 4 sao", "ba sao", "-3 sao", "3.0"])
    func whatIsNoOneNumberOfStarsIsNone(text: String) {
        #expect(ListedRow.stars(text) == nil)
    }

    @Test(arguments: ["tháng 5/2024", "Tháng 05/2024", "T5/2024", "5/2024", "05-2024", "2024-05", "tháng 5 năm 2024"])
    func aMonthIsAPeriodAndNoDay(text: String) {
        #expect(ListedPeriod(text) == .month(year: 2024, month: 5))
        #expect(ListedRow.day(text) == nil)
    }

    @Test(arguments: ["26/08/2021", "tháng 13/2024", "5/24", "quý 2/2024", "", "t/2024", "tháng", "12024", "5/2024?6"])
    func anythingElseIsNoPeriod(text: String) {
        #expect(ListedPeriod(text) == nil)
    }

    @Test func headingsAreKnownWithoutMarksAndWithRemarks() throws {
        var headings = ListHeadings()
        headings.add("Tên sản phẩm", .column(.name))
        try headings.take("Hạng=stars")
        try headings.take("Công thức a=b=tên sản phẩm")

        #expect(headings.target(of: "TEN SAN PHAM") == .column(.name))
        #expect(headings.target(of: "Tên sản phẩm (ghi rõ)") == .column(.name))
        #expect(headings.target(of: "Công thức a=b") == .column(.name))
        #expect(headings.target(of: "hạng") == .column(.stars))
        #expect(headings.target(of: "place_then") == .column(.place))
        #expect(headings.target(of: "Ghi chú") == nil)
        #expect(throws: Problem.self) { try headings.take("Hạng") }
        #expect(throws: Problem.self) { try headings.take("=name") }
        #expect(throws: Problem.self) { try headings.take("Hạng=màu") }
    }
}
