/// What a column of somebody's list is taken for.
public enum ListHeadingTarget: Hashable, Sendable {
    case column(ProductListColumn)
    /// The points that a council gave: read by a list of certificates, left out of one of products.
    case score
    /// A running number and the like: seen, and left out.
    case leftOut

    /// As data and options write it.
    public var text: String {
        switch self {
        case .column(let column): column.rawValue
        case .score: "score"
        case .leftOut: "-"
        }
    }

    /// A column's name as data and options write it, or a dash.
    public init?(_ text: String) {
        if text == "-" {
            self = .leftOut
        } else if text == "score" {
            self = .score
        } else if let column = ProductListColumn(rawValue: text) {
            self = .column(column)
        } else {
            return nil
        }
    }
}

/// The ways in which lists head their columns, from `data/registry/list-headings.csv` and from what a person said.
public struct ListHeadings: Hashable, Sendable {
    private var targets: [String: ListHeadingTarget] = [:]

    public init() {}

    /// The same heading said again takes the place of what was said first.
    public mutating func add(_ heading: String, _ target: ListHeadingTarget) {
        targets[NameFolding.folded(heading)] = target
    }

    /// Written with or without tone marks, in any case, with or without a remark in brackets behind.
    public func target(of heading: String) -> ListHeadingTarget? {
        if let target = targets[NameFolding.folded(heading)] { return target }
        if let column = ProductListColumn(rawValue: NameFolding.normalised(heading).lowercased()) {
            return .column(column)
        }
        guard let bracket = heading.firstIndex(of: "(") else { return nil }
        return targets[NameFolding.folded(String(heading[..<bracket]))]
    }

    /// Takes what a person says on the command line, as `Tên hàng=name`, `Tên hàng=tên sản phẩm` or `Ghi chú=-`.
    ///
    /// - Throws: ``CatalogueProblem/badHeading(_:known:)``.
    /// - Returns: the heading, folded, and what it was said to be.
    @discardableResult
    public mutating func take(_ text: String) throws(Problem) -> (heading: String, target: ListHeadingTarget) {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        let heading = parts.dropLast().joined(separator: "=")
        let said = parts.count > 1 ? NameFolding.normalised(String(parts[parts.count - 1])) : ""
        guard !NameFolding.folded(heading).isEmpty, let target = ListHeadingTarget(said) ?? target(of: said) else {
            throw .catalogue(.badHeading(text, known: ProductListColumn.allCases.map(\.rawValue)))
        }
        add(heading, target)
        return (NameFolding.folded(heading), target)
    }
}
