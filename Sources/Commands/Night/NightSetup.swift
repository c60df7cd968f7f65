import App
import Foundation
import Formats
import Notify
import Registry
import Transfer

/// Makes a night's means from the settings: the network, the channels, the place for backups.
struct NightSetup {
    let session: Session
    let options: GlobalOptions

    var settings: NightSettings {
        get throws {
            var result = NightSettings()
            let values = session.settings
            result.officeName = values["office.name"]
            result.officePhone = values["office.phone"]
            result.officePerson = values["office.person"]
            result.escalationPerson = values["office.escalation-person"]
            result.mailDomain = try sender.address.text.split(separator: "@").last.map(String.init) ?? result.mailDomain
            result.sourceAddress = values["sources.weekly-list.address"]
            result.sourceAuthorities = values["sources.weekly-list.ca-file"]
            result.isSourceEnabled = try values.flag("sources.weekly-list.enabled") ?? true
            if let text = values["sources.weekly-list.accept"] {
                guard let acceptance = NightSettings.Acceptance(rawValue: text) else {
                    let choices = NightSettings.Acceptance.allCases.map(\.rawValue)
                    throw Problem.general(
                        .unknownChoice(field: "sources.weekly-list.accept", text: text, choices: choices)
                    )
                }
                result.acceptance = acceptance
            }
            return result
        }
    }

    func means(backup: (@Sendable () async throws -> String)? = nil) throws -> NightMeans {
        NightMeans(fetcher: .curl(), channels: try channels(), pause: { try await Task.sleep(for: $0) }, backup: backup)
    }

    /// A rehearsal writes into its own folder, whatever the settings say.
    func channels() throws -> [ReminderChannel: any NoticeChannel] {
        let folder = outbox
        let print = PrintTray(folder: folder + "/print")
        guard session.rehearsalFolder == nil, let url = session.settings["smtp.url"] else {
            return [.email: FileOutbox(folder: folder, sender: try sender), .print: print]
        }
        guard session.settings["smtp.sender"] != nil else { throw Problem.night(.senderMissing) }
        return [.email: MailChannel(mailer: .curl(try server(url)), sender: try sender), .print: print]
    }

    var outbox: String {
        if let folder = session.rehearsalFolder { return folder + "/outbox" }
        if let folder = session.settings["outbox"] { return folder }
        let place = options.place(session.settings)
        let beside = Session.isServer(place) ? "" : (place as NSString).deletingLastPathComponent
        return beside.isEmpty ? "outbox" : beside + "/outbox"
    }

    /// `smtp.sender` is an address, or a name with an address in angle brackets.
    private var sender: Mailbox {
        get throws {
            let text = session.settings["smtp.sender"] ?? "daulang@daulang.invalid"
            let parts = text.split(separator: "<", maxSplits: 1)
            let isNamed = parts.count == 2 && text.hasSuffix(">")
            let address = isNamed ? String(parts[1].dropLast()) : text
            let name = isNamed ? parts[0].trimmingCharacters(in: .whitespaces) : session.settings["office.name"]
            do {
                return try Mailbox(name: name, address: EmailAddress(address))
            } catch {
                throw Problem.night(.senderMissing)
            }
        }
    }

    private func server(_ url: String) throws -> SMTPServer {
        do {
            return try SMTPServer(
                address: url,
                credentials: try credentials(),
                authorities: session.settings["smtp.ca-file"].map(CertificateAuthorities.file) ?? .system,
                encryption: try allowsPlain(url) ? .none : .required
            )
        } catch SMTPError.passwordWithoutEncryption(let host) {
            throw Problem.night(.passwordWithoutEncryption(host: host))
        } catch SMTPError.badCredentials {
            throw Problem.night(.passwordUnreadable(path: session.settings["smtp.password-file"] ?? "smtp.user"))
        } catch is SMTPError {
            throw Problem.night(.badMailServer(url))
        }
    }

    /// Only to this machine, where nothing passes a wire: if the settings say so, or if they name neither a login nor a
    /// certificate that encryption would serve.
    private func allowsPlain(_ url: String) throws -> Bool {
        guard ["localhost", "127.0.0.1", "::1", "[::1]"].contains(URL(string: url)?.host() ?? "") else { return false }
        let isWanted = session.settings["smtp.user"] != nil || session.settings["smtp.ca-file"] != nil
        return try session.settings.flag("smtp.allow-plain-loopback") ?? !isWanted
    }

    private func credentials() throws -> SMTPCredentials? {
        guard let user = session.settings["smtp.user"] else { return nil }
        let path = session.settings["smtp.password-file"] ?? ""
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Problem.night(.passwordUnreadable(path: path))
        }
        return try SMTPCredentials(user: user, password: text.trimmingCharacters(in: .newlines))
    }
}
