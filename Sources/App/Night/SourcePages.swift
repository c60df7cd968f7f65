import Crypto
import Foundation
import ProcedureFiles
import ReferenceData
import Registry
import Store
import Transfer

/// The pages of one source: asked for on the terms of its description, with what is known of each.
struct SourcePages: Sendable {
    let context: AppContext
    let settings: NightSettings
    let source: ReferenceSource
    let fetcher: Fetcher

    struct Page: Sendable {
        /// The address that was asked for, under which the copy is kept.
        let address: String
        let bytes: [UInt8]
        let entityTag: String?
        let lastModified: String?
        let hash: String
    }

    enum Answer: Sendable {
        case page(Page)
        /// By the server's word, or because it is the same byte for byte.
        case unchanged
        case fault(FetchOutcome, detail: String?)
    }

    func get(_ address: String, known: SourceSnapshot?) async -> Answer {
        do throws(HTTPError) {
            let response = try await fetcher.get(request(address, known))
            switch response.status {
            case 304 where known != nil: return .unchanged
            case 200: return page(response, address, known)
            default: return .fault(.status, detail: "HTTP \(response.status)")
            }
        } catch {
            return .fault(error.outcome, detail: error.detail)
        }
    }

    private func page(_ response: HTTPResponse, _ address: String, _ known: SourceSnapshot?) -> Answer {
        let hash = SHA256.hash(data: response.body).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        if hash == known?.hash { return .unchanged }
        return .page(
            Page(
                address: address,
                bytes: response.body,
                entityTag: response.entityTag,
                lastModified: response.lastModified,
                hash: hash
            )
        )
    }

    private func request(_ address: String, _ known: SourceSnapshot?) -> HTTPRequest {
        var limits = HTTPLimits()
        limits.bytes = source.limits.bytes
        limits.total = .seconds(source.limits.seconds)
        limits.connect = .seconds(source.limits.connectSeconds)
        limits.redirects = source.limits.redirects
        return HTTPRequest(
            address: address,
            entityTag: known?.entityTag,
            lastModified: known?.lastModified,
            userAgent: "daulang/0.1 (reads the weekly lists for a commune's office, once a day)",
            authorities: settings.sourceAuthorities.map(CertificateAuthorities.file) ?? .system,
            redirectHosts: Set(source.allowedHosts),
            limits: limits
        )
    }

    /// The absolute address of a link, if its host may be asked.
    func resolved(_ link: String, from page: String) -> String? {
        guard let base = URL(string: page), let target = URL(string: link, relativeTo: base)?.absoluteURL,
            let host = target.host(), ["http", "https"].contains(target.scheme),
            host == base.host() || source.allowedHosts.contains(host),
            !(base.scheme == "https" && target.scheme == "http")
        else { return nil }
        return target.absoluteString
    }
}

extension SourcePages.Page {
    func snapshot(source: String, at instant: String) -> SourceSnapshot {
        SourceSnapshot(
            source: source,
            address: address,
            entityTag: entityTag,
            lastModified: lastModified,
            hash: hash,
            // The database keeps text without U+0000; the digest is that of the bytes.
            body: String(decoding: bytes, as: UTF8.self).filter { $0 != "\u{0}" },
            fetched: instant
        )
    }
}

extension HTTPError {
    var outcome: FetchOutcome {
        switch self {
        case .badAddress, .badHeader: .badAddress
        case .tooLarge: .tooLarge
        case .tooManyRedirects, .forbiddenRedirect: .forbiddenRedirect
        case .failed(_, .tlsRefused), .failed(_, .badCertificateAuthorities): .tlsRefused
        case .failed: .unreachable
        }
    }

    var detail: String? {
        switch self {
        case .badAddress(let text), .badHeader(let text): text
        case .tooLarge(_, let limit), .tooManyRedirects(_, let limit): "> \(limit)"
        case .forbiddenRedirect(_, let to, _): to
        case .failed(_, let failure): failure.text
        }
    }
}

extension TransferFailure {
    var text: String {
        switch self {
        case .cannotResolve(let text), .cannotConnect(let text), .tlsRefused(let text),
            .badCertificateAuthorities(let text), .timedOut(let text), .interrupted(let text), .other(_, let text):
            text
        }
    }
}

extension PageFault {
    var outcome: FetchOutcome {
        switch self {
        case .empty: .empty
        case .tooLarge: .tooLarge
        case .notHTML: .notHTML
        case .maintenance: .maintenance
        case .menuOnly: .menuOnly
        case .noArticles: .noArticles
        case .noRows: .noRows
        case .unknownHeadings: .badTable
        case .noTitle, .badTitle, .contradictoryTitles: .badTitle
        case .wrongWeek: .wrongWeek
        case .badRows: .badRows
        case .unreadNumbers: .unreadNumbers
        case .cutShort: .cutShort
        case .noWorkbook: .noWorkbook
        case .noSheet: .noSheet
        }
    }

    /// What a clerk can look for on the page.
    var detail: String? {
        switch self {
        case .empty, .maintenance, .menuOnly, .noArticles, .noRows, .noTitle, .cutShort: nil
        case .tooLarge(let bytes, let limit): "\(bytes) > \(limit)"
        case .notHTML(let beginning): beginning
        case .noWorkbook(let why): why
        case .noSheet(let sheets): sheets.joined(separator: " | ")
        case .unknownHeadings(let headings): headings.joined(separator: " | ")
        case .badTitle(let title, _): title
        case .contradictoryTitles(let titles): titles.joined(separator: " | ")
        case .wrongWeek(let expected, let found):
            "\(expected.week)/\(expected.year) ≠ \(found.week)/\(found.year)"
        case .badRows(let faults): faults.prefix(5).map { "\($0.row)" }.joined(separator: ", ")
        case .unreadNumbers(let numbers): numbers.prefix(5).joined(separator: ", ")
        }
    }
}
