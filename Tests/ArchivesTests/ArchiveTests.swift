import Archives
import Foundation
import TestSupport
import Testing

/// Our ZIP files, with Python's `zipfile` as the second reader and writer.
@Suite struct ArchiveTests {
    @Test func pythonReadsWhatWeWriteInOrderAndWithVietnameseNames() throws {
        var writer = ArchiveWriter()
        let long = Array(String(repeating: "Hồ sơ OCOP. ", count: 4_000).utf8)
        try writer.add("[Content_Types].xml", Array("<a/>".utf8), isPacked: false)
        try writer.add("01 Tờ khai đăng ký nhãn hiệu.pdf", long)
        try writer.add("02/trống.txt", [])

        let bytes = try writer.bytes()

        let said = try python(
            """
            import io, sys, zipfile
            z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
            print(z.testzip(), [(i.filename, i.file_size, i.compress_type, i.date_time[0]) for i in z.infolist()])
            """,
            input: bytes
        )
        #expect(
            said == """
                None [('[Content_Types].xml', 4, 0, 1980), ('01 Tờ khai đăng ký nhãn hiệu.pdf', \(long.count), 8, 1980), \
                ('02/trống.txt', 0, 8, 1980)]

                """
        )
        #expect(try writer.bytes() == bytes)
        let reader = try ArchiveReader(bytes)
        #expect(
            reader.entries.map(\.path) == ["[Content_Types].xml", "01 Tờ khai đăng ký nhãn hiệu.pdf", "02/trống.txt"]
        )
        #expect(try reader.contents(of: "01 Tờ khai đăng ký nhãn hiệu.pdf") == long)
        #expect(try reader.contents(of: "02/trống.txt") == [])
    }

    @Test func filesAreTakenFromTheDiskAndWrittenToIt() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "archives-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (scan, zip) = (folder.appending(path: "scan.pdf").path, folder.appending(path: "hồ sơ.zip").path)
        try Data("%PDF-1.4".utf8).write(to: URL(fileURLWithPath: scan))
        var writer = ArchiveWriter()
        try writer.add("a.pdf", file: scan)

        try writer.write(toFile: zip)

        let reader = try ArchiveReader(Array(try Data(contentsOf: URL(fileURLWithPath: zip))))
        #expect(try reader.contents(of: "a.pdf") == Array("%PDF-1.4".utf8))
        var lost = ArchiveWriter()
        try lost.add("b.pdf", file: folder.appending(path: "none.pdf").path)
        #expect(throws: ArchiveError.notWritten) { try lost.bytes() }
        let other = folder.appending(path: "other.zip").path
        #expect(throws: ArchiveError.notWritten) { try lost.write(toFile: other) }
        #expect(!FileManager.default.fileExists(atPath: other))
    }

    @Test(arguments: ["", "/etc/passwd", "../a", "a/../b", "a//b", "./a", "a\\b", "C:a", "a\nb", "folder/"])
    func aPathThatIsNoneIsNotWritten(path: String) {
        var writer = ArchiveWriter()
        #expect(throws: ArchiveError.unsafePath(path)) { try writer.add(path, []) }
    }

    @Test func aPathIsWrittenOnce() throws {
        var writer = ArchiveWriter()
        try writer.add("a", [])
        #expect(throws: ArchiveError.doubledPath("a")) { try writer.add("a", [1]) }
    }
}

/// Files made to hurt, each by Python.
@Suite struct HostileArchiveTests {
    private func made(_ body: String) throws -> [UInt8] {
        try pythonBytes(
            """
            import io, sys, zipfile, struct
            b = io.BytesIO()
            \(body)
            sys.stdout.buffer.write(b.getvalue())
            """
        )
    }

    private func entry(_ name: String, _ content: String = "'x'") throws -> [UInt8] {
        try made("with zipfile.ZipFile(b, 'w', zipfile.ZIP_DEFLATED) as z: z.writestr('\(name)', \(content))")
    }

    @Test(arguments: ["/etc/cron.d/x", "../../x", "a/../../x", "..", "C:/x", "a//b"])
    func aPathThatLeavesTheFolderIsRefused(path: String) throws {
        let bytes = try entry(path)
        #expect(throws: ArchiveError.unsafePath(path)) { try ArchiveReader(bytes) }
    }

