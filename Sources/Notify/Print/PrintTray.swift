/// Sheets to print, as text files in a folder: for people whom no address reaches.
public struct PrintTray: NoticeChannel {
    public let folder: String

    public init(folder: String) {
        self.folder = folder
    }

    public func deliver(_ notice: Notice, beforeText: @escaping @Sendable () async throws -> Void) async -> Delivery {
        let sheet = "\(notice.subject)\n\n\(notice.text)"
        return await FileDelivery(folder: folder, name: notice.code + ".txt").write(Array(sheet.utf8), beforeText)
    }
}
