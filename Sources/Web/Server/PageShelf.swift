import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// The pages that were made last, up to so many bytes, and those that are just being made.
final class PageShelf: Sendable {
    /// What a page is made from.
    struct Moment: Hashable {
        let state: String
        let today: Int
    }

    struct Page: Sendable {
        let headers: HTTPFields
        let body: ByteBuffer
        let moment: Moment
        let made: Int

        var response: Response {
            Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
        }
    }

    enum Claim {
        case kept(Page)
        /// Another request makes it.
        case beingMade
        /// This request makes it, and says so with ``settle(_:at:_:)`` whatever becomes of it.
        case toBeMade
    }

    fileprivate struct Kept {
        let page: Page
        let bytes: Int
        var lastGiven: Int
    }

    /// A page of one moment; of another moment it is another page.
    fileprivate struct Order: Hashable {
        let key: [String]
        let moment: Moment
    }

    fileprivate struct Contents {
        var pages: [[String]: Kept] = [:]
        var bytes = 0
        /// Counts what is given, so that what nobody asks for goes first.
        var given = 0
        var waiting: [Order: [CheckedContinuation<Page?, Never>]] = [:]
    }

    private static let mostBytes = 16_000_000
    private let contents = Mutex(Contents())

    func claim(_ key: [String], at moment: Moment, notBefore instant: Int) -> Claim {
        contents.withLock { contents in
            if let page = contents.page(key, at: moment), page.made >= instant { return .kept(page) }
            let order = Order(key: key, moment: moment)
            guard contents.waiting[order] == nil else { return .beingMade }
            contents.waiting[order] = []
            return .toBeMade
        }
    }

    /// The page that another request makes; nil where it could not be kept.
    func awaited(_ key: [String], at moment: Moment) async -> Page? {
        await withCheckedContinuation { continuation in
            let order = Order(key: key, moment: moment)
            let known = contents.withLock { contents -> Page?? in
                guard contents.waiting[order] == nil else {
                    contents.waiting[order]?.append(continuation)
                    return nil
                }
                // It was finished between the claim and now.
                return .some(contents.page(key, at: moment))
            }
            if let known { continuation.resume(returning: known) }
        }
    }

    /// Keeps what was made, if anything was, and gives it to who waits.
    func settle(_ key: [String], at moment: Moment, _ page: Page?) {
        let waiting = contents.withLock { contents in
            if let page { contents.keep(page, as: key, most: Self.mostBytes) }
            return contents.waiting.removeValue(forKey: Order(key: key, moment: moment)) ?? []
        }
        for continuation in waiting { continuation.resume(returning: page) }
    }
}

extension PageShelf.Contents {
    fileprivate mutating func page(_ key: [String], at moment: PageShelf.Moment) -> PageShelf.Page? {
        guard let kept = pages[key], kept.page.moment == moment else { return nil }
        given += 1
        pages[key]?.lastGiven = given
        return kept.page
    }

    fileprivate mutating func keep(_ page: PageShelf.Page, as key: [String], most: Int) {
        let size = page.body.readableBytes + key.reduce(0) { $0 + $1.utf8.count }
        given += 1
        if let old = pages.updateValue(PageShelf.Kept(page: page, bytes: size, lastGiven: given), forKey: key) {
            bytes -= old.bytes
        }
        bytes += size
        guard bytes > most else { return }
        // What another state made is of no more use to anybody; then goes what was asked for longest ago, down to half.
        pages = pages.filter { $0.value.page.moment == page.moment }
        bytes = pages.values.reduce(0) { $0 + $1.bytes }
        for (key, kept) in pages.sorted(by: { $0.value.lastGiven < $1.value.lastGiven }) where bytes > most / 2 {
            pages[key] = nil
            bytes -= kept.bytes
        }
    }
}
