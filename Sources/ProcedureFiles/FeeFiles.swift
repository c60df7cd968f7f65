import LegalCalendar
import Procedures
import Yams

extension TableReader {
    /// `data/fees/fees.csv`: one row for each fee, object and time.
    mutating func feeRows(_ text: String) -> [FeeRow] {
        let columns = [
            "fee", "object", "amount", "included", "name_vi", "name_en", "from", "before", "law", "confidence",
            "checked",
        ]
        let optional = ["article", "clause", "point", "unit", "section", "note"]
        let rows = rows(of: text, columns: columns, optional: optional)
        let fees = rows.compactMap { row in feeRow(row).map { (row.number, $0) } }
        for (index, (line, fee)) in fees.enumerated() where fees[..<index].contains(where: { fee.overlaps($0.1) }) {
            report(.duplicate(.fee, "\(fee.fee) \(fee.object)"), line: line)
        }
        return fees.map(\.1)
    }

    private mutating func feeRow(_ row: Row) -> FeeRow? {
        let (fee, object, amount) = (text("fee", of: row), text("object", of: row), number("amount", of: row))
        let included = row["included"] == nil ? nil : number("included", of: row)
        let (vi, en) = (text("name_vi", of: row), text("name_en", of: row))
        let (from, before) = (optionalDay("from", of: row), optionalDay("before", of: row))
        let confidence = choice("confidence", of: row, Confidence.self)
        let (law, checked) = (text("law", of: row), day("checked", of: row))
        if let from, let before, from >= before { report(.emptyBox, line: row.number) }
        guard let fee, let object, let amount, let vi, let en, let confidence, let law, let checked else { return nil }
        return FeeRow(
            fee: fee,
            object: object,
            amount: amount,
            included: included,
            name: BilingualText(vi: vi, en: en),
            from: from,
            before: before,
            citation: citation(of: row) ?? Citation(law: law),
            confidence: confidence,
            checked: checked
        )
    }
}

extension FeeRow {
    /// Whether both rows would give the same fee on some day.
    fileprivate func overlaps(_ other: FeeRow) -> Bool {
        guard fee == other.fee, object == other.object else { return false }
        let endsBefore = before.flatMap { end in other.from.map { end <= $0 } } ?? false
        let startsAfter = from.flatMap { start in other.before.map { start >= $0 } } ?? false
        return !endsBefore && !startsAfter
    }
}

extension NodeReader {
    /// `data/fees/reductions.yaml`.
    mutating func feeReductions(_ root: Node) -> [FeeReduction] {
        guard let fields = fields(root, required: ["reductions"]) else { return [] }
        return list(fields["reductions"]) { $0.feeReduction($1) }
    }

    private mutating func feeReduction(_ node: Node) -> FeeReduction? {
        let required = ["id", "scope", "sentence", "checked"] + Grounds.keys
        guard let fields = fields(node, required: required, optional: ["from", "before", "note"]) else { return nil }
        let (id, checked) = (identifier(fields["id"]), day(fields["checked"]))
        // A reduction is only spoken of, so its instrument is enough.
        let grounds = grounds(fields, needsArticle: false)
        let (scope, sentence) = (bilingual(fields["scope"]), bilingual(fields["sentence"]))
        let note = bilingual(fields["note"])
        let (from, before) = (dayOrNull(fields["from"]), dayOrNull(fields["before"]))
        if let from, let before, from >= before { report(.emptyBox, at: node) }
        guard let id, let checked, let grounds, let citation = grounds.citations.first, let scope, let sentence else {
            return nil
        }
        return FeeReduction(
            id: id,
            citation: citation,
            from: from,
            before: before,
            confidence: grounds.confidence,
            checked: checked,
            scope: scope,
            sentence: sentence,
            note: note
        )
    }
}
