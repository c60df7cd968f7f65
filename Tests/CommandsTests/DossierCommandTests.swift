import Archives
import Formats
import Foundation
import TestSupport
import Testing

/// A dossier as it is written out, and what never happens to it.
@Suite struct DossierCommandTests {
    /// A record with one open filing, two papers kept and one in the cupboard.
    static func started() async throws -> Daulang {
        let daulang = try await Daulang.initialised()
        for name in ["to-khai", "mau-1", "mau-2"] {
            _ = try daulang.write(Array("%PDF-1.4\n% \(name)\n".utf8), as: "\(name).pdf")
        }
        for arguments in [
            ["producer", "add", "--name", "Hợp tác xã Mẫu"],
            ["product", "add", "--producer", "CT-0001", "--name", "Mật ong Mẫu"],
            ["right", "add", "--kind", "trademark", "--sign", "<Núi>", "--owner", "CT-0001", "--product", "SP-0001"],
            ["filing", "open", "trademark.application", "--right", "QSH-0001"],
            ["checklist", "prepare", "DON-0001", "declaration", "--document", "to-khai.pdf"],
            ["document", "add", "mau-1.pdf", "--title", "Mẫu 1", "--dated", "2024-01-01", "--expires", "2026-01-01"],
            ["document", "add", "mau-2.pdf", "--title", "Mẫu 2"],
            ["document", "link", "TL-0002", "DON-0001", "specimens"],
            ["document", "link", "TL-0003", "DON-0001", "specimens"],
            ["checklist", "prepare", "DON-0001", "colours", "--document", "tủ số 2"],
            ["checklist", "not-needed", "DON-0001", "goods_list", "--reason", "ghi trong tờ khai"],
        ] {
            let answer = try await daulang.run(arguments)
            try #require(answer.exitCode == 0, "\(arguments): \(answer.errors)")
        }
        return daulang
    }

    @Test func theFolderIsNumberedLikeTheListAndTheListSaysWhatIsMissing() async throws {
        let daulang = try await Self.started()

        let answer = try await daulang.run(["filing", "export", "DON-0001", "--to", daulang.path("ho-so"), "--json"])

        let json = try answer.json
        let names = try FileManager.default.contentsOfDirectory(atPath: daulang.path("ho-so")).sorted()
        #expect(names.first == "00-danh-muc.html")
        #expect(names.contains("01-to-khai-dang-ky-nhan-hieu.pdf"))
        #expect(names.count { $0.hasSuffix("-1.pdf") || $0.hasSuffix("-2.pdf") } == 2)
        #expect(names.allSatisfy { $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && $0.count < 80 })
        let page = String(decoding: try daulang.read("ho-so/00-danh-muc.html"), as: UTF8.self)
        for text in [
            "ĐƠN CHƯA NỘP.", "CÒN THIẾU", "&lt;Núi&gt;", "đã có bản giấy, để ở: tủ số 2", "ghi trong tờ khai",
            "1/1/2026 – ĐÃ HẾT HẠN", "Mẫu số 04", "bản chính", "Chưa rõ có phải nộp không",
        ] {
            #expect(page.contains(text), "\(text)")
        }
        #expect(json["filed"] == .null)
        #expect(json["files"]?.array?.count == 3)
        #expect(try daulang.read("ho-so/01-to-khai-dang-ky-nhan-hieu.pdf") == (try daulang.read("to-khai.pdf")))
    }

