import CLibpq
import Store

/// What the server answered to one statement; it frees the memory that libpq holds for it.
final class PostgresResult {
    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit { PQclear(pointer) }

    var isSuccess: Bool {
        let status = PQresultStatus(pointer)
        return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK
    }

    var rowCount: Int { Int(PQntuples(pointer)) }

    /// The server counts the rows of a `SELECT` too; those are not changed.
    var changedRowCount: Int {
        guard !String(cString: PQcmdStatus(pointer)).hasPrefix("SELECT") else { return 0 }
        return Int(String(cString: PQcmdTuples(pointer))) ?? 0
    }

    var columns: [String] {
        (0..<PQnfields(pointer)).map { column in String(cString: PQfname(pointer, column)) }
    }

    var message: String { String(cString: PQresultErrorMessage(pointer)) }

    func errorField(_ field: ErrorField) -> String? {
        PQresultErrorField(pointer, field.rawValue).map { String(cString: $0) }
    }

    /// The fields of an error that we read, by the letters that libpq's header gives them.
    enum ErrorField: Int32 {
        case code = 67
        case table = 116
    }

    func value(row: Int, column: Int) throws(StoreError) -> SQLValue {
        let (row, column) = (Int32(row), Int32(column))
        if PQgetisnull(pointer, row, column) == 1 { return .null }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(pointer, row, column),
            count: Int(PQgetlength(pointer, row, column))
        )
        let text = String(decoding: bytes, as: UTF8.self)
        switch PostgresType(rawValue: PQftype(pointer, column)) {
        case .text, .name, .char, .varchar:
            return .text(text)
        case .bool:
            return .integer(text == "t" ? 1 : 0)
        case .int2, .int4, .int8, .numeric:
            // A `sum` of 64-bit integers is a `numeric` here.
            if let number = Int64(text) { return .integer(number) }
        case nil:
            break
        }
        throw .unexpectedValue(column: String(cString: PQfname(pointer, column)), found: text)
    }
}

/// The types of columns that we read, by the numbers that PostgreSQL's catalogue fixes for them.
enum PostgresType: Oid {
    case bool = 16
    case char = 18
    case name = 19
    case int8 = 20
    case int2 = 21
    case int4 = 23
    case text = 25
    case varchar = 1043
    case numeric = 1700
}
