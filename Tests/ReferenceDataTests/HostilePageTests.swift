import ReferenceData
import Testing

@Suite struct HostilePageTests {
    private func today() throws -> ListDate {
        try #require(ListDate(year: 2026, month: 11, day: 23))
    }

    /// Each of these costs quadratic time, which here is hours, or the stack in a careless reader.
    @Test(
        .timeLimit(.minutes(10)),
        arguments: [
            "<", "<a", "<a ", "</", "<!--", "<table>", "<td>", "<tr><td>", "<a href=\"", "<a href='x\" ", "&", "&#45;",
            "<script>", "<h1>", "<a href=/chuyen-cong-bo-tuan-1-nam-2026>", "</table>", "4-2026-",
            "<table><tr><td colspan=999>",
            "<p =\"'>", "\u{0}",
        ]
    )
    func aPageOfOneKindOfPieceIsReadInLinearTime(piece: String) throws {
        let bytes = Array(String(repeating: piece, count: 300_000 / piece.utf8.count).utf8)
        let page = Array("<p>".utf8) + bytes

        #expect(throws: PageFault.self) { try WeeklyArticle(bytes: page, today: today()) }
        _ = try? WeeklyList(bytes: page)
    }

    @Test func manyLinksAreReadInLinearTime() throws {
        let links = (0..<20_000).map { index in
            "<a href=/\(index)>chuyển công bố tuần \(index % 53 + 1) năm \(2000 + index / 53 % 199)</a>"
        }

        let list = try WeeklyList(bytes: Array(links.joined().utf8))

        #expect(list.articles.count + list.doubts.count == 20_000)
    }

    @Test func noMutationCrashesOrYieldsARowOutOfForm() throws {
        let seed: UInt64 = 20_261_123
        print("mutations are drawn with seed \(seed)")
        var random = SplitMix(seed: seed)
        let today = try today()
        let samples = [try SampleFile.bytes("article.html"), try SampleFile.bytes("list.html")]
        let whole = try WeeklyArticle(bytes: samples[0], today: today)
        var taken = 0
        for draw in 0..<20_000 {
            let bytes = Self.mutated(samples[draw % 2], using: &random)
            if draw % 2 == 1 { _ = try? WeeklyList(bytes: bytes) }
            guard draw % 2 == 0 || draw % 16 == 1 else { continue }
            guard let article = try? WeeklyArticle(bytes: bytes, today: today) else { continue }
            taken += 1
            guard article.rows.allSatisfy({ Self.isInForm($0, today: today) }), !article.rows.isEmpty else {
                Issue.record("seed \(seed), draw \(draw): \(article.rows)")
                return
            }
        }

        #expect(whole.rows.count == 3)
        #expect((100..<10_000).contains(taken))
    }

    /// Deleting a stretch may hide rows, but the rest of the page must then not pass for the whole.
    @Test func noMutationOfTagsAloneLosesARow() throws {
        let text = try SampleFile.text("article.html")
        let bytes = Array(text.utf8)
        let today = try today()
        let whole = try WeeklyArticle(bytes: bytes, today: today).rows
        var taken = 0
        let places = bytes.indices.filter { "<>\"'/".utf8.contains(bytes[$0]) }
        for place in places {
            for replacement in [
                [], Array(" ".utf8), Array("<".utf8), Array(">".utf8), Array("\"".utf8), Array("<!--".utf8),
            ] {
                var mutant = bytes
                mutant.replaceSubrange(place...place, with: replacement)
                guard let article = try? WeeklyArticle(bytes: mutant, today: today) else { continue }
                taken += 1
                #expect(article.rows == whole, "byte \(place) replaced by \(replacement)")
            }
        }
        #expect(taken > 500)
    }

    private static func isInForm(_ row: PublicationRow, today: ListDate) -> Bool {
        let parts = row.number.text.split(separator: "-", omittingEmptySubsequences: false)
        let isNumber =
            parts.count == 3 && parts[0] == "4" && parts[1].count == 4 && (5...6).contains(parts[2].count)
            && row.number.text.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) }
        let isRealDay = [row.filed, row.passedForPublication].allSatisfy {
            ListDate(year: $0.year, month: $0.month, day: $0.day) == $0
        }
        return isNumber && isRealDay && row.filed <= row.passedForPublication
            && row.passedForPublication.description <= "2026-11-30"
    }

    private static func mutated(_ sample: [UInt8], using random: inout SplitMix) -> [UInt8] {
        var bytes = sample
        let pieces = [
            "<", ">", "\"", "'", "&", ";", "<!--", "-->", "</td>", "<tr>", "</table>", "<table>", "\u{0}", "9", "-",
            "/",
        ]
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            guard !bytes.isEmpty else { return bytes }
            let place = Int.random(in: bytes.indices, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(contentsOf: Array((pieces.randomElement(using: &random) ?? "").utf8), at: place)
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...80, using: &random)))
            case 4: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 60)], at: place)
            default: bytes.swapAt(place, Int.random(in: bytes.indices, using: &random))
            }
        }
        return bytes
    }
}
