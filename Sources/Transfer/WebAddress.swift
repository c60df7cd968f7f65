import CCurl

/// An address taken apart by libcurl's own parser, so that what is checked is what is connected to.
struct WebAddress: Equatable {
    let text: String
    let scheme: String
    /// In lower case, without a dot at its end; empty where the scheme has none.
    let host: String
    let path: String
    let hasUser: Bool

    /// - Parameter isRedirect: a server's blanks are encoded, a person's are an error.
    init?(_ address: String, isRedirect: Bool = false) {
        guard !address.utf8.contains(0), let parts = curl_url() else { return nil }
        defer { curl_url_cleanup(parts) }
        let flags = CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE | (isRedirect ? CURLU_ALLOW_SPACE : 0)
        guard
            curl_url_set(parts, CURLUPART_URL, address, UInt32(flags)) == CURLUE_OK,
            let text = Self.part(CURLUPART_URL, of: parts),
            let scheme = Self.part(CURLUPART_SCHEME, of: parts)
        else { return nil }
        self.text = text
        self.scheme = scheme.lowercased()
        host = Self.plainHost(Self.part(CURLUPART_HOST, of: parts) ?? "")
        path = Self.part(CURLUPART_PATH, of: parts) ?? "/"
        hasUser = [CURLUPART_USER, CURLUPART_PASSWORD].contains { Self.part($0, of: parts) != nil }
    }

    var isLoopback: Bool {
        if host == "localhost" || host == "[::1]" { return true }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 4 && numbers[0] == "127" && numbers.allSatisfy { UInt8($0) != nil }
    }

    static func plainHost(_ host: String) -> String {
        let lower = host.lowercased()
        return lower.hasSuffix(".") ? String(lower.dropLast()) : lower
    }

    private static func part(_ part: CURLUPart, of parts: OpaquePointer) -> String? {
        var value: UnsafeMutablePointer<CChar>?
        guard curl_url_get(parts, part, &value, 0) == CURLUE_OK, let value else { return nil }
        defer { curl_free(value) }
        return String(cString: value)
    }
}
