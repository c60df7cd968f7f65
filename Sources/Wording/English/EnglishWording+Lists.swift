public import Registry

extension EnglishWording {
    public func lines(of report: ListImport, isRehearsal: Bool, isUpdating: Bool) -> [String] {
        var lines = [isRehearsal ? "A trial: nothing was written. In earnest:" : "The list was imported."]
        lines += importCounts(report).map { "  \($0)" }
        if !report.differences.isEmpty {
            lines.append(
                isUpdating
                    ? "Cells taken from the list:"
                    : "Cells that differ from the record, not taken (to take them: `--update`):"
            )
            lines += report.differences.map { "  \(text(of: $0))" }
        }
        lines += report.likenesses.map { text(of: $0) }
        lines += report.vagueDates.map {
            "\(text(of: $0)) Read the day on the paper and record it with `daulang certificate add`."
        }
        if let conversion = report.conversion { lines += self.lines(of: conversion, isRehearsal: isRehearsal) }
        if !report.departures.isEmpty {
            lines.append("An export will be written otherwise than this file, without losing anything:")
            lines += report.departures.map { "  \(text(of: $0))" }
        }
        if let code = report.code {
            lines.append("To take this import back: `daulang import undo \(code)`.")
        }
        return lines + unreminded(report.withoutContact)
    }

    public func importCounts(_ report: ListImport) -> [String] {
        [
            "\(report.rows) rows: \(report.added) new products, \(report.unchanged) known and alike, "
                + "\(report.different) known and different.",
            "\(report.producers) new producers, \(report.placeholders) of them not known by name.",
            "\(report.certificates) certificates, \(report.toVerify) of them to be verified (run out already).",
        ]
    }

    public func text(of difference: ListDifference) -> String {
        let recorded = difference.recorded.isEmpty ? "blank" : "“\(difference.recorded)”"
        return "Row \(difference.row) (\(difference.code)), \(name(of: difference.column)): "
            + "recorded \(recorded), listed “\(difference.listed)”."
    }

    public func text(of likeness: ListLikeness) -> String {
        "Look at row \(likeness.row): “\(likeness.name)” may be product \(likeness.code) (one of the two names no producer)."
    }

    public func text(of date: ListVagueDate) -> String {
        "Row \(date.row), “\(date.name)”: “\(date.date)” is no day yet (provisional), so no certificate was made."
    }

    public func text(of word: ListConversion.Word) -> String {
        let place = "Row \(word.row), column “\(word.column)”:"
        guard let text = word.text else {
            return "\(place) “\(word.written)” stays, since it has no reading; look at it."
        }
        return "\(place) “\(word.written)” → “\(text)”."
    }

    private func lines(of conversion: ListConversion, isRehearsal: Bool) -> [String] {
        let (read, left) = (conversion.words.filter { $0.text != nil }, conversion.words.filter { $0.text == nil })
        var lines = ["\(conversion.cells) cells were brought from \(conversion.encoding) to Unicode. Read them again:"]
        lines += read.prefix(30).map { "  \(text(of: $0))" }
        if read.count > 30 { lines.append("  … and \(read.count - 30) other words (all of them with `--json`).") }
        lines += left.map { "  \(text(of: $0))" }
        if isRehearsal {
            lines.append("If it reads well, import it with `--convert \(conversion.encoding.lowercased())`.")
        }
        return lines
    }

    private func unreminded(_ producers: [UnremindedProducer]) -> [String] {
        guard let first = producers.first else { return [] }
        let shown = producers.prefix(20).map { "  " + [$0.code, $0.name].compactMap(\.self).joined(separator: "  ") }
        let more = producers.count - shown.count
        return ["NOBODY TO REMIND at \(producers.count) producers (only an officer is told, if there is one):"] + shown
            + (more > 0 ? ["  … and \(more) more"] : [])
            + [
                "Add a contact: `daulang person add --name \"…\" --phone … --email …`, then "
                    + "`daulang person assign NG-… --role contact --producer \(first.code ?? "CT-…")`."
            ]
    }

    public func line(of run: ListImportRun) -> String {
        let undone = run.undone.map { " TAKEN BACK on \(day($0))." } ?? ""
        return "\(run.code)  \(day(run.recorded))  “\(run.file)”: \(run.rows) rows, \(run.added) new products, "
            + "\(run.changed) records changed (\(run.person)).\(undone)"
    }

    public var noImports: String { "No list was imported yet." }

    public func undone(_ undone: UndoneImport) -> String {
        "Import \(undone.run.code) (“\(undone.run.file)”) was taken back: \(undone.products) products, "
            + "\(undone.producers) producers, \(undone.certificates) certificates; \(undone.restored) records say again what "
            + "they said before. The audit trail keeps them."
    }

    public func text(of departure: ListDeparture) -> String {
        switch departure {
        case .utf16: "UTF-16 becomes UTF-8."
        case .byteOrderMark: "The byte order mark goes."
        case .semicolons: "Semicolons between cells become commas."
        case .tabs: "Tabs between cells become commas."
        case .lineEnds(let rows): "Line ends CR LF of \(rows) rows become LF."
        case .blankLines(let rows): "Blank rows go: \(rows.map(String.init).joined(separator: ", "))."
        case .noLineBreakAtEnd: "The file ends with a line break."
        case .quoting(let fields, let row, let column):
            "Quotes of \(fields) cells stand only where needed (first: row \(row), column \(column))."
        case .decomposed(let fields, let row, let column):
            "Decomposed letters of \(fields) cells are composed (first: row \(row), column \(column))."
        case .columnOrder: "The columns stand in the usual order."
        case .headings(let headings): "Headings are written as usual: \(headings.joined(separator: ", "))."
        case .columnsAdded(let columns): "Columns that the file lacks are added: \(columns.joined(separator: ", "))."
        case .spreadsheet(let sheet):
            "Only what stands in the cells of sheet “\(sheet)” is kept, not the rows above the headings nor its looks."
        case .columnsLeftOut(let headings): "Columns left out: \(headings.joined(separator: ", "))."
        }
    }

