import CCurl

/// One libcurl handle: an option that libcurl refuses is an error here, so that no limit or check is lost in silence.
final class CurlHandle {
    let pointer: UnsafeMutableRawPointer
    private let errorText: UnsafeMutablePointer<CChar>
    private var lists: [UnsafeMutablePointer<curl_slist>] = []
    /// What callbacks reach through a bare pointer.
    private var contexts: [AnyObject] = []

    init() throws(TransferFailure) {
        guard let pointer = ccurl_new() else {
            throw TransferFailure(CURLE_FAILED_INIT, text: "libcurl cannot start")
        }
        self.pointer = pointer
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        try check(ccurl_set_error_buffer(pointer, errorText))
        try set(CURLOPT_NOSIGNAL, 1)
        // An empty text also keeps the proxies of the environment out.
        try set(CURLOPT_PROXY, "")
    }

    deinit {
        curl_easy_cleanup(pointer)
        lists.forEach(curl_slist_free_all)
        errorText.deallocate()
    }

    func set(_ option: CURLoption, _ value: Int) throws(TransferFailure) {
        try check(ccurl_set_long(pointer, option, value))
    }

    func set(_ option: CURLoption, _ value: String?) throws(TransferFailure) {
        try check(ccurl_set_string(pointer, option, value))
    }

    func set(_ option: CURLoption, bytes: [UInt8]) throws(TransferFailure) {
        try check(ccurl_set_blob(pointer, option, bytes, bytes.count))
    }

    func set(_ option: CURLoption, list: [String]) throws(TransferFailure) {
        var head: UnsafeMutablePointer<curl_slist>?
        for line in list {
            guard let longer = curl_slist_append(head, line) else {
                curl_slist_free_all(head)
                throw TransferFailure(CURLE_OUT_OF_MEMORY, text: "out of memory")
            }
            head = longer
        }
        if let head { lists.append(head) }
        try check(ccurl_set_list(pointer, option, head))
    }

    /// The pointer through which a callback finds the object, which lives as long as the handle.
    func keep(_ context: AnyObject) -> UnsafeMutableRawPointer {
        contexts.append(context)
        return Unmanaged.passUnretained(context).toOpaque()
    }

    func check(_ code: CURLcode) throws(TransferFailure) {
        guard code == CURLE_OK else { throw failure(code) }
    }

    func failure(_ code: CURLcode) -> TransferFailure {
        let own = String(cString: errorText)
        return TransferFailure(code, text: own.isEmpty ? String(cString: curl_easy_strerror(code)) : own)
    }

    func perform() -> CURLcode {
        errorText.pointee = 0
        return curl_easy_perform(pointer)
    }

    func number(_ info: CURLINFO) -> Int {
        var value = 0
        return ccurl_get_long(pointer, info, &value) == CURLE_OK ? value : 0
    }

    func text(_ info: CURLINFO) -> String? {
        var value: UnsafePointer<CChar>?
        guard ccurl_get_string(pointer, info, &value) == CURLE_OK, let value else { return nil }
        return String(cString: value)
    }

    /// The value of a header of the last answer; the first one, where it is given more than once.
    func header(_ name: String) -> String? {
        var found: UnsafeMutablePointer<curl_header>?
        let code = curl_easy_header(pointer, name, 0, UInt32(CURLH_HEADER), -1, &found)
        guard code == CURLHE_OK, let value = found?.pointee.value else { return nil }
        return String(cString: value)
    }
}
