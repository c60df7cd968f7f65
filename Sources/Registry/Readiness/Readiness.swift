public import LegalCalendar
public import Procedures

/// What the record says of one condition of the criterion, and on what that rests.
public struct ConditionFinding: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, CaseIterable {
        case met
        case notMet = "not_met"
        /// Nobody has asked, or the record cannot tell: never counted as met.
        case unknown
    }

    public let condition: PropertyCriterion.Condition
    public let state: State
    /// Whether the paper that proves it is on file; an unproven condition is only expected.
    public let isFirm: Bool
    public let facts: [PropertyFact]
    /// By when an application must be filed, where none is under way.
    public let fileBy: FileBy?

    public init(
        condition: PropertyCriterion.Condition,
        state: State,
        isFirm: Bool,
        facts: [PropertyFact],
        fileBy: FileBy?
    ) {
        self.condition = condition
        self.state = state
        self.isFirm = isFirm
        self.facts = facts
        self.fileBy = fileBy
    }
}

/// One thing that the record knows, or does not know, of a product's signs.
public enum PropertyFact: Hashable, Sendable {
    case proven(filing: String, event: String, on: Day, paper: String)
    case happenedWithoutPaper(filing: String, event: String, on: Day)
    case passedForPublication(filing: String, on: Day)
    case underExamination(filing: String, filed: Day)
    case onlyPrepared(filing: String)
    case ended(filing: String, event: String, on: Day)
    case otherApplicant(filing: String, applicant: String)
    case markNotFiled(right: String, sign: String)
    case labelMarksNotInRecord(signs: [String], seen: Day)
    case indicationIsNoMark(right: String, sign: String)
    case nothingRecorded
    /// What an imported list says of the product's protection: a hint to ask about, never a proof.
    case listSays(String)
    case labelNotSeen
    case labelWithoutMark(seen: Day)
    case markRegistered(sign: String, right: String)
    case markNotRegistered(sign: String, right: String?)
    case markRegistrationUnknown(sign: String, right: String)
    case registrationExpires(sign: String, right: String, on: Day)
    case signUsed(sign: String, source: String, stated: Day)
    case noSignUsed(source: String, stated: Day)
    case signNotAsked
    case noProtectedSign(source: String, stated: Day)
    case protectedSignNotAsked
    case authorised(document: String, until: Day?)
    case authorisationTooShort(document: String, until: Day)
    /// It was given up or taken back before its term.
    case authorisationEnded(document: String, on: Day)
    case authorisationNotBegun(document: String, from: Day)
    case notAuthorised(sign: String, right: String?)

    /// Stable, in ASCII, for machines.
    public var id: String {
        switch self {
        case .proven: "proven"
        case .happenedWithoutPaper: "happened_without_paper"
        case .passedForPublication: "passed_for_publication"
        case .underExamination: "under_examination"
        case .onlyPrepared: "only_prepared"
        case .ended: "ended"
        case .otherApplicant: "other_applicant"
        case .markNotFiled: "mark_not_filed"
        case .labelMarksNotInRecord: "label_marks_not_in_record"
        case .indicationIsNoMark: "indication_is_no_mark"
        case .nothingRecorded: "nothing_recorded"
        case .listSays: "list_says"
        case .labelNotSeen: "label_not_seen"
        case .labelWithoutMark: "label_without_mark"
        case .markRegistered: "mark_registered"
        case .markNotRegistered: "mark_not_registered"
        case .markRegistrationUnknown: "mark_registration_unknown"
        case .registrationExpires: "registration_expires"
        case .signUsed: "sign_used"
        case .noSignUsed: "no_sign_used"
        case .signNotAsked: "sign_not_asked"
        case .noProtectedSign: "no_protected_sign"
        case .protectedSignNotAsked: "protected_sign_not_asked"
        case .authorised: "authorised"
        case .authorisationTooShort: "authorisation_too_short"
        case .authorisationEnded: "authorisation_ended"
        case .authorisationNotBegun: "authorisation_not_begun"
        case .notAuthorised: "not_authorised"
        }
    }

    /// The filing or right that it is about, where it is about one.
    public var record: String? {
        switch self {
        case .proven(let filing, _, _, _), .happenedWithoutPaper(let filing, _, _),
            .passedForPublication(let filing, _),
            .underExamination(let filing, _), .onlyPrepared(let filing), .ended(let filing, _, _),
            .otherApplicant(let filing, _):
            filing
        case .markNotFiled(let right, _), .indicationIsNoMark(let right, _), .markRegistered(_, let right),
            .markRegistrationUnknown(_, let right), .registrationExpires(_, let right, _):
            right
        case .markNotRegistered(_, let right), .notAuthorised(_, let right): right
        case .labelMarksNotInRecord, .nothingRecorded, .listSays, .labelNotSeen, .labelWithoutMark, .signUsed,
            .noSignUsed,
            .signNotAsked, .noProtectedSign, .protectedSignNotAsked, .authorised, .authorisationTooShort,
            .authorisationEnded, .authorisationNotBegun:
            nil
        }
    }
}

/// By when an application must be filed so that a dossier can show it. It is experience, never a term of the law.
public struct FileBy: Hashable, Sendable {
    public let lengths: PlanningLengths
    public let plan: PlanningDate
    /// If nothing comes in between.
    public let smooth: PlanningDate
    /// With one extension besides.
    public let extended: PlanningDate?
    /// What the Office's lists show, where they hold enough and show longer than the planned length.
    public let observed: ObservedPassing?

    public init(
        lengths: PlanningLengths,
        plan: PlanningDate,
        smooth: PlanningDate,
        extended: PlanningDate?,
        observed: ObservedPassing?
    ) {
        self.lengths = lengths
        self.plan = plan
        self.smooth = smooth
        self.extended = extended
        self.observed = observed
    }

    public func isPast(on today: Day) -> Bool { plan.safe < today }
}

/// In how many days most of the listed applications passed, and of how many.
public struct ObservedPassing: Hashable, Sendable {
    public let days: Int
    public let rows: Int

    public init(days: Int, rows: Int) {
        self.days = days
        self.rows = rows
    }
}
