public import LegalCalendar
public import Procedures
public import Registry

/// Which star a product's signs allow, what is missing, and what is to be filed by when.
public protocol ReadinessWording {
    var readinessHeading: String { get }
    var noStarAtRisk: String { get }
    /// Where too little is known to say that none is.
    var noStarKnown: String { get }
    var endangeredHeading: String { get }
    func headline(of readiness: ProductReadiness) -> String
    func headline(of evaluation: Evaluation) -> [String]
    func criterionLine(_ criterion: PropertyCriterion) -> String
    func allowed(by evaluation: Evaluation) -> String
    func name(of finding: ConditionFinding) -> String
    func text(of fact: PropertyFact, names: NameBook) -> String
    /// Told to a producer of a filing that is not its own.
    var othersApplication: String { get }
    /// What to ask, or to do, where the fact leaves a condition open.
    func advice(on fact: PropertyFact) -> String?
    /// The planning date first, then what it rests on and the cases beside it.
    func lines(of fileBy: FileBy, today: Day) -> [String]
    func text(of sentence: StatedSentence) -> String
    func lines(of star: EndangeredStar) -> [String]
    func group(_ standing: ProductReadiness.Standing, count: Int) -> String
    func askAboutOld(_ certificate: String) -> String
    func secure(count: Int) -> String
    func labelLine(_ look: LabelLook?) -> String
    func originLine(_ kind: OriginStatement.Kind, _ statement: OriginStatement?) -> String
    func signsRecorded(of product: String) -> String
}
