import HTMLText
import HTTPTypes
import Hummingbird

extension Response {
    init(page: HTML, status: HTTPResponse.Status = .ok) {
        self.init(status: status, type: "text/html; charset=utf-8", text: page.text)
    }

    init(status: HTTPResponse.Status = .ok, type: String, text: String) {
        self.init(
            status: status,
            headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    /// After an act: the page that shows what was done, so that loading it again does nothing.
    static func seeOther(_ address: String) -> Response {
        Response(status: .seeOther, headers: [.location: address])
    }
}
