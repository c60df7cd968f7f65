import Formats
import Testing

private func document(_ text: String) throws(CSVError) -> CSVDocument {
    try CSVDocument(bytes: Array(text.utf8))
}

private func failure(_ bytes: [UInt8]) -> CSVError? {
    do throws(CSVError) {
        _ = try CSVDocument(bytes: bytes)
        return nil
    } catch {
        return error
    }
}

private func failure(_ text: String) -> CSVError? {
    failure(Array(text.utf8))
}

private func at(_ row: Int, _ column: Int) -> CSVPosition {
    CSVPosition(row: row, column: column)
}

@Suite struct CSVDocumentTests {
    @Test(arguments: [",", ";", "\t"])
    func theSeparatorIsRecognisedFromTheHeading(separator: String) throws {
        let lines = [["tên", "chủ thể", "số sao"], ["Vải thiều", "HTX Phúc Hòa", "4"]]
        let text = lines.map { $0.joined(separator: separator) + "\n" }.joined()

        let read = try document(text)

        #expect(read.headings == ["tên", "chủ thể", "số sao"])
        #expect(read.rows == [CSVRow(number: 2, fields: ["Vải thiều", "HTX Phúc Hòa", "4"])])
    }

    @Test func separatorsInsideAQuotedHeadingDoNotCount() throws {
        let read = try document("\"a;b;c\",d\n1,2\n")

        #expect(read.headings == ["a;b;c", "d"])
    }

    @Test func blanksAndLeadingSignsAreData() throws {
        let read = try document("a,b,c,d,e\n  x ,=1+1,+84,-5,@home\n")

        #expect(read.rows.first?.fields == ["  x ", "=1+1", "+84", "-5", "@home"])
        #expect(read.departures.isEmpty)
    }

    @Test func aLineBreakInQuotesBeginsNoRow() throws {
        let read = try document("a,b\n\"one\r\ntwo\nthree\",x\n\"say \"\"hi\"\"\",y\n")

        #expect(read.rows.map(\.number) == [2, 3])
        #expect(read.rows[0].fields[0].utf8.elementsEqual("one\r\ntwo\nthree".utf8))
        #expect(read.rows[1].fields[0] == "say \"hi\"")
    }

    @Test func blankLinesAreNoRowsButCount() throws {
        let read = try document("a,b\n\n1,2\n\n\n3,4\n")

        #expect(read.rows.map(\.number) == [3, 6])
        #expect(read.departures == [.blankLines(rows: [2, 4, 5])])
    }

    @Test func everyDepartureIsNamedAtItsPlace() throws {
        let read = try document("\u{FEFF}a;b\r\n\"x\";e\u{302}\u{323}\r\n\r\n1;\"2\"")

        #expect(
            read.departures == [
                .byteOrderMark, .separator(.semicolon), .lineEndsCRLF(rows: 3), .blankLines(rows: [3]),
                .noLineBreakAtEnd, .otherQuoting(fields: 2, first: at(2, 1)), .decomposed(fields: 1, first: at(2, 2)),
            ]
        )
        #expect(read.rows[0].fields[1].utf8.elementsEqual("ệ".utf8))
    }

    @Test(arguments: [CSVEncoding.utf16LittleEndian, .utf16BigEndian])
    func utf16WithItsMarkIsRead(encoding: CSVEncoding) throws {
        let units = Array("tên\tsao\nRượu \u{1F376} nếp\t4\n".utf16)
        let bytes = units.flatMap { unit -> [UInt8] in
            let low = UInt8(truncatingIfNeeded: unit)
            let high = UInt8(truncatingIfNeeded: unit >> 8)
            return encoding == .utf16LittleEndian ? [low, high] : [high, low]
        }

        let read = try CSVDocument(bytes: (encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]) + bytes)

        #expect(read.rows.map(\.fields) == [["Rượu \u{1F376} nếp", "4"]])
        #expect(read.departures == [.encoding(encoding), .separator(.tab)])
    }

    @Test(arguments: [
        ("", CSVError.noHeading),
        ("\n\n", .noHeading),
        ("a,,c\n", .emptyHeading(at: at(1, 2))),
        ("a, \u{A0},c\n", .emptyHeading(at: at(1, 2))),
        ("a,b,a\n", .duplicateHeading("a", firstColumn: 1, at: at(1, 3))),
        ("tên,te\u{302}n\n", .duplicateHeading("tên", firstColumn: 1, at: at(1, 2))),
        ("a,b\n1,2\n1\n", .wrongFieldCount(expected: 2, found: 1, at: at(3, 2))),
        ("a,b\n1,2,3\n", .wrongFieldCount(expected: 2, found: 3, at: at(2, 3))),
        ("a,b\n\"x\ny\",1\n1,2\"\n", .quoteInsideField(at: at(3, 2))),
        ("a,b\n1, \"2\"\n", .quoteInsideField(at: at(2, 2))),
        ("a,b\n1,\"2\"x\n", .textAfterQuote(at: at(2, 2))),
        ("a,b\n1,\"2\n3,4\n", .unterminatedQuote(at: at(2, 2))),
        ("a,b\n1,2\r3,4\n", .strayCarriageReturn(at: at(2, 2))),
        ("a,b\n1,x\u{0}y\n", .nul(byteOffset: 7, at: at(2, 2))),
    ])
    func everyErrorNamesItsRowAndColumn(text: String, expected: CSVError) {
        #expect(failure(text) == expected)
    }

    @Test func invalidUTF8IsNamedByItsByte() {
        let bytes = [0xEF, 0xBB, 0xBF] + Array("a,b\n1,\"x".utf8) + [0xE1, 0xBB] + Array("\"\n".utf8)

        #expect(failure(bytes) == .invalidUTF8(byteOffset: 11, at: at(2, 2)))
    }

    @Test func aTornSurrogateIsNamedByItsByte() {
        let text: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x62, 0, 0x3D, 0xD8, 0x0A, 0]

        #expect(failure(text) == .invalidUTF16(byteOffset: 8, at: at(2, 1)))
        #expect(failure([0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x62]) == .invalidUTF16(byteOffset: 6, at: at(2, 1)))
    }
}
