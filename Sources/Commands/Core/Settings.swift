import Foundation
import Registry
import Yams

/// The settings of an installation: one documented YAML file, each key overridable by an environment variable.
///
/// `smtp.password-file` is `DAULANG_SMTP_PASSWORD_FILE`: dots and dashes become underscores; of `sources.weekly-list`
/// the variables begin with `DAULANG_SOURCE_WEEKLY_LIST`.
struct Settings: Sendable {
    /// Every key that may stand in the file. README, section "Cấu hình", says what each is for.
    static let keys = [
        "database", "data", "documents", "documents.limit-megabytes", "outbox", "backup", "backup.keep-days",
        "smtp.url", "smtp.user", "smtp.password-file", "smtp.sender", "smtp.ca-file", "smtp.allow-plain-loopback",
        "sources.weekly-list.address", "sources.weekly-list.ca-file", "sources.weekly-list.enabled",
        "sources.weekly-list.accept",
        "office.name", "office.phone", "office.person", "office.escalation-person",
        "web.address", "web.public-address", "web.key-file", "web.behind-proxy", "web.night-at",
    ]

    private var values: [String: String] = [:]

    /// - Parameters:
    ///   - path: the file named on the command line or in the environment; a missing one is a problem.
    ///   - environment: the process's own.
    init(path: String?, environment: [String: String]) throws {
        if let path { values = try Self.read(path) }
        for key in Self.keys {
            if let value = environment[Self.variable(for: key)], !value.isEmpty { values[key] = value }
        }
    }

    subscript(key: String) -> String? { values[key] }

    /// A flag written as yes or no; anything else is a problem with the key's name.
    func flag(_ key: String) throws -> Bool? {
        guard let text = values[key] else { return nil }
        switch text.lowercased() {
        case "yes", "true", "1", "có": return true
        case "no", "false", "0", "không": return false
        default: throw Problem.general(.badValue(field: key, text: text, example: "yes"))
        }
    }

    func number(_ key: String) throws -> Int? {
        guard let text = values[key] else { return nil }
        guard let number = Int(text) else { throw Problem.general(.badValue(field: key, text: text, example: "30")) }
        return number
    }

    static func variable(for key: String) -> String {
        // A variable speaks of one source, so the list's name is in the singular there.
        let name = key.hasPrefix("sources.") ? "source." + key.dropFirst("sources.".count) : key
        return "DAULANG_" + String(name.map { $0 == "." || $0 == "-" ? "_" : $0 }).uppercased()
    }

    private static func read(_ path: String) throws -> [String: String] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Problem.general(.settingsUnreadable(path: path, line: nil, key: nil))
        }
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            throw Problem.general(.settingsUnreadable(path: path, line: (error as? YamlError)?.line, key: nil))
        }
        var values: [String: String] = [:]
        if let root { try flatten(root, under: "", path: path, into: &values) }
        return values
    }

    private static func flatten(
        _ node: Node,
        under prefix: String,
        path: String,
        into values: inout [String: String]
    ) throws {
        guard let mapping = node.mapping else {
            guard keys.contains(prefix), let text = node.scalar?.string else {
                throw Problem.general(.settingsUnreadable(path: path, line: node.mark?.line, key: prefix))
            }
            values[prefix] = text
            return
        }
        for (key, value) in mapping {
            let name = [prefix, key.string ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
            guard keys.contains(where: { $0 == name || $0.hasPrefix(name + ".") }) else {
                throw Problem.general(.settingsUnreadable(path: path, line: key.mark?.line, key: name))
            }
            try flatten(value, under: name, path: path, into: &values)
        }
    }
}

extension YamlError {
    fileprivate var line: Int? {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: nil
        }
    }
}
