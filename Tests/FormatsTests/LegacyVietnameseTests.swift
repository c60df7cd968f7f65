import Formats
import Testing

private func failure(_ bytes: [UInt8]) -> CSVError? {
    do throws(CSVError) {
        _ = try CSVDocument(bytes: bytes)
        return nil
    } catch {
        return error
    }
}

@Suite struct LegacyVietnameseTests {
    @Test(arguments: [
        ("H¬ng", LegacyVietnamese.tcvn3, "H¬ng"),
        ("S¶n phÈm", .tcvn3, "S¶n"),
        ("Hîp t¸c x· V¶i thiÒu Lôc Ng¹n", .tcvn3, "Hîp"),
        ("phÈm Hîp", .tcvn3, "phÈm"),
        ("®ång", .tcvn3, "®ång"),
        ("Hôïp taùc xaõ", .vni, "Hôïp"),
        ("Vaûi thieàu Luïc Ngaïn", .vni, "Vaûi"),
    ])
    func textOfAnOldFontIsRefusedEvenAsValidUTF8(text: String, encoding: LegacyVietnamese, word: String) {
        let error = failure(Array("tên,ghi chú\nx,\(text)\n".utf8))

        #expect(error == .legacyEncoding(encoding, word: word, at: CSVPosition(row: 2, column: 2)))
    }

    @Test func bytesOfAnOldFontAreToldFromOtherInvalidUTF8() {
        let tcvn3: [UInt8] = Array("a,b\n1,H".utf8) + [0xAC] + Array("ng\n".utf8)
        let other: [UInt8] = Array("a,b\n1,".utf8) + [0xFF, 0xFE] + Array("\n".utf8)

        #expect(failure(tcvn3) == .legacyEncoding(.tcvn3, word: "H¬ng", at: CSVPosition(row: 2, column: 2)))
        #expect(failure(other) == .invalidUTF8(byteOffset: 6, at: CSVPosition(row: 2, column: 2)))
    }

    @Test(arguments: [
        "Nhà Bè, thóc tẻ, cà phê Xà Tón", "Löwenbräu – Nestlé®, Crème brûlée", "10 µm, 5 m², 29°, ½ kg, ±5 %",
        "«Bát Tràng» · Vân Hà", "HTX Thaï", "Café Ðồng", "TÔ HIẾN THÀNH, HÒA BÌNH, Ý YÊN", "Mỹ phẩm Müller ©2026",
        "Ghi chú¹ và ghi chú²", "Xã\u{A0}Mẫu", "HÀ NAM và hÀ nam",
    ])
    func textOfTodayIsTaken(text: String) throws {
        let bytes = Array("tên\n\"\(text)\"\n".utf8)

        #expect(try CSVDocument(bytes: bytes).rows.first?.fields == [text])
    }
}
