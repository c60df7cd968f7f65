import CCurl

/// One GET with its redirects, on the calling thread.
///
/// Redirects are followed here and not by libcurl, which knows neither a list of hosts nor that a way which has once
/// been encrypted must stay so.
struct HTTPExchange {
    private let request: HTTPRequest
    private let end: ContinuousClock.Instant

    init(_ request: HTTPRequest) {
        self.request = request
        end = .now + request.limits.total
    }

    func perform() throws(HTTPError) -> HTTPResponse {
        try checkHeaders()
        let first = try firstAddress()
        var address = first
        for _ in 0...max(0, request.limits.redirects) {
            let (response, location) = try fetch(address)
            guard let location else { return response }
            address = try redirect(to: location, from: address, first: first)
        }
        throw .tooManyRedirects(address: request.address, limit: request.limits.redirects)
    }

    private func checkHeaders() throws(HTTPError) {
        let headers = [
            ("If-None-Match", request.entityTag), ("If-Modified-Since", request.lastModified),
            ("User-Agent", request.userAgent),
        ]
        for (name, value) in headers {
            guard let value else { continue }
            guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .badHeader(name: name) }
        }
    }

    private func firstAddress() throws(HTTPError) -> WebAddress {
        guard let address = WebAddress(request.address), ["http", "https"].contains(address.scheme), !address.hasUser
        else { throw .badAddress(request.address) }
        return address
    }

    private func redirect(
        to location: String,
        from address: WebAddress,
        first: WebAddress
    ) throws(HTTPError) -> WebAddress {
        func forbidden(_ reason: ForbiddenRedirect) -> HTTPError {
            .forbiddenRedirect(from: address.text, to: location, reason)
        }
        guard let target = WebAddress(location, isRedirect: true) else { throw forbidden(.unreadable) }
        switch (address.scheme, target.scheme) {
        case (_, "https"), ("http", "http"): break
        case ("https", "http"): throw forbidden(.fromEncryptedToPlain)
        default: throw forbidden(.toAnotherProtocol)
        }
        guard !target.hasUser else { throw forbidden(.withUser) }
        if let hosts = request.redirectHosts, target.host != first.host {
            guard hosts.contains(where: { WebAddress.plainHost($0) == target.host }) else {
                throw forbidden(.toAnotherHost)
            }
        }
        return target
    }

    /// One answer, and where it sends us on.
    private func fetch(_ address: WebAddress) throws(HTTPError) -> (response: HTTPResponse, location: String?) {
        let body = HTTPBody(limit: request.limits.bytes)
        do throws(TransferFailure) {
            let handle = try prepared(for: address, into: body)
            try handle.check(handle.perform())
            let response = response(of: handle, from: address, body: body.bytes)
            let isRedirect = [301, 302, 303, 307, 308].contains(response.status)
            return (response, isRedirect ? handle.text(CURLINFO_REDIRECT_URL) : nil)
        } catch {
            throw body.isOverLimit
                ? .tooLarge(address: address.text, limit: body.limit) : .failed(address: address.text, error)
        }
    }

    private func prepared(for address: WebAddress, into body: HTTPBody) throws(TransferFailure) -> CurlHandle {
        let limits = request.limits
        let handle = try CurlHandle()
        try handle.set(CURLOPT_URL, address.text)
        try handle.set(CURLOPT_PROTOCOLS_STR, address.scheme)
        try handle.trust(request.authorities)
        try handle.set(CURLOPT_USERAGENT, request.userAgent)
        try handle.set(CURLOPT_HTTPHEADER, list: conditions)
        try handle.set(CURLOPT_ACCEPT_ENCODING, "gzip, deflate")
        try handle.set(CURLOPT_TIMEOUT_MS, (end - .now).milliseconds)
        try handle.set(CURLOPT_CONNECTTIMEOUT_MS, limits.connect.milliseconds)
        try handle.set(CURLOPT_LOW_SPEED_LIMIT, limits.slowestBytesPerSecond)
        try handle.set(CURLOPT_LOW_SPEED_TIME, max(1, Int(limits.slowFor.components.seconds)))
        try handle.check(ccurl_set_write(handle.pointer, takeBody, handle.keep(body)))
        return handle
    }

    private var conditions: [String] {
        [
            request.entityTag.map { "If-None-Match: \($0)" },
            request.lastModified.map { "If-Modified-Since: \($0)" },
        ].compactMap(\.self)
    }

    private func response(of handle: CurlHandle, from address: WebAddress, body: [UInt8]) -> HTTPResponse {
        HTTPResponse(
            status: handle.number(CURLINFO_RESPONSE_CODE),
            address: address.text,
            entityTag: handle.header("ETag"),
            lastModified: handle.header("Last-Modified"),
            contentType: handle.header("Content-Type"),
            retryAfter: handle.header("Retry-After"),
            body: body
        )
    }
}

/// The decompressed body, as far as the limit.
private final class HTTPBody {
    let limit: Int
    private(set) var bytes: [UInt8] = []
    private(set) var isOverLimit = false

    init(limit: Int) {
        self.limit = limit
    }

    /// - Returns: how many bytes were taken; fewer than given tells libcurl to stop.
    func append(_ chunk: UnsafeRawBufferPointer) -> Int {
        isOverLimit = chunk.count > limit - bytes.count
        if isOverLimit { return 0 }
        bytes.append(contentsOf: chunk)
        return chunk.count
    }
}

private func takeBody(
    data: UnsafeMutablePointer<CChar>?,
    size: Int,
    count: Int,
    context: UnsafeMutableRawPointer?
) -> Int {
    guard let data, let context else { return 0 }
    let body = Unmanaged<HTTPBody>.fromOpaque(context).takeUnretainedValue()
    return body.append(UnsafeRawBufferPointer(start: data, count: size * count))
}
