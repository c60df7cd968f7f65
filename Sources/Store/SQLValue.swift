/// What a column can hold: the three kinds that both engines keep alike.
public enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
}

/// The two kinds of column. An empty list has no value to show its kind, so the type says it.
public enum SQLType: Sendable {
    case integer
    case text
}

/// A Swift value that can be bound to a statement. Codes and days are text; conform them by their one spelling.
public protocol SQLBindable {
    static var sqlType: SQLType { get }
    var sqlValue: SQLValue { get }
}

extension SQLBindable {
    public static var sqlType: SQLType { .text }
}

extension String: SQLBindable {
    public var sqlValue: SQLValue { .text(self) }
}

extension Int: SQLBindable {
    public static var sqlType: SQLType { .integer }
    public var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Int64: SQLBindable {
    public static var sqlType: SQLType { .integer }
    public var sqlValue: SQLValue { .integer(self) }
}

/// A flag is stored as 0 or 1: the engines' own truth values differ.
extension Bool: SQLBindable {
    public static var sqlType: SQLType { .integer }
    public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}
