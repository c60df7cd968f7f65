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
