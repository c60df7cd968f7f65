import LegalCalendar

/// What a record said before an import wrote over it, field by field, so that taking the import back can say it again.
public struct ImportedOver: Hashable, Sendable {
    public let kind: RecordKind
    public let code: String
    /// Only the fields that the import changed; nil where the record had nothing.
    public private(set) var fields: [String: String?] = [:]

    /// - Parameter fields: as they were kept.
    public init(kind: RecordKind, code: String, fields: [String: String?]) {
        self.kind = kind
        self.code = code
        self.fields = fields
    }

    public init(_ old: Producer, replacedBy new: Producer) {
        self.init(kind: .producer, code: old.code, fields: [:])
        keep(.kind, old.kind, new.kind)
    }

    public init(_ old: Product, replacedBy new: Product) {
        self.init(kind: .product, code: old.code, fields: [:])
        keep(.producer, old.producer, new.producer)
        keep(.name, old.name, new.name)
        keep(.ocopSet, old.ocopSet.map(String.init), new.ocopSet.map(String.init))
        keep(.position, old.listed.map { "\($0.position)" }, new.listed.map { "\($0.position)" })
        for column in ProductListColumn.allCases {
            let field = Self.cell(column)
            if old.listed?[column] != new.listed?[column] { fields[field] = .some(old.listed?[column]) }
        }
    }

    public init(_ old: Certificate, replacedBy new: Certificate) {
        self.init(kind: .certificate, code: old.code, fields: [:])
        keep(.stars, "\(old.stars)", "\(new.stars)")
        keep(.decision, old.decision, new.decision)
        keep(.decisionDate, old.decisionDate?.description, new.decisionDate?.description)
    }

    private enum Field: String {
        case kind, producer, name
        case ocopSet = "ocop_set"
        case position = "listed.position"
        case stars, decision
        case decisionDate = "decision_date"
    }

    private static func cell(_ column: ProductListColumn) -> String { "listed.\(column.rawValue)" }

    private mutating func keep(_ field: Field, _ old: String?, _ new: String?) {
        if old != new { fields[field.rawValue] = .some(old) }
    }

    /// What was kept of a field, over what stands there now.
    private func value(_ field: Field, now: String?) -> String? { fields[field.rawValue] ?? now }
}

extension ImportedOver {
    public func restored(_ now: Producer) -> Producer {
        Producer(
            code: now.code,
            commune: now.commune,
            name: now.name,
            kind: value(.kind, now: now.kind),
            village: now.village,
            place: now.place,
            isUnidentified: now.isUnidentified
        )
    }

    public func restored(_ now: Product) -> Product {
        Product(
            code: now.code,
            commune: now.commune,
            producer: value(.producer, now: now.producer) ?? now.producer,
            name: value(.name, now: now.name) ?? now.name,
            ocopSet: value(.ocopSet, now: now.ocopSet.map(String.init)).flatMap { Int($0) },
            ocopCode: now.ocopCode,
            listed: restoredRow(now.listed)
        )
    }

    private func restoredRow(_ now: ListedRow?) -> ListedRow? {
        let kept = value(.position, now: now.map { "\($0.position)" })
        guard let position = kept.flatMap({ Int($0) }) else { return nil }
        let cells = ProductListColumn.allCases.map { column in
            (column, (fields[Self.cell(column)] ?? now?[column]) ?? "")
        }
        return ListedRow(cells: Dictionary(cells) { first, _ in first }, position: position)
    }

    public func restored(_ now: Certificate) -> Certificate {
        var restored = now
        restored.stars = value(.stars, now: nil).flatMap { Int($0) } ?? now.stars
        restored.decision = value(.decision, now: now.decision)
        restored.decisionDate = value(.decisionDate, now: now.decisionDate?.description).flatMap { Day($0) }
        return restored
    }
}
