public import LegalCalendar
public import Registry
import Store

/// What is said of one look at a product's label.
public struct LabelInput: Sendable {
    public var product: String
    public var seen: Day
    /// The photo or scan of it.
    public var photo: PaperPlace
    /// Each as its sign, an equals sign, and a right's code or `none`. Empty where no mark stands on the label.
    public var marks: [String]

    public init(product: String, seen: Day, photo: PaperPlace, marks: [String]) {
        self.product = product
        self.seen = seen
        self.photo = photo
        self.marks = marks
    }
}

/// What is said of a sign of origin: the one used, or the protected one.
public struct OriginInput: Sendable {
    public var product: String
    public var kind: OriginStatement.Kind
    /// Nil where it was found that there is none.
    public var sign: String?
    public var right: String?
    public var source: String
    /// Nil for today.
    public var stated: Day?

    public init(product: String, kind: OriginStatement.Kind, sign: String?, source: String) {
        self.product = product
        self.kind = kind
        self.sign = sign
        self.source = source
    }
}

/// The signs of a product as they were last seen and stated.
public struct ProductSignsView: Sendable {
    public let product: Product
    public let look: LabelLook?
    public let used: OriginStatement?
    public let protected: OriginStatement?
}

/// Use case: which marks stand on a product's label, and which signs of origin it uses.
public struct ProductSigns: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// How a mark is written that no right in the record covers.
    public static let noRight = "none"

    public func show(_ code: String) async throws -> ProductSignsView {
        try await context.database.read { connection in
            let product = try connection.knownProduct(code)
            let statements = try connection.originStatements(product: code)
            return ProductSignsView(
                product: product,
                look: try connection.labelLooks(product: code).last,
                used: statements.last { $0.kind == .used },
                protected: statements.last { $0.kind == .protected }
            )
        }
    }

    /// One look at the label; it takes the place of what was seen before, which stays on record.
    public func look(_ input: LabelInput) async throws -> ProductSignsView {
        try CatalogueInput.pastDay(input.seen, field: "seen", today: context.clock.today())
        let marks = try Self.marks(input.marks)
        let name = try await context.database.read { try $0.knownProduct(input.product).name }
        let paper = try GivenPaper(context, input.photo, field: "photo", title: name, dated: input.seen)
        let (stamp, person, recorded) = (context.stamp, context.person, context.clock.timestamp)
        try await context.database.write { connection in
            let product = try connection.knownProduct(input.product)
            guard let photo = try paper.document(connection, commune: product.commune) ?? paper.words else {
                throw Problem.general(.emptyText(field: "photo"))
            }
            for mark in marks {
                guard let right = mark.right else { continue }
                guard try connection.right(right)?.commune == product.commune else {
                    throw Problem.general(.notFound(.right, code: right))
                }
            }
            let last = try connection.labelLooks(product: product.code).last
            let look = LabelLook(
                product: product.code,
                number: (last?.number ?? 0) + 1,
                seen: input.seen,
                photo: photo,
                marks: marks,
                person: person,
                recorded: recorded
            )
            try connection.insertLabelLook(look)
            let act = AuditedAct(
                "product.label",
                .product,
                product.code,
                before: last?.summary,
                after: look.summary
            )
            try connection.audit(act, stamp)
        }
        return try await show(input.product)
    }

    private static func marks(_ texts: [String]) throws(Problem) -> [LabelLook.Mark] {
        var marks: [LabelLook.Mark] = []
        for text in texts {
            guard let equals = text.lastIndex(of: "=") else { throw .catalogue(.markWithoutRight(text)) }
            let sign = try CatalogueInput.name(String(text[..<equals]), field: "mark")
            let right = NameFolding.normalised(String(text[text.index(after: equals)...]))
            guard !right.isEmpty else { throw .catalogue(.markWithoutRight(sign)) }
            let identity = NameFolding.identity(sign)
            if marks.contains(where: { NameFolding.identity($0.sign) == identity }) {
                throw .catalogue(.markTwice(sign))
            }
            marks.append(LabelLook.Mark(sign: sign, right: right == noRight ? nil : right))
        }
        return marks
    }

    public func state(_ input: OriginInput) async throws -> ProductSignsView {
        let today = context.clock.today()
        let stated = input.stated ?? today
        let sign = try CatalogueInput.optionalName(input.sign, field: "sign")
        let source = try CatalogueInput.name(input.source, field: "source")
        try CatalogueInput.pastDay(stated, field: "on", today: today)
        let (stamp, person, recorded) = (context.stamp, context.person, context.clock.timestamp)
        try await context.database.write { connection in
            let product = try connection.knownProduct(input.product)
            if let code = input.right {
                guard try connection.right(code)?.commune == product.commune else {
                    throw Problem.general(.notFound(.right, code: code))
                }
            }
            let last = try connection.originStatements(product: product.code).last { $0.kind == input.kind }
            let statement = OriginStatement(
                product: product.code,
                kind: input.kind,
                number: (last?.number ?? 0) + 1,
                sign: sign,
                right: sign == nil ? nil : input.right,
                source: source,
                stated: stated,
                person: person,
                recorded: recorded
            )
            try connection.insertOriginStatement(statement)
            let act = AuditedAct(
                "product.\(input.kind.rawValue)-sign",
                .product,
                product.code,
                before: last?.summary,
                after: statement.summary
            )
            try connection.audit(act, stamp)
        }
        return try await show(input.product)
    }
}

extension LabelLook {
    /// What the audit trail keeps of it.
    fileprivate var summary: String {
        ([seen.description, photo] + marks.map { "\($0.sign)=\($0.right ?? ProductSigns.noRight)" })
            .joined(separator: " | ")
    }
}

extension OriginStatement {
    fileprivate var summary: String {
        [sign ?? ProductSigns.noRight, right, source, stated.description].compactMap(\.self).joined(separator: " | ")
    }
}
