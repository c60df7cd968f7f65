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

    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.intersection(.urlPathAllowed)) ?? ""
    }
}
