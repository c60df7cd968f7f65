import App
import Foundation
import Registry
import Web
import Wording

/// Makes the service's means from the settings and the command line.
struct WebSetup {
    let session: Session
    let options: GlobalOptions

    /// - Parameter address: in place of the one in the settings.
    func settings(address: String?) throws -> WebSettings {
        var result = WebSettings()
        if let text = address ?? session.settings["web.address"] {
            guard let parts = Self.parts(of: text) else {
                throw Problem.general(.badValue(field: "web.address", text: text, example: "127.0.0.1:8080"))
            }
            (result.host, result.port) = parts
        }
        result.publicAddress = try publicAddress
        result.isEncrypted = try publicAddress?.hasPrefix("https://") ?? false
        result.isBehindProxy = try session.settings.flag("web.behind-proxy") ?? false
        result.officeName = session.settings["office.name"]
        result.officePhone = session.settings["office.phone"]
        result.officePerson = session.settings["office.person"]
        result.shown = shown
        result.file = options.settingsFile
        return result
    }

    /// Of a mail server its name alone: what stands before it may be a password.
    private var shown: [ShownSetting: String] {
        var shown: [ShownSetting: String] = [:]
        for setting in ShownSetting.allCases { shown[setting] = session.settings[setting.rawValue] }
        shown[.mailServer] = session.settings["smtp.url"].map { URL(string: $0)?.host() ?? "***" }
        return shown
    }

    /// What the pages about the installation itself look at.
    var house: HouseMeans {
        get throws {
            let night = NightSetup(session: session, options: options)
            return HouseMeans(
                settings: try night.settings,
                places: { try night.places(reading: .sizes) },
                backUp: try BackupPlace(session: session, options: options)?.stage
            )
        }
    }

    /// Where people reach the service, without a slash at its end.
    var publicAddress: String? {
        get throws {
            guard let text = session.settings["web.public-address"] else { return nil }
            let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
            guard let address = URL(string: trimmed), ["http", "https"].contains(address.scheme ?? ""),
                address.host()?.isEmpty == false, address.path().isEmpty, address.query() == nil,
                address.fragment() == nil, address.user() == nil
            else {
                let example = "https://daulang.example.vn"
                throw Problem.general(.badValue(field: "web.public-address", text: text, example: example))
            }
            return trimmed
        }
    }

    /// The same, where what is done makes no sense without it.
    var neededAddress: String {
        get throws {
            guard let address = try publicAddress else { throw Problem.web(.publicAddressMissing) }
            return address
        }
    }

    var linkKey: LinkKey {
        get throws { LinkKey(try keyFile.readOrMake()) }
    }

    var links: PersonalLinks {
        get throws { PersonalLinks(session.context, try linkKey) }
    }

    /// A slip for each link that stands; nil where the service is not set up.
    func slips(_ office: NightSettings) async throws -> LinkSlips? {
        guard let address = try publicAddress, let key = try keyFile.read() else { return nil }
        let links = try await PersonalLinks(session.context, LinkKey(key)).list(all: false)
        return LinkSlips(links, address: address, office)
    }

    var keyFile: SecretKeyFile {
        get throws {
            if let path = session.settings["web.key-file"] { return SecretKeyFile(path: path) }
            let place = options.place(session.settings)
            guard !Session.isServer(place) else { throw Problem.web(.keyPlaceMissing) }
            return SecretKeyFile(path: place + ".key")
        }
    }

    private static func parts(of text: String) -> (host: String, port: Int)? {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port)
        else { return nil }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        return host.isEmpty ? nil : (String(host), port)
    }
}
