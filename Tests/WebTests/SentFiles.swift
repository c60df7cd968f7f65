import TestSupport

/// Forms with a file, as a browser sends them.
enum SentForm {
    static func request(
        _ path: String,
        _ fields: [String: String],
        file: [UInt8],
        named name: String,
        as field: String = "file",
        cookie: String? = nil
    ) -> [UInt8] {
        var body: [UInt8] = []
        for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
            body += Array("--XX\r\nContent-Disposition: form-data; name=\"\(key)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Array("--XX\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\"\r\n\r\n".utf8)
        body += file + Array("\r\n--XX--\r\n".utf8)
        var lines = ["POST \(path) HTTP/1.1", "Host: 127.0.0.1", "Connection: close"]
        lines += ["Content-Type: multipart/form-data; boundary=XX", "Content-Length: \(body.count)"]
        if let cookie { lines.append("Cookie: \(cookie)") }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
    }
}

extension ServedStaff {
    func send(
        _ path: String,
        _ fields: [String: String] = [:],
        file: [UInt8],
        named name: String,
        _ cookie: String
    ) async throws -> RawAnswer {
        let fields = fields.merging(["form": try await token(cookie)]) { _, token in token }
        let request = SentForm.request(path, fields, file: file, named: name, cookie: cookie)
        return try await service.exchange(request, patience: 60)
    }
}

extension ServedLinks {
    /// A letter from the first producer's phone.
    func send(_ file: [UInt8], named name: String) async throws {
        let fields = ["form": try await formToken(on: mine)]
        _ = try await service.exchange(SentForm.request("\(mine)/gui", fields, file: file, named: name), patience: 60)
    }
}
