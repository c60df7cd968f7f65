import LegalCalendar
public import Procedures
public import Registry
import Store
import WordFiles

/// Which form is to be filled, and about what.
public struct FormRequest: Sendable {
    public var form: String
    public var product: String?
    public var right: String?
    public var year: Int?
    /// Which box of an OCOP registration is ticked, as an index of ``WriteForm/registrations``.
    public var registration: Int?

    public init(form: String) {
        self.form = form
    }
}

/// A filled form as a file, with what stands blank in it.
public struct FilledForm: Sendable {
    public let form: OfficeForm
    public let bytes: [UInt8]
    public let blanks: [String]
    public let numbers: [CountedNumber]
    public let activities: Int
}

/// Use case: the office's papers, filled from the record, as editable documents.
public struct WriteForm: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// The kinds of OCOP registration as they are typed.
    public static let registrations = ["first", "upgrade", "re-evaluation"]

    public func forms() throws(Problem) -> [OfficeForm] { try context.library.officeForms() }

    /// - Throws: ``GeneralProblem/unknownChoice(field:text:choices:)`` for a form that is not there.
    public func write(_ request: FormRequest) async throws -> FilledForm {
        let form = try chosen(request)
        let library = context.library
        let (lists, activities) = (try library.catalogueLists(), try library.officeActivities())
        let (today, commune) = (context.clock.today(), context.commune)
        let writer = try await context.database.read { connection in
            var facts = try Self.facts(request, commune, today, lists, connection)
            let code = facts.commune.code
            if let product = request.product {
                let known = try connection.knownProduct(product)
                let shelf = RuleShelf(library)
                facts.take(try ReadinessBook(commune: code, shelf: shelf, observedSince: nil, connection), of: known)
            }
            let year = request.year ?? today.year
            let shelf = RuleShelf(library)
            let period = CommuneYear(commune: code, year: year)
            var writer = FormWriter(
                facts: facts,
                activities: try connection.activities(commune: code, year: year).compactMap { activities.view(of: $0) },
                lists: activities,
                counts: try OfficeCounts(commune: code, year: year, today: today, library, connection),
                reports: try form.reportedProcedures.reduce(into: [:]) { found, procedure in
                    found[procedure] = try UnitReports(procedure, period, shelf, today: today, connection)
                },
                villages: form.blocks.contains(.villages)
                    ? try VillageTable(commune: code, today: today, library, connection) : nil
            )
            writer.write(form)
            return writer
        }
        return FilledForm(
            form: form,
            bytes: try writer.document.fileBytes(),
            blanks: writer.blanks,
            numbers: writer.numbers,
            activities: writer.activities.count
        )
    }

    private func chosen(_ request: FormRequest) throws(Problem) -> OfficeForm {
        let forms = try context.library.officeForms()
        guard let form = forms.first(where: { $0.id == request.form }) else {
            let choices = forms.map { "\($0.id) (\($0.name.vi))" }
            throw .general(.unknownChoice(field: "form", text: request.form, choices: choices))
        }
        for subject in form.needs {
            let isGiven =
                switch subject {
                case .product: request.product != nil
                case .right: request.right != nil
                case .year: request.year != nil
                }
            guard isGiven else { throw .general(.oneOf(["--\(subject.rawValue)"])) }
        }
        return form
    }

    private static func facts(
        _ request: FormRequest,
        _ chosen: String?,
        _ today: Day,
        _ lists: CatalogueLists,
        _ connection: any SQLConnection
    ) throws -> FormFacts {
        let product = try request.product.map { try connection.knownProduct($0) }
        let right = try request.right.map { code in
            guard let right = try connection.right(code) else { throw Problem.general(.notFound(.right, code: code)) }
            return right
        }
        let commune = try connection.chosenCommune(product?.commune ?? right?.commune ?? chosen)
        var facts = FormFacts(commune: commune, today: today, lists: lists)
        facts.take(year: request.year)
        if let product, let producer = try connection.producer(product.producer) {
            try facts.take(product, producer, connection)
        }
        if let right { try facts.take(right, connection) }
        if let registration = request.registration { facts.take(registration: registration) }
        return facts
    }
}

extension OfficeForm {
    /// The procedures whose units' reports it lists.
    fileprivate var reportedProcedures: [String] {
        blocks.compactMap { block in
            if case .unitReports(let procedure) = block { procedure } else { nil }
        }
    }
}

extension SQLConnection {
    fileprivate func activities(commune: String, year: Int) throws -> [Activity] {
        guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
            return []
        }
        return try activities(commune: commune, from: first, through: last)
    }
}
