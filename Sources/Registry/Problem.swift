public import LegalCalendar

/// Something that a person can mend: what is wrong, where, in values. `Wording` makes the sentence.
///
/// Anything that is not a problem is a fault of the program or the machine.
public enum Problem: Error, Hashable, Sendable {
    case general(GeneralProblem)
    case catalogue(CatalogueProblem)
    case filing(FilingProblem)
    case night(NightProblem)
    case rules(RuleProblem)
    case people(PeopleProblem)
    case house(HouseProblem)
    case web(WebProblem)
    case document(DocumentProblem)
    case account(AccountProblem)

    /// How the program ends: its exit code, and the status of a page.
    public enum Gravity: Int32, Sendable {
        case input = 2
        case notFound = 3
        case conflict = 4
        case unreachable = 69
        case fault = 70
    }
}

/// One area's problems: each case has a stable id for machines, a gravity, and the field it is about.
public protocol ProblemArea {
    /// Stable, in ASCII: the `code` of an error in JSON.
    var id: String { get }
    var gravity: Problem.Gravity { get }
    /// The option or cell that it is about, where there is one.
    var field: String? { get }
}

extension Problem: ProblemArea {
    private var area: any ProblemArea {
        switch self {
        case .general(let problem): problem
        case .catalogue(let problem): problem
        case .filing(let problem): problem
        case .night(let problem): problem
        case .rules(let problem): problem
        case .people(let problem): problem
        case .house(let problem): problem
        case .web(let problem): problem
        case .document(let problem): problem
        case .account(let problem): problem
        }
    }

    public var id: String { area.id }
    public var gravity: Gravity { area.gravity }
    public var field: String? { area.field }
}

extension Problem {
    /// The same problem told of its field by another name: the one that stands beside it on a page.
    public func naming(_ label: String) -> Problem {
        switch self {
        case .general(.badValue(_, let text, let example)):
            .general(.badValue(field: label, text: text, example: example))
        case .general(.emptyText): .general(.emptyText(field: label))
        case .general(.unknownChoice(_, let text, let choices)):
            .general(.unknownChoice(field: label, text: text, choices: choices))
        case .catalogue(.dateInFuture(_, let date, let today)):
            .catalogue(.dateInFuture(field: label, date: date, today: today))
        case .catalogue(.badAddress): .catalogue(.badAddress(channel: label))
        case .catalogue(.textTooLong(_, let limit)): .catalogue(.textTooLong(field: label, limit: limit))
        default: self
        }
    }
}

/// Problems that any command can meet.
public enum GeneralProblem: Hashable, Sendable {
    case notFound(RecordKind, code: String)
    case unknownCommune(String)
    case communeExists(String)
    case noCommune
    case severalCommunes([String])
    /// The text of an option is not of its form; the form is told by an example.
    case badValue(field: String, text: String, example: String)
    case emptyText(field: String)
    /// Somewhere in what was entered stands a character that no text of a record can hold.
    case zeroCharacter
    case unknownChoice(field: String, text: String, choices: [String])
    /// A line of standard input is not of its form.
    case badLine(number: Int, text: String, example: String)
    case inputUnreadable
    case outputUnwritable
    /// Exactly one of these options is needed.
    case oneOf([String])
    case usage(String)
    case databaseMissing(path: String)
    case databaseNotOurs(path: String)
    /// The last schema step that the database has been through.
    case databaseTooOld(step: String)
    /// A schema step that this program does not know.
    case databaseTooNew(step: String)
    case databaseExists(path: String)
    case databaseBusy
    /// Somebody has changed what a form showed since it was opened.
    case changedMeanwhile
    case diskFull
    case folderNotWritable(path: String)
    case settingsUnreadable(path: String, line: Int?, key: String?)
    case dataUnreadable(path: String, line: Int, what: BilingualText)
    case rehearsalOnly(today: String, real: String)
    /// A rehearsal copies the record's file; a server's record must be copied with its own tools.
    case rehearsalNeedsFile
    /// An upgrade would have lost deadlines and was taken back.
    case deadlinesLost(before: Int, after: Int)
    case fault(id: String)
}

extension GeneralProblem: ProblemArea {
    public var id: String {
        switch self {
        case .notFound(let kind, _): "\(kind.rawValue)_not_found"
        case .unknownCommune: "unknown_commune"
        case .communeExists: "commune_exists"
        case .noCommune: "no_commune"
        case .severalCommunes: "several_communes"
        case .badValue: "bad_value"
        case .emptyText: "empty_text"
        case .zeroCharacter: "zero_character"
        case .unknownChoice: "unknown_choice"
        case .badLine: "bad_line"
        case .inputUnreadable: "input_unreadable"
        case .outputUnwritable: "output_unwritable"
        case .oneOf: "one_of"
        case .usage: "usage"
        case .databaseMissing: "database_missing"
        case .databaseNotOurs: "database_not_ours"
        case .databaseTooOld: "database_too_old"
        case .databaseTooNew: "database_too_new"
        case .databaseExists: "database_exists"
        case .databaseBusy: "database_busy"
        case .changedMeanwhile: "changed_meanwhile"
        case .diskFull: "disk_full"
        case .folderNotWritable: "folder_not_writable"
        case .settingsUnreadable: "settings_unreadable"
        case .dataUnreadable: "data_unreadable"
        case .rehearsalOnly: "rehearsal_only"
        case .rehearsalNeedsFile: "rehearsal_needs_file"
        case .deadlinesLost: "deadlines_lost"
        case .fault: "fault"
        }
    }

    public var gravity: Problem.Gravity {
        switch self {
        case .notFound, .unknownCommune, .databaseMissing: .notFound
        case .noCommune, .severalCommunes, .badValue, .emptyText, .zeroCharacter, .unknownChoice, .badLine, .oneOf,
            .usage,
            .settingsUnreadable, .dataUnreadable:
            .input
        case .communeExists, .databaseNotOurs, .databaseTooOld, .databaseTooNew, .databaseExists, .databaseBusy,
            .changedMeanwhile,
            .rehearsalOnly, .rehearsalNeedsFile, .deadlinesLost:
            .conflict
        case .inputUnreadable, .outputUnwritable, .diskFull, .folderNotWritable, .fault: .fault
        }
    }

    public var field: String? {
        switch self {
        case .badValue(let field, _, _), .emptyText(let field), .unknownChoice(let field, _, _): field
        case .unknownCommune, .communeExists, .noCommune, .severalCommunes: "commune"
        case .databaseMissing, .databaseNotOurs, .databaseTooOld, .databaseTooNew, .databaseExists, .deadlinesLost:
            "database"
        case .settingsUnreadable(_, _, let key): key ?? "config"
        case .dataUnreadable: "data"
        case .rehearsalOnly: "today"
        case .rehearsalNeedsFile: "rehearsal"
        case .notFound, .zeroCharacter, .badLine, .inputUnreadable, .outputUnwritable, .oneOf, .usage, .databaseBusy,
            .changedMeanwhile,
            .diskFull,
            .folderNotWritable, .fault:
            nil
        }
    }
}
