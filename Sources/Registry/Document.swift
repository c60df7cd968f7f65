public import LegalCalendar

/// A file that is kept for good: a scan or a paper that can serve many dossiers, and may itself expire.
///
/// The file stands outside the database and is named by its content, so that two documents may share one.
public struct Document: Hashable, Sendable {
    public let code: String
    public let commune: String
    public let content: DocumentContent
    /// The name under which it was brought, made safe.
    public let fileName: String
    public let title: String
    /// The checklist item of a rule pack that such a paper is, by id.
    public let kind: String?
    /// Whose it is; nil where it is the commune's own.
    public let producer: String?
    /// The date on the paper.
    public let dated: Day?
    /// The last day on which the paper holds.
    public let expires: Day?
    /// The older paper in whose place it came.
    public let replaces: String?
    /// When it was added: `yyyy-mm-ddThh:mm:ssZ`.
    public let added: String
    public let addedBy: String
    /// When it was taken out of use; its file goes with the next sweep.
    public let withdrawn: String?

    public init(
        code: String,
        commune: String,
        content: DocumentContent,
        fileName: String,
        title: String,
        kind: String?,
        producer: String?,
        dated: Day?,
        expires: Day?,
        replaces: String?,
        added: String,
        addedBy: String,
        withdrawn: String? = nil
    ) {
        self.code = code
        self.commune = commune
        self.content = content
        self.fileName = fileName
        self.title = title
        self.kind = kind
        self.producer = producer
        self.dated = dated
        self.expires = expires
        self.replaces = replaces
        self.added = added
        self.addedBy = addedBy
        self.withdrawn = withdrawn
    }

    public func isExpired(on day: Day) -> Bool { expires.map { $0 < day } ?? false }
}

/// The bytes of a document, by what they are.
public struct DocumentContent: Hashable, Sendable {
    /// SHA-256 in hexadecimal.
    public let hash: String
    /// In bytes.
    public let size: Int
    public let format: DocumentFormat

    public init(hash: String, size: Int, format: DocumentFormat) {
        self.hash = hash
        self.size = size
        self.format = format
    }
}

/// What a file is, told by its content and never by its name.
public enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
    case pdf, jpeg, png, heic, tiff, docx, xlsx, odt, text

    /// How the names of such files end.
    public var fileExtension: String {
        switch self {
        case .jpeg: "jpg"
        case .text: "txt"
        case .pdf, .png, .heic, .tiff, .docx, .xlsx, .odt: rawValue
        }
    }
}

/// A document serves as one paper of one dossier.
public struct DocumentUse: Hashable, Sendable {
    public let document: String
    public let filing: String
    public let item: String

    public init(document: String, filing: String, item: String) {
        self.document = document
        self.filing = filing
        self.item = item
    }
}
