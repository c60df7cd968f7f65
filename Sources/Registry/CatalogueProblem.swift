public import LegalCalendar

/// Problems with producers, products, certificates, rights, people and imported lists.
public enum CatalogueProblem: Hashable, Sendable {
    case producerExists(code: String, name: String)
    case productExists(code: String, name: String)
    case certificateExists(code: String, issued: Day)
    case rightExists(code: String, sign: String)
    case authorisationExists(code: String, document: String)
    /// A filing of its application follows the right already.
    case rightFollowed(code: String, filing: String)
    /// The printed last day does not follow from the days that were entered; nil where the title never ends.
    case expiryDiffers(stated: Day, counted: Day?)
    case assignmentExists(code: String)
    /// The product bears a code of that year already.
    case ocopCodeGiven(String, product: String)
    /// Another product bears the code, or its running number.
    case ocopCodeTaken(String, product: String)
    case unknownSet(Int)
    case starsOutOfRange(Int, allowed: [Int])
    case badAddress(channel: String)
    case dateInFuture(field: String, date: Day, today: Day)
    case issuedBeforeDecision(issued: Day, decision: Day)
    case periodReversed(from: Day, until: Day)
    case yearOutOfRange(Int, last: Int)
    case textTooLong(field: String, limit: Int)
    case certificateInUse(code: String, filing: String)
    case personForgotten(code: String)
    case nothingToCorrect
    case listRefused([ListProblem])
    /// A mark on a label is written as its sign, an equals sign, and its right or the word for none.
    case markWithoutRight(String)
    case markTwice(String)
    /// The question is asked only of a certificate that had run out when it was entered.
    case certificateNeedsNoAnswer(code: String)
    case unknownMeasure(String, known: [String])
    case badHeading(String, known: [String])
    case importUndone(code: String)
    case importInUse(code: String, [ImportObstacle])
    case fileUnreadable(path: String)
    case fileNotWritable(path: String)
}

extension CatalogueProblem: ProblemArea {
    public var id: String {
        switch self {
        case .producerExists: "producer_exists"
        case .productExists: "product_exists"
        case .certificateExists: "certificate_exists"
        case .rightExists: "right_exists"
        case .authorisationExists: "authorisation_exists"
        case .rightFollowed: "right_followed"
        case .expiryDiffers: "expiry_differs"
        case .assignmentExists: "assignment_exists"
        case .ocopCodeGiven: "ocop_code_given"
        case .ocopCodeTaken: "ocop_code_taken"
        case .unknownSet: "unknown_set"
        case .starsOutOfRange: "stars_out_of_range"
        case .badAddress: "bad_address"
        case .dateInFuture: "date_in_future"
        case .issuedBeforeDecision: "issued_before_decision"
        case .periodReversed: "period_reversed"
        case .yearOutOfRange: "year_out_of_range"
        case .textTooLong: "text_too_long"
        case .certificateInUse: "certificate_in_use"
        case .personForgotten: "person_forgotten"
        case .nothingToCorrect: "nothing_to_correct"
        case .listRefused: "list_refused"
        case .markWithoutRight: "mark_without_right"
        case .markTwice: "mark_twice"
        case .certificateNeedsNoAnswer: "certificate_needs_no_answer"
        case .unknownMeasure: "unknown_measure"
        case .badHeading: "bad_heading"
        case .importUndone: "import_undone"
        case .importInUse: "import_in_use"
        case .fileUnreadable: "file_unreadable"
        case .fileNotWritable: "file_not_writable"
        }
    }

    public var gravity: Problem.Gravity {
        switch self {
        case .producerExists, .productExists, .certificateExists, .rightExists, .authorisationExists, .rightFollowed,
            .assignmentExists, .ocopCodeGiven, .ocopCodeTaken, .certificateInUse, .personForgotten,
            .certificateNeedsNoAnswer, .importUndone, .importInUse:
            .conflict
        case .expiryDiffers, .unknownSet, .starsOutOfRange, .badAddress, .dateInFuture, .issuedBeforeDecision,
            .periodReversed,
            .yearOutOfRange, .textTooLong, .nothingToCorrect, .listRefused, .markWithoutRight, .markTwice,
            .unknownMeasure, .badHeading:
            .input
        case .fileUnreadable: .notFound
        case .fileNotWritable: .fault
        }
    }

    public var field: String? {
        switch self {
        case .producerExists, .productExists: "name"
        case .certificateExists, .issuedBeforeDecision: "issued"
        case .rightExists: "sign"
        case .authorisationExists: "document"
        case .rightFollowed: nil
        case .expiryDiffers: "expires"
        case .ocopCodeGiven, .yearOutOfRange: "year"
        case .ocopCodeTaken: "ocop-code"
        case .unknownSet: "set"
        case .starsOutOfRange: "stars"
        case .badAddress(let channel): channel
        case .dateInFuture(let field, _, _), .textTooLong(let field, _): field
        case .periodReversed: "until"
        case .markWithoutRight, .markTwice: "mark"
        case .unknownMeasure: "number"
        case .badHeading: "map"
        case .fileUnreadable: "file"
        case .fileNotWritable: "output"
        case .assignmentExists, .certificateInUse, .personForgotten, .nothingToCorrect, .listRefused,
            .certificateNeedsNoAnswer, .importUndone, .importInUse:
            nil
        }
    }
}
