import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport

/// A record with one producer and one product, built up by the same use cases as a person's commands.
struct ReadinessRecord {
    let record: SampleRecord
    let context: AppContext
    let product: String
    let producer: String

    init(_ engine: Engine, today: Day = "2026-11-25") async throws {
        record = try await SampleRecord(engine, today: today)
        context = record.context
        // Its rights are numbered by hand; here they are entered as a person enters them.
        try await record.database.write { try $0.run("DELETE FROM protected_right") }
        producer = try await Producers(context).add(ProducerInput(name: "Hợp tác xã Mẫu")).producer.code
        product = try await Products(context).add(ProductInput(producer: producer, name: "Mật ong hoa vải"))
            .product.code
    }

    @discardableResult
    func certificate(_ stars: Int = 3, issued: Day = "2024-09-23") async throws -> String {
        let input = CertificateInput(product: product, stars: stars, issued: issued, decision: "12/QĐ-UBND")
        return try await Certificates(context).add(input).certificate.code
    }

    /// A mark of the producer, or of another body, with an application that had these events.
    @discardableResult
    func mark(
        _ sign: String,
        owner: String? = nil,
        kind: SubjectKind = .trademark,
        _ events: [EventInput],
        on day: Day? = nil
    ) async throws -> (right: String, filing: String) {
        let context = day.map(record.on) ?? context
        let input = RightInput(kind: kind, sign: sign, owner: owner ?? producer, products: [product])
        let right = try await Rights(context).add(input).right.code
        let procedure = kind == .trademark ? "trademark.application" : "trademark.collective"
        let filing = try await OpenFiling(context).open(procedure: procedure, subject: .right(right))
        for event in events { _ = try await RecordEvent(context).record(event, filing: filing) }
        return (right, filing)
    }

    /// A certification mark that stands for the place whose name the product bears.
    func protectedSign() async throws -> String {
        let input = RightInput(kind: .certificationMark, sign: "Vùng Mẫu", owner: producer, products: [product])
        let right = try await Rights(context).add(input).right.code
        var sign = OriginInput(product: product, kind: .protected, sign: "Vùng Mẫu", source: "Sở KH&CN")
        sign.right = right
        _ = try await ProductSigns(context).state(sign)
        return right
    }

    func authorise(_ right: String, _ document: String, from: Day, until: Day?) async throws -> Authorisation {
        var paper = AuthorisationInput(
            right: right,
            user: producer,
            products: [product],
            document: document,
            from: from
        )
        paper.until = until
        return try await Rights(context).authorise(paper)
    }

    func readiness(star: Int? = nil, on day: Day? = nil) async throws -> ProductReadiness? {
        let question = ReadinessQuestion(product: product, star: star)
        return try await OCOPReadiness(day.map(record.on) ?? context).report(question).products.first
    }

    func finding(_ kind: PropertyConditionKind, on day: Day? = nil) async throws -> ConditionFinding? {
        try await readiness(on: day)?.evaluation?.findings.first { $0.condition.kind == kind }
    }
}

extension EventInput {
    static func event(_ kind: String, _ date: Day, number: String? = nil) -> EventInput {
        var input = EventInput(kind: kind, date: date)
        input.number = number
        return input
    }
}
