/// A statement with its bound values.
///
/// Its text comes from literals of the source alone: an interpolated value is bound, and a text made at run time
/// cannot become a statement, because the literal is a `StaticString`. The same literal runs on every engine.
///
/// ```swift
/// let open: SQLQuery = "done_on IS NULL"
/// try connection.rows("SELECT code FROM step WHERE \(open) AND actor = \(actor) AND kind IN \(list: kinds)")
/// ```
public struct SQLQuery: Sendable, Equatable {
    enum Part: Sendable, Equatable {
        case text(String)
        case value(SQLValue)
    }

    private(set) var parts: [Part]

    /// False when the text will hardly come again (it depends on a list's length), so that no driver keeps it prepared.
    package private(set) var isReusable = true

    /// For the drivers and the schema steps, whose text is not a literal.
    package init(verbatim text: String) {
        parts = [.text(text)]
        isReusable = false
    }

    /// How a missing value is written: PostgreSQL cannot tell the type of a bound null in `$1 IS NULL`.
    package enum NullStyle {
        case bound
        case keyword
    }

    /// The text with the driver's placeholders, counted from 1, and the values in their order.
    package func rendered(
        nulls: NullStyle,
        placeholder: (_ position: Int) -> String
    ) throws(StoreError) -> (text: String, values: [SQLValue]) {
        var text = ""
        var values: [SQLValue] = []
        for part in parts {
            switch part {
            case .text(let piece):
                text += piece
            case .value(.null) where nulls == .keyword:
                text += "NULL"
            case .value(let value):
                if case .text(let string) = value, string.utf8.contains(0) { throw .textHoldsZeroByte }
                values.append(value)
                text += placeholder(values.count)
            }
        }
        return (text, values)
    }
}

extension SQLQuery: ExpressibleByStringInterpolation {
    /// Collects the literal pieces and the values between them.
    public struct StringInterpolation: StringInterpolationProtocol {
        var parts: [Part] = []
        var isReusable = true

        public init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(interpolationCount * 2 + 1)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            if literal.utf8CodeUnitCount > 0 { parts.append(.text(literal.description)) }
        }

        public mutating func appendInterpolation(_ value: some SQLBindable) {
            parts.append(.value(value.sqlValue))
        }

        public mutating func appendInterpolation(_ value: (some SQLBindable)?) {
            parts.append(.value(value?.sqlValue ?? .null))
        }

        /// Splices a part of a statement that was itself built from literals and bound values.
        public mutating func appendInterpolation(_ fragment: SQLQuery) {
            parts += fragment.parts
            isReusable = isReusable && fragment.isReusable
        }

        /// A list for `IN` or `NOT IN`, with its parentheses; an empty one has no member.
        ///
        /// An engine binds at most some 30,000 values in one statement: longer lists belong in portions.
        public mutating func appendInterpolation<Value: SQLBindable>(list: [Value]) {
            isReusable = false
            guard let first = list.first else {
                parts.append(.text("(SELECT CAST(NULL AS \(Value.sqlType.columnType)) WHERE 1 = 0)"))
                return
            }
            parts += [.text("("), .value(first.sqlValue)]
            for value in list.dropFirst() {
                parts += [.text(", "), .value(value.sqlValue)]
            }
            parts.append(.text(")"))
        }
    }

    public init(stringLiteral value: StaticString) {
        parts = [.text(value.description)]
    }

    public init(stringInterpolation: StringInterpolation) {
        parts = stringInterpolation.parts
        isReusable = stringInterpolation.isReusable
    }
}

extension [SQLQuery] {
    /// One fragment of all: for conditions that are known only at run time.
    public func joined(separator: SQLQuery) -> SQLQuery {
        guard let first else { return "" }
        return dropFirst().reduce(first) { "\($0)\(separator)\($1)" }
    }
}

extension SQLType {
    fileprivate var columnType: String {
        switch self {
        case .integer: "BIGINT"
        case .text: "TEXT"
        }
    }
}
