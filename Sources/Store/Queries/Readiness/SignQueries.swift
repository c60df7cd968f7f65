public import LegalCalendar
public import Registry

extension SQLConnection {
    /// The looks at a product's label, the first one first.
    public func labelLooks(product: String) throws -> [LabelLook] {
        try labelLooks("product = \(product)")
    }

    /// The last look at the label of each product of a commune.
    public func lastLabelLooks(commune: String) throws -> [LabelLook] {
        try labelLooks(
            """
            product IN (SELECT code FROM product WHERE commune = \(commune)) AND number = (
                SELECT MAX(l.number) FROM label_look l WHERE l.product = label_look.product
            )
            """
        )
    }

    private func labelLooks(_ condition: SQLQuery) throws -> [LabelLook] {
        try rows(
            """
            SELECT product, number, seen, photo, person, recorded FROM label_look WHERE \(condition)
            ORDER BY length(product), product, number
            """
        ).map { row in
            let (product, number) = (try row.text(0), try row.integer(1))
            return LabelLook(
                product: product,
                number: number,
                seen: try row.value(2),
                photo: try row.text(3),
                marks: try labelMarks(product: product, number: number),
                person: try row.text(4),
                recorded: try row.text(5)
            )
        }
    }

    private func labelMarks(product: String, number: Int) throws -> [LabelLook.Mark] {
        try rows(
            """
            SELECT sign, protected_right FROM label_mark WHERE product = \(product) AND number = \(number)
            ORDER BY position
            """
        ).map { LabelLook.Mark(sign: try $0.text(0), right: try $0.optionalText(1)) }
    }

    public func insertLabelLook(_ look: LabelLook) throws {
        try run(
            """
            INSERT INTO label_look (product, number, seen, photo, person, recorded)
            VALUES (\(look.product), \(look.number), \(look.seen), \(look.photo), \(look.person), \(look.recorded))
            """
        )
        for (position, mark) in look.marks.enumerated() {
            try run(
                """
                INSERT INTO label_mark (product, number, position, sign, protected_right)
                VALUES (\(look.product), \(look.number), \(position), \(mark.sign), \(mark.right))
                """
            )
        }
    }
}

extension SQLConnection {
    /// What was ever stated of a product's signs of origin, the first statement first.
    public func originStatements(product: String) throws -> [OriginStatement] {
        try rows("\(originColumns) WHERE product = \(product) ORDER BY kind, number").map(OriginStatement.init(row:))
    }

    /// The last statement of each kind for each product of a commune.
    public func lastOriginStatements(commune: String) throws -> [OriginStatement] {
        try rows(
            """
            \(originColumns) WHERE product IN (SELECT code FROM product WHERE commune = \(commune)) AND number = (
                SELECT MAX(o.number) FROM origin_statement o
                WHERE o.product = origin_statement.product AND o.kind = origin_statement.kind
            )
            ORDER BY length(product), product, kind
            """
        ).map(OriginStatement.init(row:))
    }

    public func insertOriginStatement(_ statement: OriginStatement) throws {
        try run(
            """
            INSERT INTO origin_statement
                (product, kind, number, sign, protected_right, source, stated, person, recorded)
            VALUES (\(statement.product), \(statement.kind.rawValue), \(statement.number), \(statement.sign),
                \(statement.right), \(statement.source), \(statement.stated), \(statement.person),
                \(statement.recorded))
            """
        )
    }
}

private let originColumns: SQLQuery =
    "SELECT product, kind, number, sign, protected_right, source, stated, person, recorded FROM origin_statement"

extension OriginStatement {
    fileprivate init(row: SQLRow) throws {
        self.init(
            product: try row.text(0),
            kind: try row.choice(1),
            number: try row.integer(2),
            sign: try row.optionalText(3),
            right: try row.optionalText(4),
            source: try row.text(5),
            stated: try row.value(6),
            person: try row.text(7),
            recorded: try row.text(8)
        )
    }
}

extension SQLConnection {
    /// What was answered about the certificates of a commune.
    public func certificateAnswers(commune: String) throws -> [CertificateAnswer] {
        try rows(
            """
            SELECT a.certificate, a.question, a.answer, a.person, a.answered FROM certificate_answer a
            JOIN certificate c ON c.code = a.certificate JOIN product p ON p.code = c.product
            WHERE p.commune = \(commune) ORDER BY length(a.certificate), a.certificate, a.question
            """
        ).map { row in
            CertificateAnswer(
                certificate: try row.text(0),
                question: try row.text(1),
                answer: try row.flag(2),
                person: try row.text(3),
                answered: try row.value(4)
            )
        }
    }

    public func saveCertificateAnswer(_ answer: CertificateAnswer) throws {
        try run(
            """
            INSERT INTO certificate_answer (certificate, question, answer, person, answered)
            VALUES (\(answer.certificate), \(answer.question), \(answer.answer), \(answer.person), \(answer.answered))
            ON CONFLICT (certificate, question) DO UPDATE SET answer = excluded.answer, person = excluded.person,
                answered = excluded.answered
            """
        )
    }

    /// In how many days applications came from filing to being passed for publication, of those that passed since a day.
    public func observedPassingDays(since day: Day) throws -> [Int] {
        try rows(
            "SELECT DISTINCT application_number, filed, passed FROM weekly_row WHERE passed >= \(day)"
        ).map { row in
            let (filed, passed) = (try row.value(1, as: Day.self), try row.value(2, as: Day.self))
            return passed.ordinal - filed.ordinal
        }
    }
}

extension SQLConnection {
    /// Whether any filing has an event of one of these kinds that stands.
    public func hasEvent(of kinds: Set<String>) throws -> Bool {
        try kinds.sorted().contains { kind in
            try first(
                """
                SELECT e.code FROM event e WHERE e.kind = \(kind) AND e.is_void = 0
                    AND NOT EXISTS (SELECT c.code FROM event c WHERE c.corrects = e.code)
                LIMIT 1
                """
            ) != nil
        }
    }
}