    public func exported(products: Int, to path: String) -> String {
        "Exported \(products) products to “\(path)”."
    }

    public func text(of problem: ListProblem) -> ProblemText {
        let (what, mend) = fault(problem.kind)
        guard problem.row > 0 else { return ProblemText(what, hint: mend) }
        let place = problem.sheet.map { "Sheet “\($0)”, row" } ?? "Row"
        let column = problem.column.map { Int($0) == nil ? ", column “\($0)”" : ", column \($0)" } ?? ""
        return ProblemText("\(place) \(problem.row)\(column): \(what)", hint: mend)
    }

    private func fault(_ kind: ListProblem.Kind) -> (what: String, mend: String) {
        switch kind {
        case .emptyName: ("the product has no name.", "Fill it in, or delete the row.")
        case .holdsControlCharacter: ("holds an invisible control character.", "Clear the cell and type it again.")
        case .tooLong(let limit): ("longer than \(limit) characters.", "Shorten it; two cells may have run together.")
        case .badStars(let text, let allowed):
            ("“\(text)” is no rank with a certificate.", "Write \(choice(of: allowed)), or leave it blank.")
        case .badSet(let text, let last):
            ("“\(text)” is no number of an OCOP set.", "Write a number from 1 to \(last), or leave it blank.")
        case .badDate(let text): ("“\(text)” is no date.", "Write 26/08/2021 or 2021-08-26, or leave it blank.")
        case .dateInFuture(let date, let today):
            ("\(day(date)) is after today (\(day(today))).", "Check day, month and year.")
        case .unknownKind(let text, let choices):
            ("there is no kind of producer “\(text)”.", "One of: \(choices.joined(separator: ", ")), or blank.")
        case .sameAsRow(let row):
            ("row \(row) has this product of this producer.", "Keep one row, or make the names differ.")
        case .kindDiffersFromRow(let row, let kind):
            ("in row \(row) this producer's kind is “\(kind)”.", "Write one kind in all its rows.")
        case .missingColumn(let column): ("column “\(column)” is missing.", "Add it; the first row holds the headings.")
        case .unknownColumn(let heading, let known):
            (
                "the list has no column “\(heading)”.",
                "Say what it is with `--map \"\(heading)=…\"`, one of: \(known.joined(separator: ", ")); "
                    + "to leave it out: `--map \"\(heading)=-\"`."
            )
        case .emptyFile: ("The file has no line.", "Check that it is the right file.")
        case .emptyHeading: ("a column has no heading.", "Name it, or delete the column.")
        case .doubledHeading(let heading): ("heading “\(heading)” stands twice.", "Keep one column.")
        case .wrongFieldCount(let expected, let found):
            ("\(found) cells, where the first row has \(expected) columns.", "Put cells with a comma in quotes.")
        case .badQuoting: ("quotes are misplaced or not closed.", "Save the file as CSV UTF-8 from the spreadsheet.")
        case .strayCarriageReturn: ("a stray CR.", "Save the file as CSV UTF-8 from the spreadsheet.")
        case .notText: ("neither UTF-8 nor UTF-16 text.", "Save the file as CSV UTF-8 from the spreadsheet.")
        case .oldOrProtectedSpreadsheet:
            (
                "The file is an old spreadsheet (.xls) or has a password.",
                "Open it and save it as .xlsx, without password."
            )
        case .noSpreadsheet: ("The file is no .xlsx spreadsheet.", "Open it and save it as .xlsx or CSV UTF-8.")
        case .brokenSpreadsheet:
            ("The spreadsheet is damaged.", "Open it and save it as .xlsx, or ask for another copy.")
        case .spreadsheetTooLarge: ("The spreadsheet is unusually large.", "Copy the list alone into a new file.")
        case .unknownSheet(let name, let sheets):
            (
                "The file has no sheet “\(name)”.",
                sheets.isEmpty
                    ? "It is no spreadsheet; leave `--sheet` out." : "Its sheets: \(sheets.joined(separator: ", "))."
            )
        case .severalSheets(let sheets):
            (
                "\(sheets.count) sheets are lists of products: \(sheets.joined(separator: ", ")).",
                "Choose one: add `--sheet \"\(sheets[0])\"`."
            )
        case .noHeadingRow(let sheets):
            (
                "No row of headings with the product's name was found (sheets: \(sheets.joined(separator: ", "))).",
                "Head the column “Tên sản phẩm”, or add `--map \"HEADING=name\"`."
            )
        case .formulaFault(let text): ("a formula has no value (“\(text)”).", "Mend it, or type the value.")
        case .unknownProduct:
            ("the record has no such product of this producer.", "Mend the name, or add it: `daulang product add`.")
        case .severalProducts(let codes):
            (
                "several products bear this name: \(codes.joined(separator: ", ")).",
                "Add a column of producers or places."
            )
        case .certificateThere(let code):
            (
                "the product has certificate \(code) of the same day.",
                "Delete the row, or use `daulang certificate correct`."
            )
        case .badScore(let text): ("“\(text)” is no score from 0 to 100.", "Write 72 or 72.5, or leave it blank.")
        case .scoreNotOfStars(let text, let stars, let right):
            ("\(text) points are not those of \(stars) stars (but of \(right)).", "Look at the decision again.")
        case .legacyEncoding(let name, let word):
            (
                "“\(word)” is written in the old encoding \(name).",
                "See how it reads with `--dry-run`, then import it with `--convert \(name.lowercased())`."
            )
        }
    }
}
