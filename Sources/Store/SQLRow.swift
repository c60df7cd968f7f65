/// One row of an answer, read by position, so that a million of them cost no dictionary.
public struct SQLRow: Sendable {
    private var values: [SQLValue]
    private let columns: [String]

    /// - Parameter columns: the names of the columns, which only errors show.
    package init(columns: [String]) {
        self.columns = columns
        values = []
        values.reserveCapacity(columns.count)
    }

    /// Takes the next row's values. The storage is used again unless somebody has kept the row before.
    package mutating func refill(_ value: (_ position: Int) throws -> SQLValue) rethrows {
        values.removeAll(keepingCapacity: true)
        for position in columns.indices {
            values.append(try value(position))
        }
    }

    public func text(_ position: Int) throws(StoreError) -> String {
        guard let text = try optionalText(position) else { throw mismatch(position) }
        return text
    }

    public func optionalText(_ position: Int) throws(StoreError) -> String? {
        switch try sqlValue(position) {
        case .text(let text): text
        case .null: nil
        case .integer: throw mismatch(position)
        }
    }

    public func integer(_ position: Int) throws(StoreError) -> Int {
        guard let number = try optionalInteger(position) else { throw mismatch(position) }
        return number
    }

    public func optionalInteger(_ position: Int) throws(StoreError) -> Int? {
        switch try sqlValue(position) {
        case .integer(let number): Int(number)
        case .null: nil
        case .text: throw mismatch(position)
        }
    }

    /// A column that holds 0 or 1; any other number is an error.
    public func flag(_ position: Int) throws(StoreError) -> Bool {
        guard let flag = try optionalFlag(position) else { throw mismatch(position) }
        return flag
    }

    public func optionalFlag(_ position: Int) throws(StoreError) -> Bool? {
        switch try optionalInteger(position) {
        case 0: false
        case 1: true
        case nil: nil
        default: throw mismatch(position)
        }
    }

    /// A text column that one of our types spells: a day, a code.
    public func value<T: LosslessStringConvertible>(_ position: Int, as type: T.Type = T.self) throws(StoreError) -> T {
        guard let value = T(try text(position)) else { throw mismatch(position) }
        return value
    }

    public func optionalValue<T: LosslessStringConvertible>(
        _ position: Int,
        as type: T.Type = T.self
    ) throws(StoreError) -> T? {
        guard let text = try optionalText(position) else { return nil }
        guard let value = T(text) else { throw mismatch(position) }
        return value
    }

    /// A text column that holds one case of an enum.
    public func choice<T: RawRepresentable<String>>(_ position: Int, of type: T.Type = T.self) throws(StoreError) -> T {
        guard let value = T(rawValue: try text(position)) else { throw mismatch(position) }
        return value
    }

    public func optionalChoice<T: RawRepresentable<String>>(
        _ position: Int,
        of type: T.Type = T.self
    ) throws(StoreError) -> T? {
        guard let text = try optionalText(position) else { return nil }
        guard let value = T(rawValue: text) else { throw mismatch(position) }
        return value
    }

    /// The column as the engine gave it.
    public func sqlValue(_ position: Int) throws(StoreError) -> SQLValue {
        guard values.indices.contains(position) else { throw mismatch(position) }
        return values[position]
    }

    private func mismatch(_ position: Int) -> StoreError {
        guard values.indices.contains(position) else {
            return .unexpectedValue(column: "#\(position)", found: "one of only \(values.count) columns")
        }
        return .unexpectedValue(column: columns[position], found: values[position].description)
    }
}

extension SQLRow: Equatable {
    public static func == (left: SQLRow, right: SQLRow) -> Bool {
        left.values == right.values
    }
}

extension SQLValue: CustomStringConvertible {
    public var description: String {
        switch self {
        case .null: "null"
        case .integer(let number): "\(number)"
        case .text(let text): "'\(text)'"
        }
    }
}
