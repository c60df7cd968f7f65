import Foundation

/// One route of the server, as `serve --routes` lists it: `GET /can-bo/don/{filing}`.
struct CrawledRoute: Hashable, Sendable, CustomStringConvertible {
    let method: String
    let path: String

    init?(_ line: String) {
        let words = line.split(separator: " ")
        guard words.count == 2, words[1].hasPrefix("/") else { return nil }
        (method, path) = (String(words[0]), String(words[1]))
    }

    var description: String { "\(method) \(path)" }
    var isOfStaff: Bool { path == "/can-bo" || path.hasPrefix("/can-bo/") }
    var isOfLinks: Bool { path.hasPrefix("/viec/") || path.hasPrefix("/lich/") }

    /// The parts of the path that say which record: `{filing}`.
    var parameters: [String] { path.split(separator: "/").filter(Self.isParameter).map { name(of: $0) } }

    /// - Parameter value: of each part by its name, as it is to stand in the address.
    func address(_ value: (String) -> String) -> String {
        let parts = path.split(separator: "/").map { part -> String in
            guard Self.isParameter(part) else { return String(part) }
            return value(name(of: part))
        }
        return "/" + parts.joined(separator: "/")
    }

    private static func isParameter(_ part: Substring) -> Bool { part.hasPrefix("{") || part.contains("*") }
    private func name(of part: Substring) -> String { String(part.filter { !"{}".contains($0) }) }
}
