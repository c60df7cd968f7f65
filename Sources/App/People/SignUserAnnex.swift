import Formats
import HTMLText
import LegalCalendar
import Registry
public import Wording

/// The list of a sign's users as the annex of its regulation on use: to print, or for a spreadsheet.
public struct SignUserAnnex: Sendable {
    private let list: SignUserList
    private let wording: any Wording

    public init(_ list: SignUserList, _ wording: any Wording) {
        self.list = list
        self.wording = wording
    }

    public var headings: [String] { wording.annexColumns }

    /// One line a user, numbered as on paper.
    public var rows: [[String]] {
        list.users.enumerated().map { index, user in
            [
                "\(index + 1)", user.producer.name, user.kind?.name.text(in: wording.language) ?? "",
                user.producer.village ?? user.producer.place ?? "", wording.name(of: user.standing.wordingKey),
                user.products.joined(separator: ", "), user.document ?? "",
                user.period.from.map(wording.day) ?? "", user.period.until.map(wording.day) ?? "",
            ]
        }
    }

    public var title: String { wording.annexTitle(of: list.right.kind, sign: list.right.sign) }

    public var subtitle: String { wording.annexDay(list.day) }

    public var csv: [UInt8] {
        var writer = CSVWriter(headings: headings)
        for row in rows { writer.append(row) }
        return writer.bytes
    }

    /// A page for a sheet of paper on its long side.
    public var html: String {
        let heads = headings.map { heading -> HTML in "<th>\(heading)</th>" }.joined()
        let body = rows.map { row -> HTML in
            let cells = row.map { cell -> HTML in "<td>\(cell)</td>" }.joined()
            return "<tr>\(cells)</tr>\n"
        }.joined()
        let page: HTML = """
            <!DOCTYPE html>
            <html lang="\(wording.language.rawValue)">
            <head><meta charset="utf-8"><title>\(title)</title>
            <style>
            @page { size: A4 landscape; margin: 15mm }
            body { font: 12pt "Times New Roman", serif }
            h1 { font-size: 14pt; text-align: center }
            p { text-align: center }
            table { border-collapse: collapse; width: 100% }
            th, td { border: 1px solid #000; padding: 3pt 5pt; text-align: left; vertical-align: top }
            thead { display: table-header-group }
            tr { break-inside: avoid }
            .signature { margin: 24pt 0 0 auto; width: 45% }
            </style></head>
            <body>
            <h1>\(title)</h1>
            <p>\(wording.annexOf)</p>
            <p>\(subtitle)</p>
            <table>
            <thead><tr>\(heads)</tr></thead>
            <tbody>
            \(body)</tbody>
            </table>
            <p class="signature">\(wording.annexSignature(list.holders))</p>
            </body>
            </html>

            """
        return page.text
    }
}

extension SignUser.Standing {
    fileprivate var wordingKey: SignUserStanding {
        switch self {
        case .member: .member
        case .authorised: .authorised
        }
    }
}
