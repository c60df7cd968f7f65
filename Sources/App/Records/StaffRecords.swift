public import LegalCalendar
public import Registry
public import Wording

/// One product as the staff look at it: what it is, what hangs on it, and its way to the next evaluation.
public struct StaffProduct: Sendable {
    public let product: Product
    public let set: OCOPSet?
    public let producer: Producer
    /// The oldest first, each with its last day where a rule says one.
    public let certificates: [CertificateView]
    /// Who makes it beside the producer, those that ended too.
    public let makings: [MakingView]
    public let signs: ProductSignsView
    public let rights: [ProtectedRight]
    public let authorisations: [StaffAuthorisation]
    public let filings: [ListedFiling]
    public let owed: [ListedWork]
    /// Nil where readiness says nothing of it.
    public let road: ProductRoad?
    public let names: NameBook
    /// Who gets its producer's reminders, and whose it is in the office.
    public let contacts: [AnsweringPerson]
    public let today: Day
}

/// One producer as the staff look at it.
public struct StaffProducer: Sendable {
    public let view: ProducerView
    /// Names of the kinds that it was of before, by id.
    public let earlierKinds: [String: BilingualText]
    public let products: [ListedProduct]
    public let roads: [ProductRoad]
    public let names: NameBook
    /// What it makes of products that stand in another's name.
    public let makings: [MakingView]
    public let rights: [ProtectedRight]
    public let authorisations: [StaffAuthorisation]
    public let representations: [RepresentationView]
    public let filings: [ListedFiling]
    /// The papers whose terms are followed.
    public let papers: [ListedFiling]
    public let owed: [ListedWork]
    public let documents: [Document]
    public let people: [AnsweringPerson]
    public let handOvers: [HandOverView]
    /// What its change of name, form or existence asks for.
    public let tasks: ProducerTasks
    public let today: Day
}

/// One right as the staff look at it.
public struct StaffRight: Sendable {
    public let view: RightView
    public let authorisations: [StaffAuthorisation]
    public let representations: [RepresentationView]
    public let filings: [ListedFiling]
    public let owed: [ListedWork]
    public let contacts: [AnsweringPerson]
    public let today: Day
}

/// One village: who is there, and who of the office answers for it.
public struct StaffVillage: Sendable {
    public let name: String
    public let producers: [ListedProducer]
    public let officers: [AnsweringPerson]
    public let handOvers: [HandOverView]
    public let today: Day
}

/// A paper by which somebody may use a sign, with the names of both and the filing that follows its term.
public struct StaffAuthorisation: Sendable {
    public let authorisation: Authorisation
    public let sign: String
    public let userName: String
    public let validity: String?
}
