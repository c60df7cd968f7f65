import Formats
import Foundation
import TestSupport
import Testing

/// Files as people bring them: by whatever name, and now and then not what they say.
@Suite struct DocumentCommandTests {
    /// A record with one open filing.
    private func started() async throws -> Daulang {
        let daulang = try await Daulang.initialised()
        for arguments in [
            ["producer", "add", "--name", "Hợp tác xã Mẫu"],
            ["product", "add", "--producer", "CT-0001", "--name", "Mật ong Mẫu"],
            ["right", "add", "--kind", "trademark", "--sign", "M", "--owner", "CT-0001", "--product", "SP-0001"],
            ["filing", "open", "trademark.application", "--right", "QSH-0001"],
        ] {
            let answer = try await daulang.run(arguments)
            try #require(answer.exitCode == 0, "\(arguments): \(answer.errors)")
        }
        return daulang
    }

    private func add(_ daulang: Daulang, _ bytes: [UInt8], as name: String) async throws -> Daulang.Answer {
        let path = try daulang.write(bytes, as: name)
        return try await daulang.run(["document", "add", path, "--title", "Giấy mẫu", "--another", "--json"])
    }

    /// Heads of files as the programs that write them make them.
    private static let heads: [(format: String, bytes: [UInt8])] = [
        ("pdf", Array("%PDF-1.7\n".utf8)), ("jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]),
        ("png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]), ("tiff", [0x49, 0x49, 0x2A, 0, 8, 0]),
        ("tiff", [0x4D, 0x4D, 0, 0x2A, 0, 8]), ("heic", [0, 0, 0, 24] + Array("ftypheic".utf8) + [0, 0]),
        ("text", Array("Biên bản họp\tlần 1\r\n".utf8)),
    ]

    @Test func thePhotoOfALabelIsKeptAndCannotBeTakenFromUnderIt() async throws {
        let daulang = try await started()
        let photo = try daulang.write([0xFF, 0xD8, 0xFF, 0xE0, 0, 16], as: "nhan.jpg")

        let look = ["product", "label", "SP-0001", "--seen", "2026-11-20", "--photo", photo, "--no-mark", "--json"]
        let seen = try await daulang.run(look)
        let refused = try await daulang.run(["document", "withdraw", "TL-0001", "--reason", "nhầm", "--json"])
        let idle = try await daulang.run(["document", "list", "--unlinked", "--json"])
        let unknown = try await daulang.run(look.map { $0 == photo ? "TL-0009" : $0 })

        #expect(try seen.json["label"]?["photo"]?.string == "TL-0001", "\(seen.errors)")
        #expect(refused.exitCode == 4 && refused.errors.contains("SP-0001"))
        #expect(try idle.json["documents"]?.array?.isEmpty == true)
        #expect(unknown.exitCode == 3)
    }

    @Test func aFileIsWhatItsContentSaysWhateverItsNameIs() async throws {
        let daulang = try await started()
        for (number, head) in Self.heads.enumerated() {
            let answer = try await add(daulang, head.bytes, as: "tep-\(number).exe")

            let file = try answer.json["file"]
            #expect(file?["format"]?.string == head.format, "\(answer.errors)")
            let ends = [".pdf", ".jpg", ".png", ".tiff", ".heic", ".txt"]
            #expect(ends.contains { file?["name"]?.string?.hasSuffix($0) == true })
        }
    }

    @Test func anOfficeFileIsTakenAndOneWithAProgramInsideIsNot() async throws {
        let daulang = try await started()
        let sheet = ["form", "fill", "trademark_sheet", "--right", "QSH-0001", "--output", daulang.path("t.docx")]
        _ = try await daulang.run(sheet)
        _ = try await daulang.run(["export", "products", "--output", daulang.path("p.xlsx")])

        let word = try await add(daulang, try daulang.read("t.docx"), as: "a")
        let book = try await add(daulang, try daulang.read("p.xlsx"), as: "b")
        let macro = try await add(
            daulang,
            try zipped(daulang, ["[Content_Types].xml", "word/vbaProject.bin"]),
            as: "c"
        )
        let plain = try await add(daulang, try zipped(daulang, ["a.txt"]), as: "d.docx")

        #expect(try word.json["file"]?["format"]?.string == "docx")
        #expect(try book.json["file"]?["format"]?.string == "xlsx")
        for refused in [macro, plain] {
            #expect(refused.exitCode == 2)
            #expect(try refused.error?["code"]?.string == "format_unknown")
        }
    }

    private func zipped(_ daulang: Daulang, _ names: [String]) throws -> [UInt8] {
        let path = daulang.path(UUID().uuidString + ".zip")
        let script =
            "import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1],'w')\n[z.writestr(n,'x') for n in sys.argv[2:]]\nz.close()"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", script, path] + names + (names.count > 1 ? ["word/document.xml"] : [])
        try process.run()
        process.waitUntilExit()
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    @Test(
        arguments: [
            ("../../etc/passwd", "passwd.txt"), ("\u{202E}fdp.exe", "_fdp.txt"), ("a\nb\u{7}c", "a_b_c.txt"),
            ("..", nil), (".an", "an.txt"), ("CON:1|2?.html", "CON_1_2_.txt"),
            (String(repeating: "dài ", count: 50), nil),
        ] as [(String, String?)]
    )
    func aHostileNameIsMadeSafe(name: String, safe: String?) async throws {
        let daulang = try await started()
        let last = name.split(separator: "/").last.map(String.init) ?? name
        let path = daulang.path("x-\(UUID().uuidString)")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let isName = last != ".."
        let file = path + "/" + (isName ? last : "tep")
        try Data("nội dung \(UUID().uuidString)".utf8).write(to: URL(fileURLWithPath: file))
        let given = isName ? file : path + "/../" + (path as NSString).lastPathComponent + "/tep"

        let answer = try await daulang.run(["document", "add", given, "--title", "Giấy", "--json"])

        let kept = try #require(try answer.json["file"]?["name"]?.string, "\(answer.errors)")
        if let safe { #expect(kept == safe) }
        #expect(kept.count <= 130 && !kept.contains("/") && !kept.hasPrefix("."))
    }

    @Test func aPipeOrAFolderDoesNotHoldTheProgramUp() async throws {
        let daulang = try await started()
        #expect(mkfifo(daulang.path("ong"), 0o600) == 0)

        for path in [daulang.path("ong"), daulang.path("."), "/dev/zero"] {
            let answer = try await daulang.run(["document", "add", path, "--title", "Giấy", "--json"])
            #expect(try answer.error?["code"]?.string == "not_a_file")
        }
    }

    @Test func whatIsWrittenOutIsTheSameFileAndNothingIsOverwritten() async throws {
        let daulang = try await started()
        let bytes = Array("%PDF-1.4\n% nguyên bản\n".utf8)
        _ = try await add(daulang, bytes, as: "goc.pdf")

        let out = try await daulang.run(["document", "show", "TL-0001", "--out", daulang.path("ra.pdf")])
        let again = try await daulang.run(["document", "show", "TL-0001", "--out", daulang.path("ra.pdf"), "--json"])

        #expect(out.exitCode == 0, "\(out.errors)")
        #expect(try daulang.read("ra.pdf") == bytes)
        #expect(again.exitCode == 4)
        #expect(try again.error?["code"]?.string == "output_exists")
    }

    @Test func aDiskThatIsFullLeavesNeitherAFileNorARow() async throws {
        let daulang = try await started()
        let path = try daulang.write(Array("%PDF-1.4\n".utf8) + [UInt8](repeating: 32, count: 20_000_000), as: "to.pdf")
        let command = "trap '' XFSZ; ulimit -f 16000; exec \"$@\""

        let answer = try await daulang.run(
            ["-c", command, "sh", try Daulang.program, "document", "add", path, "--title", "Giấy", "--json"],
            copy: "/bin/sh"
        )

        #expect(answer.exitCode == 70, "\(answer.errors)")
        #expect(try answer.error?["code"]?.string == "disk_full")
        let left = FileManager.default.subpaths(atPath: daulang.path("daulang.documents")) ?? []
        #expect(left.allSatisfy { !$0.contains("/") }, "\(left)")
        #expect(try await daulang.run(["document", "list", "--json"]).json["documents"] == [])
    }

    @Test func aChecklistSaysWhetherAFileWasKeptOrOnlyAPlaceNoted() async throws {
        let daulang = try await started()
        let file = try daulang.write(Array("%PDF-1.4\n".utf8), as: "to-khai.pdf")
        let prepare = ["checklist", "prepare", "DON-0001", "declaration", "--document"]

        let place = try await daulang.run(prepare + ["Tủ hồ sơ số 2"])
        let kept = try await daulang.run(prepare + [file])

        #expect(place.text.contains("Chỉ ghi nơi để giấy (“Tủ hồ sơ số 2”), chưa cất tệp nào vào kho."))
        #expect(kept.text.contains("TL-0001 Tờ khai đăng ký nhãn hiệu"))
        #expect(kept.text.contains("ĐƠN CHƯA NỘP."))
    }

    @Test func aRehearsalReadsTheRealFilesAndWritesIntoItsOwnFolder() async throws {
        let daulang = try await started()
        _ = try await add(daulang, Array("%PDF-1.4\n".utf8), as: "a.pdf")
        let other = try daulang.write(Array("%PDF-1.5\n".utf8), as: "b.pdf")

        let out = ["document", "show", "TL-0001", "--out", daulang.path("r.pdf"), "--rehearsal"]
        let shown = try await daulang.run(out)
        let added = try await daulang.run(["document", "add", other, "--title", "B", "--rehearsal"])

        #expect(shown.exitCode == 0 && added.exitCode == 0, "\(shown.errors)\(added.errors)")
        let files = (FileManager.default.subpaths(atPath: daulang.path("daulang.documents")) ?? [])
            .filter { $0.contains("/") }
        #expect(files.count == 1)
    }
}
