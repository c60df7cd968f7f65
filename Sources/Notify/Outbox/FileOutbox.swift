import Foundation
public import Formats

/// Mails as files in a folder, for an office without a mail server and for rehearsals.
///
/// A message always has the same file name, so that what is written twice is there once.
public struct FileOutbox: NoticeChannel {
    public let folder: String
    private let letter: MailLetter

    public init(folder: String, sender: Mailbox) {
        self.folder = folder
        letter = MailLetter(sender: sender)
    }

    public func deliver(_ notice: Notice, beforeText: @escaping @Sendable () async throws -> Void) async -> Delivery {
        let bytes: [UInt8]
        do {
            bytes = try letter.bytes(notice)
        } catch EmailError.badAddress(let text) {
            return Delivery(.refused(.address), answer: "\(EmailError.badAddress(text))")
        } catch {
            return Delivery(.refused(.message), answer: "\(error)")
        }
        return await FileDelivery(folder: folder, name: notice.code + ".eml").write(bytes, beforeText)
    }
}

/// Puts one message into a folder as a file.
struct FileDelivery {
    let folder: String
    let name: String

    func write(_ bytes: [UInt8], _ beforeText: @Sendable () async throws -> Void) async -> Delivery {
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            return Delivery(.notSent(.channel), answer: "\(folder): \(error)")
        }
        do {
            try await beforeText()
        } catch {
            return Delivery(.notSent(.message), answer: "\(error)")
        }
        let path = folder + "/" + name
        do throws(DurableFile.Failure) {
            try DurableFile(path: path).write(bytes)
        } catch {
            return Delivery(.notSent(.channel), answer: error.description)
        }
        return Delivery(.accepted, answer: path)
    }
}