    @Test func aBombIsRefusedBeforeItIsUnpacked() throws {
        let bomb = try entry("a", "b'0' * 50_000_000")
        #expect(throws: ArchiveError.swollen(path: "a", ratio: 500)) { try ArchiveReader(bomb) }
        let small = ArchiveLimits(entries: 3, entryBytes: 1_000, totalBytes: 1_500, ratio: 1_000)
        #expect(throws: ArchiveError.entryTooLarge(path: "a", limit: 1_000)) { try ArchiveReader(bomb, limits: small) }
        let many = try made(
            """
            z = zipfile.ZipFile(b, 'w')
            [z.writestr(str(i), 'x' * 600) for i in range(4)]
            z.close()
            """
        )
        #expect(throws: ArchiveError.tooManyEntries(found: 4, limit: 3)) { try ArchiveReader(many, limits: small) }
        let wide = ArchiveLimits(entries: 9, entryBytes: 1_000, totalBytes: 1_500, ratio: 1_000)
        #expect(throws: ArchiveError.tooLarge(limit: 1_500)) { try ArchiveReader(many, limits: wide) }
    }

    @Test func readingTheSameEntryAgainCountsAgain() throws {
        let reader = try ArchiveReader(
            try entry("a", "b'0' * 900"),
            limits: ArchiveLimits(entries: 1, entryBytes: 1_000, totalBytes: 1_000, ratio: 1_000)
        )
        #expect(try reader.contents(of: "a").count == 900)
        #expect(throws: ArchiveError.tooLarge(limit: 1_000)) { try reader.contents(of: "a") }
    }

    /// The table says 10 bytes where a million come out: both headers lie alike, or only the table does.
    @Test(arguments: [true, false])
    func aTableThatLiesAboutTheSizeIsNoticed(bothLie: Bool) throws {
        let bytes = try made(
            """
            with zipfile.ZipFile(b, 'w', zipfile.ZIP_DEFLATED) as z: z.writestr('a', b'0' * 1_000_000)
            d = bytearray(b.getvalue())
            at = d.rindex(b'PK\\x01\\x02')
            struct.pack_into('<L', d, at + 24, 10)
            if \(bothLie ? "True" : "False"): struct.pack_into('<L', d, 22, 10)
            b = io.BytesIO(bytes(d))
            """
        )
        #expect(throws: ArchiveError.damaged(path: "a")) { try ArchiveReader(bytes).contents(of: "a") }
    }

    @Test func aWrongChecksumIsNoticed() throws {
        let bytes = try made(
            """
            with zipfile.ZipFile(b, 'w') as z: z.writestr('a', 'Danh sach')
            b = io.BytesIO(b.getvalue().replace(b'Danh sach', b'Danh sech'))
            """
        )
        #expect(throws: ArchiveError.damaged(path: "a")) { try ArchiveReader(bytes).contents(of: "a") }
    }

    @Test func aSymbolicLinkAPasswordAndADoubledNameAreRefused() throws {
        let link = try made(
            """
            i = zipfile.ZipInfo('a'); i.create_system = 3; i.external_attr = 0o120777 << 16
            with zipfile.ZipFile(b, 'w') as z: z.writestr(i, '/etc/passwd')
            """
        )
        #expect(throws: ArchiveError.notAFile(path: "a")) { try ArchiveReader(link) }
        let locked = try made(
            """
            with zipfile.ZipFile(b, 'w') as z: z.writestr('a', 'x')
            d = bytearray(b.getvalue()); d[6] |= 1; d[d.rindex(b'PK\\x01\\x02') + 8] |= 1
            b = io.BytesIO(bytes(d))
            """
        )
        #expect(throws: ArchiveError.encrypted(path: "a")) { try ArchiveReader(locked) }
        let doubled = try made(
            """
            import warnings; warnings.simplefilter('ignore')
            z = zipfile.ZipFile(b, 'w'); z.writestr('a', '1'); z.writestr('a', '2'); z.close()
            """
        )
        #expect(throws: ArchiveError.doubledPath("a")) { try ArchiveReader(doubled) }
    }

    @Test func whatIsNoArchiveIsUnreadable() {
        for bytes in [[], Array("PK".utf8), Array("Tên sản phẩm;Chủ thể\n".utf8), Array(repeating: 0, count: 5_000)] {
            #expect(throws: ArchiveError.unreadable) { try ArchiveReader(bytes) }
        }
    }

    /// A good file with bytes changed at random gives its contents, an error, or other bytes, and nothing else.
    @Test func changedBytesNeverDoHarm() throws {
        let good = try made(
            """
            with zipfile.ZipFile(b, 'w', zipfile.ZIP_DEFLATED) as z:
                [z.writestr('xl/%d.xml' % i, '<a>%s</a>' % ('b' * i * 50)) for i in range(6)]
            """
        )
        var random = SystemRandomNumberGenerator()
        for _ in 0..<3_000 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
            guard let reader = try? ArchiveReader(bytes) else { continue }
            for entry in reader.entries { _ = try? reader.contents(of: entry) }
        }
    }
}
