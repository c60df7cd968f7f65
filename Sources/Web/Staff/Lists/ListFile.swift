import Formats
import HTTPTypes
import Hummingbird
import Wording

/// A list as a table for a spreadsheet: a byte order mark so that it is read as UTF-8, and no cell that is a formula.
struct ListFile<Row> {
    typealias Column = (ListColumn, (Row) -> String?)

    let name: String
    let columns: [Column]

    func response(_ rows: [Row], _ wording: any Wording) -> Response {
        var writer = CSVWriter(headings: columns.map { wording.heading(of: $0.0) })
        for row in rows { writer.append(columns.map { ($0.1(row) ?? "").withoutFormula }) }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: [0xEF, 0xBB, 0xBF] + writer.bytes))
        )
    }
}
