import LegalCalendar
public import Registry
import Store

/// What a filing hangs on: the sign, the products and producers, and the people who are told of it.
public struct FilingSurroundings: Sendable {
    public let right: ProtectedRight?
    public let certificate: Certificate?
    public let products: [Product]
    /// Who owns the subject or applies for it today.
    public let producers: [Producer]
    /// To whom its reminders go, by the producers' assignments and by its own.
    public let people: [AnsweringPerson]
}

extension SQLConnection {
    func surroundings(of filing: Filing, on today: Day) throws -> FilingSurroundings {
        var (right, certificate): (ProtectedRight?, Certificate?) = (nil, nil)
        switch filing.subject {
        case .right(let code): right = try self.right(code)
        case .certificate(let code): certificate = try self.certificate(code)
        case .paper(let paper) where paper.kind == .authorisation:
            right = try authorisation(paper.code).flatMap { try self.right($0.right) }
        case .paper, .commune: break
        }
        let products = (right?.products ?? []) + [certificate?.product].compactMap(\.self)
        let producers = try subjectProducers(of: filing, on: today)
        let codes = Set(producers.map(\.code))
        let people = try answering(commune: filing.commune) { assignment in
            guard assignment.isInForce(on: today) else { return false }
            return switch assignment.scope {
            case .filing(let code): code == filing.code
            case .producer(let code): codes.contains(code)
            case .commune, .village, .unit: false
            }
        }
        return FilingSurroundings(
            right: right,
            certificate: certificate,
            products: try products.compactMap { try product($0) },
            producers: producers,
            people: people
        )
    }
}
