import Formats
import Testing

/// Forms with files, as browsers send them and as nobody should.
@Suite struct MultipartFormTests {
    private func form(_ text: String, boundary: String = "X") throws -> MultipartForm {
        try MultipartForm(Array(text.replacing("\n", with: "\r\n").utf8), boundary: boundary)
    }

    @Test func fieldsAndFilesComeApart() throws {
        let form = try form(
            """
            --X
            Content-Disposition: form-data; name="form"

            abc
            --X
            content-disposition: form-data; name="file"; filename="thư; số 1.jpg"
            Content-Type: image/jpeg

            a--X
            b
            --X--

            """
        )

        #expect(form.parts.map(\.name) == ["form", "file"])
        #expect(form.only("form")?.text == "abc" && form.only("form")?.fileName == nil)
        #expect(form.only("file")?.fileName == "thư; số 1.jpg" && form.only("file")?.text == "a--X\r\nb")
        #expect(form.only("khác") == nil)
    }

    @Test func anyBytesAreKeptAsTheyAre() throws {
        let bytes = (0...255).map(UInt8.init) + [0x0D, 0x0A, 0x2D, 0x2D, 0x58, 0x0D]
        let head = Array("--XY\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\"\r\n\r\n".utf8)

        let form = try MultipartForm(head + bytes + Array("\r\n--XY--\r\n".utf8), boundary: "XY")

        #expect(form.only("f")?.bytes == bytes && form.only("f")?.fileName == "")
    }

    @Test(arguments: [
        "", "--X", "--X\n", "--Y--",
        "--X\nContent-Disposition: form-data; name=\"a\"\n\nno end",
        "--X\nContent-Disposition: form-data\n\na\n--X--",
        "--X\nContent-Disposition: attachment; name=\"a\"\n\na\n--X--",
        "--X\nX: y\n\na\n--X--", "--X\nContent-Disposition: form-data; name=\"\"\n\na\n--X--",
    ])
    func whatIsNoFormIsRefused(text: String) {
        #expect(throws: MultipartForm.Unreadable.self) { try form(text) }
    }

    @Test func tooManyPartsAndTooLongHeadsAreRefused() {
        let part = "--X\nContent-Disposition: form-data; name=\"a\"\n\na\n"
        let long = "--X\nContent-Disposition: form-data; name=\"\(String(repeating: "a", count: 9_000))\"\n\na\n--X--"

        #expect(throws: MultipartForm.Unreadable.self) { try form(String(repeating: part, count: 301) + "--X--") }
        #expect(throws: MultipartForm.Unreadable.self) { try form(long) }
    }

    @Test func aFieldThatComesTwiceIsNobodys() throws {
        let part = "--X\nContent-Disposition: form-data; name=\"a\"\n\na\n"

        #expect(try form(part + part + "--X--").only("a") == nil)
    }

    @Test(arguments: [
        ("multipart/form-data; boundary=----a1", "----a1"),
        ("Multipart/Form-Data; charset=utf-8; boundary=\"a b\"", "a b"),
        ("multipart/form-data", nil), ("text/plain; boundary=a", nil), ("multipart/form-data; boundary=", nil),
        ("multipart/form-data; boundary=\(String(repeating: "a", count: 71))", nil),
        ("multipart/form-data; boundary=a\u{7}", nil),
    ])
    func theBoundaryIsReadOffTheHeader(type: String, boundary: String?) {
        #expect(MultipartForm.boundary(of: type) == boundary)
    }

    @Test func hostileFormsEndInTime() {
        let dashes = [UInt8](repeating: UInt8(ascii: "-"), count: 2_000_000)
        let clock = ContinuousClock()

        let taken = clock.measure { _ = try? MultipartForm(dashes, boundary: String(repeating: "-", count: 60) + "x") }

        #expect(taken < .seconds(20))
    }
}
