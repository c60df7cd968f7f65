import App
import Formats
import HTTPTypes
import Synchronization

/// Which requests may bring a file, how large it may be, and how many may come at once.
///
/// Only the page of a right link and the staff's forms send files. The first is known from the address before a byte of
/// the file is read, the second by the session, which is looked at before the body: for everybody else the limits of a
/// short form hold.
final class Uploads: Sendable {
    /// In how many seconds a file must have arrived whole: a photo over a bad mobile network.
    static let seconds: Int64 = 300
    /// How many are read at once; each stands in memory.
    private static let most = 4

    let key: LinkKey
    /// The most bytes of a request: the file, and the fields beside it.
    let bytes: Int
    private let running = Mutex(0)

    init(key: LinkKey, fileBytes: Int) {
        self.key = key
        bytes = fileBytes + RequestLimits.bodyBytes
    }

    func isUpload(_ request: HTTPRequest) -> Bool {
        guard request.method == .post, let path = request.path?.split(separator: "?").first else { return false }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0].isEmpty, parts[1] == "viec", parts[3] == "gui" else {
            return path.hasPrefix("\(StaffDoor.home)/") && isMultipart(request)
        }
        return key.proves(String(parts[2]), for: .page)
    }

    private func isMultipart(_ request: HTTPRequest) -> Bool {
        request.headerFields[.contentType].flatMap { MultipartForm.boundary(of: $0) } != nil
    }

    /// - Returns: false where as many as can be are under way.
    func begin() -> Bool {
        running.withLock { running in
            guard running < Self.most else { return false }
            running += 1
            return true
        }
    }

    func end() { running.withLock { $0 -= 1 } }
}
