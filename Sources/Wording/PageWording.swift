public import LegalCalendar
public import Procedures
public import Registry

/// A station of a product's way to its next evaluation.
public enum RoadStation: String, CaseIterable, Sendable {
    case checkName, fileMark, published, dossier, commune, province, expiry
}

/// How far a station is.
public enum RoadPassing: String, CaseIterable, Sendable {
    case done, now, ahead, missed
}

/// The pages that a producer opens by its personal link.
public protocol PageWording {
    // What comes next.
    var nextHeading: String { get }
    var nothingNext: String { get }
    var noDateYet: String { get }
    func nextStep(_ step: String, subject: String) -> String
    func nextMark(_ product: String) -> String
    func nextPapers(_ procedure: String, subject: String) -> String
    var otherDates: String { get }
    /// A day that experience advises, and no law sets.
    var dateOfExperience: String { get }
    var noPriceKnown: String { get }

    // What there is.
    var filingsHeading: String { get }
    var noFilings: String { get }
    func openFiling(_ name: String) -> String
    var papersHeading: String { get }
    var roadsHeading: String { get }
    var noProducts: String { get }
    func stars(of readiness: ProductReadiness) -> String
    func name(of station: RoadStation) -> String
    func name(of passing: RoadPassing) -> String
    /// - Parameter passing: what has been is told as a day, what comes as a last day.
    func roadDates(_ station: RoadStation, _ passing: RoadPassing, from: Day?, until: Day?) -> String?
    var whatTheSignsAllow: String { get }
    var endangeredNow: String { get }

    // Acts.
    var acknowledgeButton: String { get }
    var seenNeedsOwnLink: String { get }
    var acknowledgeHint: String { get }
    var acknowledgedNote: String { get }
    var calendarHeading: String { get }
    var calendarText: String { get }
    var calendarMake: String { get }
    var calendarOpen: String { get }
    var calendarAddress: String { get }
    var calendarEnd: String { get }

    // One filing.
    var backToMyWork: String { get }
    var filingPapers: String { get }
    var filingTerms: String { get }
    var filingFees: String { get }
    var filingGrounds: String { get }
    var filingEvents: String { get }
    func papersReady(_ ready: Int, of total: Int) -> String
    func papersOf(_ stage: String) -> String
    func filingAct(_ word: FilingWord) -> String
    var notFiledYet: String { get }
    func waitingFor(_ question: String) -> String
    var paperDetails: String { get }
    func form(_ number: String, source: String) -> String
    var noFees: String { get }
    var oneClass: String { get }
    var noGrounds: String { get }
    func whoActs(_ actor: String) -> String
    func onceMissed(_ remedy: String) -> String
}
