import LegalCalendar
public import Registry

extension SQLConnection {
    public func certificate(_ code: String) throws -> Certificate? {
        try first("\(certificateColumns) WHERE code = \(code)").map(Certificate.init(row:))
    }

    /// The certificates of a product, the oldest first.
    public func certificates(product: String) throws -> [Certificate] {
        try rows("\(certificateColumns) WHERE product = \(product) ORDER BY issued, code").map(Certificate.init(row:))
    }

    /// The certificates of a commune, by code.
    public func certificates(commune: String) throws -> [Certificate] {
        try rows(
            """
            \(certificateColumns) WHERE product IN (SELECT code FROM product WHERE commune = \(commune))
            ORDER BY length(code), code
            """
        ).map(Certificate.init(row:))
    }

    public func insertCertificate(_ certificate: Certificate) throws {
        try run(
            """
            INSERT INTO certificate (code, product, stars, issued, date_basis, decision, decision_date, state, score)
            VALUES (\(certificate.code), \(certificate.product), \(certificate.stars), \(certificate.issued),
                \(certificate.dateBasis.rawValue), \(certificate.decision), \(certificate.decisionDate),
                \(certificate.state.rawValue), \(certificate.score?.hundredths))
            """
        )
    }

    /// Writes everything but the code and the product anew.
    public func updateCertificate(_ certificate: Certificate) throws {
        try run(
            """
            UPDATE certificate SET stars = \(certificate.stars), score = \(certificate.score?.hundredths), issued = \(certificate.issued),
                date_basis = \(certificate.dateBasis.rawValue), decision = \(certificate.decision),
                decision_date = \(certificate.decisionDate), state = \(certificate.state.rawValue)
            WHERE code = \(certificate.code)
            """
        )
    }

    /// The first filing that follows this certificate, whose dates rest on it.
    public func filing(followingCertificate code: String) throws -> String? {
        try first("SELECT code FROM filing WHERE certificate = \(code) ORDER BY length(code), code")
            .map { try $0.text(0) }
    }
}

private let certificateColumns: SQLQuery =
    "SELECT code, product, stars, issued, date_basis, decision, decision_date, state, score FROM certificate"

extension Certificate {
    fileprivate init(row: SQLRow) throws {
        self.init(
            code: try row.text(0),
            product: try row.text(1),
            stars: try row.integer(2),
            score: try row.optionalInteger(8).flatMap(Score.init(hundredths:)),
            issued: try row.value(3),
            dateBasis: try row.choice(4),
            decision: try row.optionalText(5),
            decisionDate: try row.optionalValue(6),
            state: try row.choice(7)
        )
    }
}

extension SQLConnection {
    /// The filings one of whose events bears this number of the Office, by code.
    public func filings(withNumber number: String, commune: String?) throws -> [String] {
        let ofCommune: SQLQuery = if let commune { "AND f.commune = \(commune)" } else { "" }
        return try rows(
            """
            SELECT DISTINCT f.code, length(f.code) FROM event e JOIN filing f ON f.code = e.filing
            WHERE e.number = \(number) \(ofCommune) ORDER BY length(f.code), f.code
            """
        ).map { try $0.text(0) }
    }
}
