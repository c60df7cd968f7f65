import App
import HTTPTypes
import Hummingbird
import Registry
import Wording

/// A document's file, as it was brought. A picture may be looked at in its place, as what its content is and nothing
/// else; anything else is handed over to be kept.
struct FileRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("tai-lieu/:document/tep", use: file)
    }

    static func path(_ document: String) -> String { "\(StaffDoor.home)/tai-lieu/\(document)/tep" }

    @Sendable private func file(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        guard scene.signedIn.maySeeFiles else { throw PageFault(.notAllowed) }
        let code = context.parameters.get("document") ?? ""
        try await app.requireOwn(.document, code)
        let documents = Documents(app, desk.documents)
        let document = try await documents.show(code).document
        let bytes = try await documents.bytes(of: code)
        let name = "\(code).\(document.content.format.fileExtension)"
        let way = document.content.format.isShown ? "inline" : "attachment"
        return Response(
            status: .ok,
            headers: [
                .contentType: document.content.format.mediaType,
                .contentDisposition: "\(way); filename=\"\(name)\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}

extension SignedIn {
    /// What is written on people's papers is for those who work with them, or hold them against what was recorded.
    var maySeeFiles: Bool { may(.write) || may(.check) }
}

extension DocumentFormat {
    /// Pictures that browsers show without running anything in them.
    fileprivate var isShown: Bool { self == .jpeg || self == .png }

    fileprivate var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .heic: "image/heic"
        case .tiff: "image/tiff"
        case .docx, .xlsx, .odt: "application/octet-stream"
        // Never as text: a browser must not guess at it.
        case .text: "application/octet-stream"
        }
    }
}
