import LegalCalendar
import Procedures
import Registry
import Store
import Wording

/// The values that a form asks of the record. One that the record does not have is absent, never invented.
struct FormFacts {
    private(set) var values: [FormValue: String] = [:]
    let commune: Commune
    let today: Day
    /// The marks of the product, for forms that list them.
    private(set) var marks: [[String]] = []
    private let lists: CatalogueLists
    private let wording = VietnameseWording()

    init(commune: Commune, today: Day, lists: CatalogueLists) {
        self.commune = commune
        self.today = today
        self.lists = lists
        values[.communeName] = commune.name
        values[.communeCode] = commune.code
        values[.communeProvince] = commune.provinceName
    }

    mutating func take(year: Int?) {
        values[.reportYear] = year.map(String.init)
    }

    mutating func take(_ product: Product, _ producer: Producer, _ connection: any SQLConnection) throws {
        values[.productName] = product.name
        values[.productSet] = product.ocopSet.flatMap { lists.set(number: $0) }.map { "\($0.number). \($0.name.vi)" }
        values[.productOCOPCode] = product.ocopCode?.description
        let office = "\(commune.province)-\(commune.code)-\(today.year)"
        values[.productReceiptNumber] = "……-……/PĐK-\(office)"
        let certificates = try connection.certificates(product: product.code)
        if certificates.isEmpty, product.listed?.stars == nil { values[.productRegistration] = Self.registrations[0] }
        let contact = try connection.contactAddresses(of: producer, on: today)
        values[.producerName] = producer.isUnidentified ? nil : producer.name
        values[.producerKind] = producer.kind.flatMap { lists.kind(id: $0) }?.name.vi
        values[.producerAddress] = producer.address(in: commune)
        values[.producerPhone] = contact[.phone]
        values[.producerEmail] = contact[.email]
    }

    /// What the boxes of a registration are called, in the order in which forms print them.
    static let registrations = ["Lần đầu", "Nâng hạng", "Đánh giá, phân hạng lại"]

    mutating func take(registration: Int) {
        values[.productRegistration] = Self.registrations[registration]
    }

    mutating func take(_ book: ReadinessBook, of product: Product) {
        let standings = book.marks(of: product.code)
        let onLabel = book.looks[product.code]?.marks.filter { $0.right == nil } ?? []
        marks = standings.map { mark in
            let filings = mark.filings.map {
                "\($0.number ?? $0.filing.code): \(wording.name(of: $0.state, word: .application))"
            }
            return [mark.right.sign, wording.name(of: mark.right.kind), filings.joined(separator: "\n")]
        }
        marks += onLabel.map { [$0.sign, "", ""] }
        let isRegistered = standings.contains { mark in mark.filings.contains { $0.state == .granted } }
        values[.productHasRegistration] = isRegistered ? "Có" : nil
        let papers = book.authorisations.values.flatMap(\.self).filter { paper in
            paper.products.contains(product.code) && paper.from <= today && (paper.until.map { $0 >= today } ?? true)
        }
        values[.productHasAuthorisation] = papers.isEmpty ? nil : "Có"
    }

    mutating func take(_ right: ProtectedRight, _ connection: any SQLConnection) throws {
        values[.rightSign] = right.sign
        values[.rightKind] = wording.name(of: right.kind)
        let names = try right.products.compactMap { try connection.product($0)?.name }
        values[.rightProducts] = names.isEmpty ? nil : names.joined(separator: "; ")
        try take(representativesOf: right, connection)
        let holder = right.holdings.first { holding in
            holding.role != .member && (holding.until.map { $0 >= today } ?? true)
        }
        guard let code = holder?.producer, let applicant = try connection.producer(code) else { return }
        let contact = try connection.contactAddresses(of: applicant, on: today)
        values[.rightApplicant] = applicant.isUnidentified ? nil : applicant.name
        values[.rightApplicantKind] = applicant.kind.flatMap { lists.kind(id: $0) }?.name.vi
        values[.rightApplicantAddress] = applicant.address(in: commune)
        values[.rightApplicantPhone] = contact[.phone]
        values[.rightApplicantEmail] = contact[.email]
    }

    /// Those whose authority for the right, or for an application of it, holds today.
    private mutating func take(representativesOf right: ProtectedRight, _ connection: any SQLConnection) throws {
        let acting = try connection.representations(commune: right.commune).filter { record in
            guard record.isOn(today), record.until.map({ $0 >= today }) ?? true else { return false }
            return switch record.scope {
            case .right(let code): code == right.code
            case .filing(let code): try connection.filing(code)?.subject == .right(right.code)
            }
        }
        let texts = try acting.map { record -> String in
            let view = try connection.view(record)
            return wording.representative(
                view.personName,
                document: record.document,
                until: view.lastDay,
                isWritten: view.isLastDayWritten,
                validity: nil
            )
        }
        values[.rightRepresentative] = texts.isEmpty ? nil : texts.joined(separator: "; ")
    }
}

extension MarkFiling {
    /// The Office's number of the application.
    fileprivate var number: String? { events.first { $0.kind == EventID.filed }?.number }
}

extension Producer {
    /// The village in the commune of today, or the place as a list gave it.
    fileprivate func address(in commune: Commune) -> String? {
        if let village { return "\(village), \(commune.name), \(commune.provinceName)" }
        return place
    }
}

extension SQLConnection {
    /// The first address of each kind of the people who answer for a producer.
    fileprivate func contactAddresses(of producer: Producer, on day: Day) throws -> [PersonAddress.Channel: String] {
        var addresses: [PersonAddress.Channel: String] = [:]
        for assignment in try assignments(commune: producer.commune) where assignment.role == .contact {
            guard case .producer(producer.code) = assignment.scope, assignment.until.map({ $0 >= day }) ?? true,
                let person = try person(assignment.person)
            else { continue }
            for address in person.addresses where addresses[address.channel] == nil {
                addresses[address.channel] = address.address
            }
        }
        return addresses
    }
}
