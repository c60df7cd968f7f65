extension SQLConnection {
    /// Products by code: those of a producer with those that it makes beside the one in whose name they stand.
    public func listedProducts(_ scope: ListScope, _ window: ListWindow) throws -> ListPart {
        var conditions: [SQLQuery] = ["p.commune = \(scope.commune)"]
        if let codes = scope.codes { conditions.append("p.code IN \(list: codes)") }
        if let products = scope.products { conditions.append("p.code IN \(list: products)") }
        if let producers = scope.producerSet {
            conditions.append(
                """
                (p.producer IN \(producers)
                    OR p.code IN (SELECT m.product FROM making m WHERE m.producer IN \(producers)))
                """
            )
        }
        if let kinds = scope.kindNames {
            conditions.append(
                """
                p.code IN (SELECT rp.product FROM right_product rp
                    JOIN protected_right r ON r.code = rp.protected_right WHERE r.kind IN \(list: kinds))
                """
            )
        }
        let source: SQLQuery = "product p WHERE \(conditions.joined(separator: " AND "))"
        return try part("p.code", from: source, by: "length(p.code), p.code", window)
    }

    public func listedProducers(_ scope: ListScope, _ window: ListWindow) throws -> ListPart {
        var conditions: [SQLQuery] = ["c.commune = \(scope.commune)"]
        if let codes = scope.codes { conditions.append("c.code IN \(list: codes)") }
        if let producers = scope.producers { conditions.append("c.code IN \(list: producers)") }
        if let villages = scope.villages { conditions.append("c.village IN \(list: villages)") }
        if let products = scope.products {
            conditions.append(
                """
                (c.code IN (SELECT p.producer FROM product p WHERE p.code IN \(list: products))
                    OR c.code IN (SELECT m.producer FROM making m WHERE m.product IN \(list: products)))
                """
            )
        }
        if let kinds = scope.kindNames {
            conditions.append(
                """
                c.code IN (SELECT h.producer FROM holding h
                    JOIN protected_right r ON r.code = h.protected_right WHERE r.kind IN \(list: kinds))
                """
            )
        }
        let source: SQLQuery = "producer c WHERE \(conditions.joined(separator: " AND "))"
        return try part("c.code", from: source, by: "length(c.code), c.code", window)
    }

    public func listedRights(_ scope: ListScope, _ window: ListWindow) throws -> ListPart {
        var conditions: [SQLQuery] = ["r.commune = \(scope.commune)"]
        if let codes = scope.codes { conditions.append("r.code IN \(list: codes)") }
        if let kinds = scope.kindNames { conditions.append("r.kind IN \(list: kinds)") }
        if let producers = scope.producerSet {
            conditions.append(
                "r.code IN (SELECT h.protected_right FROM holding h WHERE h.producer IN \(producers))"
            )
        }
        if let products = scope.products {
            conditions.append(
                "r.code IN (SELECT rp.protected_right FROM right_product rp WHERE rp.product IN \(list: products))"
            )
        }
        let source: SQLQuery = "protected_right r WHERE \(conditions.joined(separator: " AND "))"
        return try part("r.code", from: source, by: "length(r.code), r.code", window)
    }

    /// Each village of a commune with its numbers of producers and products; the empty name is "nobody has said".
    public func villageCounts(commune: String) throws -> [(name: String, producers: Int, products: Int)] {
        try rows(
            """
            SELECT COALESCE(c.village, '') AS name, COUNT(DISTINCT c.code), COUNT(p.code)
            FROM producer c LEFT JOIN product p ON p.producer = c.code
            WHERE c.commune = \(commune) GROUP BY COALESCE(c.village, '') ORDER BY 1
            """
        ).map { (try $0.text(0), try $0.integer(1), try $0.integer(2)) }
    }
}

extension SQLConnection {
    /// The rights that cover a product, by code.
    public func rights(ofProduct product: String) throws -> [String] {
        try rows(
            """
            SELECT protected_right FROM right_product WHERE product = \(product)
            ORDER BY length(protected_right), protected_right
            """
        ).map { try $0.text(0) }
    }

    /// The rights in which a producer has or had a role, by code.
    public func rights(ofProducer producer: String) throws -> [String] {
        try rows(
            """
            SELECT DISTINCT protected_right, length(protected_right) FROM holding WHERE producer = \(producer)
            ORDER BY length(protected_right), protected_right
            """
        ).map { try $0.text(0) }
    }
}
