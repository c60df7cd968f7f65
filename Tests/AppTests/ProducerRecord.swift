import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport

/// A household with a product, a mark, and a contact; and a cooperative beside it.
struct ProducerRecord {
    let record: SampleRecord
    let context: AppContext
    var database: any SQLDatabase { record.database }

    init(_ engine: Engine) async throws {
        record = try await SampleRecord(engine, today: "2026-11-23")
        context = record.context
        try await database.write { try $0.run("DELETE FROM protected_right") }
        _ = try await Producers(context).add(ProducerInput(name: "Hộ Ong Cũ", kind: "household"))
        _ = try await Producers(context).add(ProducerInput(name: "Hợp tác xã Lớn", kind: "cooperative"))
        _ = try await Products(context).add(ProductInput(producer: "CT-0001", name: "Mật ong"))
        for (kind, sign) in [(SubjectKind.trademark, "Ong Mẫu"), (.collectiveMark, "Ong Vùng Mẫu")] {
            _ = try await Rights(context).add(
                RightInput(kind: kind, sign: sign, owner: "CT-0001", products: ["SP-0001"])
            )
        }
        try await database.write { connection in
            try connection.insertPerson(.sample("NG-0001", mail: "lien-he@xa.example"))
            try connection.insertAssignment(.sample("PC-0001", "NG-0001", .contact, .producer("CT-0001")))
            for kind in [RecordKind.person, .assignment] { _ = try connection.nextCode(of: kind) }
        }
    }

    /// A registered mark, a pending collective mark, a certificate, and an authorisation that ends soon.
    func papers() async throws {
        let events: [(String, String, [(String, Day)])] = [
            ("trademark.application", "QSH-0001", [("filed", "2023-05-04"), ("granted", "2025-02-03")]),
            ("trademark.collective", "QSH-0002", [("filed", "2026-02-02")]),
        ]
        for (procedure, right, happened) in events {
            let filing = try await OpenFiling(context).open(procedure: procedure, subject: .right(right))
            for (kind, day) in happened {
                _ = try await RecordEvent(context).record(EventInput(kind: kind, date: day), filing: filing)
            }
        }
        let certificate = CertificateInput(product: "SP-0001", stars: 3, issued: "2025-02-01", decision: "01/QĐ")
        _ = try await Certificates(context).add(certificate)
        var paper = AuthorisationInput(
            right: "QSH-0002",
            user: "CT-0001",
            products: ["SP-0001"],
            document: "01/GCN",
            from: "2025-01-01"
        )
        paper.until = "2027-01-01"
        _ = try await Rights(context).authorise(paper)
    }

    func rename(
        _ code: String,
        to name: String,
        kind: String? = nil,
        from day: Day,
        _ document: String? = nil
    ) async throws {
        var change = ProducerChange(from: day)
        change.name = name
        change.kind = kind
        change.document = document
        try await ChangeProducer(context).change(code, to: change)
    }

    var assignments: [Assignment] {
        get async throws { try await database.read { try $0.assignments(commune: "07654") } }
    }

    var acts: [String] {
        get async throws {
            try await database.read { try $0.rows("SELECT act FROM audit ORDER BY sequence").map { try $0.text(0) } }
        }
    }
}
