public import LegalCalendar
public import Registry

/// Producers, products, certificates, rights, people, imports and searches.
public protocol CatalogueWording {
    func name(of role: Holding.Role) -> String
    func name(of role: Assignment.Role) -> String
    func name(of channel: PersonAddress.Channel) -> String
    func name(of state: Certificate.State) -> String
    func text(of scope: Assignment.Scope) -> String
    func heading(_ heading: CatalogueHeading) -> String
    /// The name of the sheet of an exported list of products.
    var sheetOfProducts: String { get }
    /// The heading of a list's column, as people say it.
    func name(of column: ProductListColumn) -> String
    func added(_ kind: RecordKind, code: String, name: String) -> String
    func corrected(_ kind: RecordKind, code: String, name: String) -> String
    func none(of kind: RecordKind) -> String
    /// Instead of a producer's name that no list has told.
    func unidentified(listedAs name: String) -> String
    var forgottenPerson: String { get }
    var stateOwned: String { get }
    var nothingFound: String { get }
    var emptyLedger: String { get }
    func consent(_ hasConsented: Bool) -> String
    /// A certificate's last day, unsure where its date is the decision's.
    func expiry(_ day: Day, isProvisional: Bool) -> String
    func stars(_ count: Int) -> String
    func score(_ score: Score) -> String
    func importedCertificates(
        _ count: Int,
        toVerify: Int,
        isProvisional: Bool,
        isRehearsal: Bool,
        code: String?
    ) -> String
    func ocopCodeGiven(_ code: String, to name: String) -> String
    func forgotten(_ code: String) -> String

    /// The lines of an import's report.
    func lines(of report: ListImport, isRehearsal: Bool, isUpdating: Bool) -> [String]
    func importCounts(_ report: ListImport) -> [String]
    func text(of difference: ListDifference) -> String
    func text(of likeness: ListLikeness) -> String
    func text(of date: ListVagueDate) -> String
    func text(of word: ListConversion.Word) -> String
    func line(of run: ListImportRun) -> String
    /// Where no import has written anything.
    var noImports: String { get }
    func undone(_ undone: UndoneImport) -> String
    func text(of departure: ListDeparture) -> String
    func text(of problem: ListProblem) -> ProblemText
    func exported(products: Int, to path: String) -> String
}

/// The headings of the catalogue's tables and the labels of its records.
public enum CatalogueHeading: String, CaseIterable, Sendable {
    case code, name, kind, village, place, producer, product, products, set, ocopCode, certificate, certificates, stars
    case issued, expires, decision, decisionDate, state, sign, holder, document, user, from, until, person, language
    case score, quietHours, addresses, assignments, scope, role, deputy, number, year, given, detail, contacts,
        protection
    case source, authorisations
}
