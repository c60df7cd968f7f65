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
    /// Who sends: one link or one account cannot keep all others out.
    enum Sender: Hashable {
        case link(String)
        case account(String)

        /// How many of one sender, and of all of its kind, are read at once; each stands in memory.
        fileprivate var most: (ofOne: Int, ofAll: Int) {
            switch self {
            case .link: (1, 4)
            case .account: (2, 4)
            }
        }

        fileprivate var isLink: Bool { if case .link = self { true } else { false } }
    }

    let key: LinkKey
    /// The most bytes of a request: the file, and the fields beside it.
    let bytes: Int
    /// The same of the staff's forms, where a list travels on as text (Base64, four bytes for three).
    var staffBytes: Int { bytes + (bytes - RequestLimits.bodyBytes) / 3 + 4 }
    private let running = Mutex<[Sender: Int]>([:])

    init(key: LinkKey, fileBytes: Int) {
        self.key = key
        bytes = fileBytes + RequestLimits.bodyBytes
    }

    func isUpload(_ request: HTTPRequest) -> Bool { most(request) != nil }

    /// How many bytes a request may bring; nil where it brings no file.
    func most(_ request: HTTPRequest) -> Int? {
        guard request.method == .post, let path = request.path?.split(separator: "?").first else { return nil }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0].isEmpty, parts[1] == "viec", parts[3] == "gui" else {
            return path.hasPrefix("\(StaffDoor.home)/") && isMultipart(request) ? staffBytes : nil
        }
        return key.proves(String(parts[2]), for: .page) ? bytes : nil
    }

    private func isMultipart(_ request: HTTPRequest) -> Bool {
        request.headerFields[.contentType].flatMap { MultipartForm.boundary(of: $0) } != nil
    }

    /// - Returns: false where as many as can be are under way.
    func begin(_ sender: Sender) -> Bool {
        running.withLock { running in
            let all = running.filter { $0.key.isLink == sender.isLink }.values.reduce(0, +)
            let own = running[sender, default: 0]
            guard own < sender.most.ofOne, all < sender.most.ofAll else { return false }
            running[sender] = own + 1
            return true
        }
    }

    func end(_ sender: Sender) {
        running.withLock { running in
            let left = running[sender, default: 0] - 1
            running[sender] = left > 0 ? left : nil
        }
    }
}
