public import Registry

/// Every sentence of one language. Each area is a protocol, so a sentence that one language lacks does not compile.
public protocol Wording: ProblemWording, TraceWording, HouseWording, RulesWording, CatalogueWording, FilingWording,
    NightWording,
    OfficeWording,
    WeekWording,
    PeopleWording,
    ReadinessWording,
    AdviceWording,
    StaffWording,
    AccountWording,
    PersonWording,
    SettingWording,
    FormWording,
    StaffListWording,
    StaffRecordWording,
    StaffLogWording,
    RuleReadingWording,
    RegisterWording,
    CatalogueFormWording,
    ImportPageWording,
    OfficePageWording,
    RolePageWording,
    RuleChangeWording,
    RulePageWording,
    WebWording,
    LinkWording,
    PageWording,
    InboxWording,
    DocumentWording,
    LetterWording,
    PreviewWording,
    ActWording,
    CheckWording,
    PaperPageWording,
    HousePageWording,
    HandPageWording,
    SignPageWording,
    DocumentPageWording,
    StarPageWording,
    Sendable
{
    var language: Language { get }
}

public enum Language: String, CaseIterable, Sendable {
    case vietnamese = "vi"
    case english = "en"

    public var wording: any Wording {
        switch self {
        case .vietnamese: VietnameseWording()
        case .english: EnglishWording()
        }
    }
}

/// What a problem says: what is wrong and where, and how to mend it.
public struct ProblemText: Hashable, Sendable {
    public let message: String
    public let hint: String

    public init(_ message: String, hint: String) {
        self.message = message
        self.hint = hint
    }
}

public protocol ProblemWording {
    func text(of problem: GeneralProblem) -> ProblemText
    func text(of problem: CatalogueProblem) -> ProblemText
    func text(of problem: FilingProblem) -> ProblemText
    func text(of problem: NightProblem) -> ProblemText
    func text(of problem: RuleProblem) -> ProblemText
    func text(of problem: PeopleProblem) -> ProblemText
    func text(of problem: HouseProblem) -> ProblemText
    func text(of problem: WebProblem) -> ProblemText
    func text(of problem: AccountProblem) -> ProblemText
    func text(of problem: DocumentProblem) -> ProblemText
    /// Put before the argument parser's own words.
    var wrongUse: String { get }
    /// The name of a kind of record in the middle of a sentence.
    func name(of kind: RecordKind) -> String
}

extension ProblemWording {
    public func text(of problem: Problem) -> ProblemText {
        switch problem {
        case .general(let problem): text(of: problem)
        case .catalogue(let problem): text(of: problem)
        case .filing(let problem): text(of: problem)
        case .night(let problem): text(of: problem)
        case .rules(let problem): text(of: problem)
        case .people(let problem): text(of: problem)
        case .house(let problem): text(of: problem)
        case .web(let problem): text(of: problem)
        case .document(let problem): text(of: problem)
        case .account(let problem): text(of: problem)
        }
    }
}

public struct VietnameseWording: Wording {
    public let language = Language.vietnamese

    public init() {}
}

public struct EnglishWording: Wording {
    public let language = Language.english

    public init() {}
}