    @Test func theZIPFileHoldsTheSame() async throws {
        let daulang = try await Self.started()
        _ = try await daulang.run(["filing", "export", "DON-0001", "--to", daulang.path("ho-so")])

        let answer = try await daulang.run(["filing", "export", "DON-0001", "--to", daulang.path("ho-so.ZIP")])

        #expect(answer.exitCode == 0, "\(answer.errors)")
        let archive = try ArchiveReader(try daulang.read("ho-so.ZIP"))
        let folder = try FileManager.default.contentsOfDirectory(atPath: daulang.path("ho-so")).sorted()
        #expect(archive.entries.map(\.path).sorted() == folder)
        for name in folder { #expect(try archive.contents(of: name) == (try daulang.read("ho-so/" + name))) }
    }

    @Test func whatWasFiledIsSaidInsteadOfThatItWasNot() async throws {
        let daulang = try await Self.started()
        _ = try await daulang.run(["filing", "event", "DON-0001", "filed", "2026-11-02", "--number", "4-2026-1"])

        _ = try await daulang.run(["filing", "export", "DON-0001", "--to", daulang.path("ho-so")])

        let page = String(decoding: try daulang.read("ho-so/00-danh-muc.html"), as: UTF8.self)
        #expect(page.contains("Đã nộp ngày 2/11/2026, số đơn 4-2026-1."))
        #expect(!page.contains("CHƯA NỘP"))
    }

    @Test func nothingIsOverwrittenUnlessAskedForAndNothingForeignEver() async throws {
        let daulang = try await Self.started()
        let export = ["filing", "export", "DON-0001", "--json", "--to"]
        func code(_ arguments: [String]) async throws -> String? {
            let answer = try await daulang.run(arguments)
            return answer.exitCode == 0 ? nil : try answer.error?["code"]?.string
        }
        for place in ["ho-so", "ho-so.zip"] {
            #expect(try await code(export + [daulang.path(place)]) == nil)
            #expect(try await code(export + [daulang.path(place)]) == "output_exists")
            #expect(try await code(export + [daulang.path(place), "--overwrite"]) == nil)
        }
        _ = try daulang.write(Array("của tôi".utf8), as: "ho-so/ghi chu.txt")

        let refused = try await code(export + [daulang.path("ho-so"), "--overwrite"])

        #expect(refused == "output_foreign")
        #expect(try daulang.read("ho-so/ghi chu.txt") == Array("của tôi".utf8))
        #expect(try await code(export + [daulang.path("khong-co/ho-so")]) == "folder_not_writable")
        #expect(try await code(export + [daulang.path("to-khai.pdf")]) == "output_exists")
    }

    @Test(arguments: [true, false])
    func aDamagedOrMissingFileWritesNothing(isMissing: Bool) async throws {
        let daulang = try await Self.started()
        let hash = try #require(
            try await daulang.run(["document", "show", "TL-0001", "--json"]).json["file"]?["sha256"]
        )
        let kept = daulang.path("daulang.documents/\(hash.string?.prefix(2) ?? "")/\(hash.string ?? "")")
        if isMissing {
            try FileManager.default.removeItem(atPath: kept)
        } else {
            try Data("khác".utf8).write(to: URL(fileURLWithPath: kept))
        }

        for place in ["ho-so", "ho-so.zip"] {
            let answer = try await daulang.run(["filing", "export", "DON-0001", "--to", daulang.path(place), "--json"])
            let code = try answer.error?["code"]?.string
            #expect(code == (isMissing ? "document_content_missing" : "document_content_damaged"))
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: daulang.path("."))
        #expect(!left.contains { $0.contains("ho-so") }, "\(left)")
    }

    @Test(arguments: ["ho-so", "ho-so.zip"])
    func aDiskThatIsFullLeavesNothingHalfWritten(place: String) async throws {
        let daulang = try await Self.started()
        let big = Array("%PDF-1.4\n".utf8) + (0..<20_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 5) }
        _ = try daulang.write(big, as: "to.pdf")
        _ = try await daulang.run(["checklist", "prepare", "DON-0001", "transcription", "--document", "to.pdf"])
        let prepare = ["document", "add", "to.pdf", "--title", "To", "--another"]
        _ = try await daulang.run(prepare)
        _ = try await daulang.run(["document", "link", "TL-0004", "DON-0001", "specimens"])
        let command = "trap '' XFSZ; ulimit -f 16000; exec \"$@\""

        let answer = try await daulang.run(
            ["-c", command, "sh", try Daulang.program, "filing", "export", "DON-0001", "--to", daulang.path(place)],
            copy: "/bin/sh"
        )

        #expect(answer.exitCode == 70, "\(answer.text)\(answer.errors)")
        let left = try FileManager.default.contentsOfDirectory(atPath: daulang.path("."))
        #expect(!left.contains { $0.contains("ho-so") }, "\(left)")
    }
}
