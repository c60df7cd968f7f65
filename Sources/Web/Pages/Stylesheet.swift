/// The one stylesheet, compiled in.
enum Stylesheet {
    static let bytes: [UInt8] = PackageResources.style_css

    /// It changes with the sheet, so that a browser may keep it for ever.
    static let path = "/style-\(hash).css"

    private static var hash: String {
        // FNV-1a: it tells versions apart and guards nothing.
        String(bytes.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }, radix: 16)
    }
}
