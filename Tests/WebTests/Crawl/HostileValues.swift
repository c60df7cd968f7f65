import Foundation

/// What an attacker puts where a code, a name or a number is expected, as it stands in an address or a form.
enum HostileValues {
    static let script = "\"'><script>alert(1)</script>"

    /// Ready for an address: percent signs mean what they say.
    static let encoded: [String] =
        texts.map(encoded) + [
            "%", "%zz", "%ff%fe", "..%2f..%2f..%2fetc%2fpasswd", "%2e%2e", "%c0%ae%c0%ae%2f", "%00",
            "%0d%0aX-Evil:%201",
        ]

    static let texts: [String] = [
        script, "' OR 1=1--", "'; DROP TABLE filing;--", "%' ESCAPE '", "..", "../../../../etc/passwd", "\u{0}DON-0001",
        "DON-0001\u{0}",
        "DON-0001\r\nSet-Cookie: a=b", "-1", "0", "9223372036854775808", "-9223372036854775809", "1e309", "2026-02-30",
        "0000-00-00",
        "99999-12-31", "DON-99999999999999999999", "don-0001", "ＤＯＮ－０００１", "٣", "\u{202E}1000-NOD", "\u{FEFF}DON-0001",
        "e\u{301}\u{301}\u{301}\u{323}", "👩‍👩‍👧‍👦", "\u{10FFFF}", "{{7*7}}${jndi:ldap://x}",
        String(repeating: "ă", count: 200),
    ]

    /// Files that are not what their names say, or whose names are no names of files.
    static let files: [(name: String, bytes: [UInt8])] = [
        ("tep.pdf", Array("<html><script>alert(1)</script></html>".utf8)),
        ("tep.pdf", Array("%PDF-1.4 <script>alert(1)</script>".utf8)),
        ("danh-sach.xlsx", [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0xFF, count: 400)),
        ("danh-sach.csv", Array("\u{FEFF}Tên;\(script)\r\n=1+1;\"\"\"\r\n\u{0};;;;;;".utf8)),
        ("../../../../etc/passwd", Array("a,b\n1,2\n".utf8)),
        ("a\r\nX-Evil: 1", [UInt8](repeating: 0, count: 64)),
        (script, [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]),
        (String(repeating: "ă", count: 2_000), [0xEF]),
    ]

    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.intersection(.urlPathAllowed)) ?? ""
    }
}
