import Formats
import Testing

@Suite struct CSVWriterTests {
    /// Traps of real files: a comma and quotes inside a field, a semicolon, blanks at the ends, a line break, a sign
    /// in front, an empty last field.
    private static let canonical = """
        name,producer,decision,note
        Vải sớm Mẫu,HTX Mẫu,"UBND tỉnh, đợt 1/2021 (không nêu số)",
        "Rượu ""Nếp"" 29°",Hộ kinh doanh (ẩn tên); xã Mẫu,,=SUM(A1:A2)
         Chè Mẫu ,"Tổ hợp tác
        hai dòng",-12,+84 900 000 000
        Mỳ gạo – loại 1 … 100 g,Löwenbräu & Nestlé®,10 µm · 5 m²,@daulang

        """

    @Test func aCanonicalFileComesBackByteForByte() throws {
        let bytes = Array(Self.canonical.utf8)

        let read = try CSVDocument(bytes: bytes)

        #expect(read.departures.isEmpty)
        #expect(read.rows.count == 4)
        #expect(read.written() == bytes)
    }

    @Test func anotherFormBecomesTheCanonicalOneAndStays() throws {
        let other = "\u{FEFF}\"a\";\"b\"\r\n\"1,5\";x\r\n\"\";\"y;z\"\r\n"

        let once = try CSVDocument(bytes: Array(other.utf8)).written()
        let twice = try CSVDocument(bytes: once)

        #expect(String(decoding: once, as: UTF8.self) == "a,b\n\"1,5\",x\n,y;z\n")
        #expect(twice.departures.isEmpty)
        #expect(twice.written() == once)
    }

    @Test func aSingleEmptyFieldIsQuotedLestItsRowVanish() throws {
        var writer = CSVWriter(headings: ["a"])
        writer.append([""])
        writer.append(["x"])

        #expect(writer.bytes == Array("a\n\"\"\nx\n".utf8))
        #expect(try CSVDocument(bytes: writer.bytes).rows.map(\.fields) == [[""], ["x"]])
    }

    @Test func whatIsWrittenIsReadBackAsItWas() throws {
        let seed: UInt64 = 20_261_123
        var random = SplitMix(seed: seed)
        let pieces = [
            ",", ";", "\t", "\"", "\n", "\r", "\r\n", " ", "a", "Đ", "ệ", "ươ", "=", "+", "\u{FEFF}", "\u{1F34E}", "0",
        ]
        func field() -> String {
            (0..<Int.random(in: 0...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
        for draw in 0..<20_000 {
            let columns = Int.random(in: 1...4, using: &random)
            let headings = (0..<columns).map { "\(field())h\($0)" }
            let rows = (0..<Int.random(in: 0...4, using: &random)).map { _ in (0..<columns).map { _ in field() } }
            var writer = CSVWriter(headings: headings)
            rows.forEach { writer.append($0) }

            let read = try CSVDocument(bytes: writer.bytes)

            guard read.headings == headings, read.rows.map(\.fields) == rows, read.departures.isEmpty,
                read.written() == writer.bytes
            else {
                Issue.record("seed \(seed), draw \(draw): \(writer.bytes)")
                return
            }
        }
    }

    @Test func noBytesWhateverMakeTheReaderCrash() {
        var random = SplitMix(seed: 7)
        let alphabet: [UInt8] = [
            0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x61, 0x00, 0xFF, 0xFE, 0xEF, 0xBB, 0xBF, 0xE1, 0xAC, 0xD8,
        ]
        var read = 0
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            if let document = try? CSVDocument(bytes: bytes) {
                read += 1
                #expect(document.rows.allSatisfy { $0.fields.count == document.headings.count })
            }
        }
        #expect(read > 0)
    }
}
