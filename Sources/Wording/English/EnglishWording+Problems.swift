import LegalCalendar
public import Registry

extension EnglishWording {
    public var wrongUse: String {
        "The command is not used rightly. See `daulang --help`, or add `--help` after the command."
    }

    public func name(of kind: RecordKind) -> String {
        switch kind {
        case .producer: "producer"
        case .product: "product"
        case .certificate: "certificate"
        case .right: "right"
        case .filing: "filing"
        case .event: "event"
        case .obligation: "obligation"
        case .person: "person"
        case .assignment: "assignment"
        case .authorisation: "authorisation"
        case .letter: "letter"
        case .proposal: "proposal"
        case .message: "message"
        case .acceptedRow: "accepted row of data"
        case .commune: "commune"
        case .rulePack: "rules of the procedure"
        case .validity: "followed term"
        case .representation: "representation"
        case .making: "making"
        case .listImport: "import"
        case .handOver: "hand-over"
        case .activity: "activity"
        case .link: "personal link"
        case .submission: "thing that a producer sent"
        case .document: "document"
        case .account: "account"
        case .report: "yearly report"
        }
    }

    public func text(of problem: GeneralProblem) -> ProblemText {
        switch problem {
        case .notFound(let kind, let code):
            ProblemText(
                "There is no \(name(of: kind)) with code “\(code)”.",
                hint: "List the codes, or use `daulang search`."
            )
        case .unknownCommune(let code):
            ProblemText("This database has no commune with code “\(code)”.", hint: "See `daulang commune list`.")
        case .communeExists(let code):
            ProblemText("A commune with code “\(code)” is there already.", hint: "See `daulang commune list`.")
        case .noCommune:
            ProblemText("The database has no commune yet.", hint: "Run `daulang init` first.")
        case .severalCommunes(let codes):
            ProblemText(
                "The database has several communes (\(codes.joined(separator: ", "))); it is not clear which one is meant.",
                hint: "Add `--commune CODE`."
            )
        case .badValue(let field, let text, let example):
            ProblemText(
                "The value “\(text)” of “\(field)” is not of its form.",
                hint: "Write it like this: \(example)."
            )
        case .emptyText(let field):
            ProblemText("“\(field)” is empty.", hint: "Fill it in and try again.")
        case .zeroCharacter:
            ProblemText(
                "There is an empty character in what was entered.",
                hint: "Type it instead of pasting, and try again."
            )
        case .unknownChoice(let field, let text, let choices):
            ProblemText(
                "“\(text)” is not a choice of “\(field)”.",
                hint: "Choose one of: \(choices.joined(separator: ", "))."
            )
        case .badLine(let number, let text, let example):
            ProblemText("Line \(number) is not of its form: “\(text)”.", hint: "Write each line like this: \(example).")
        case .inputUnreadable:
            ProblemText("Standard input cannot be read.", hint: "Check the file or the command before.")
        case .outputUnwritable:
            ProblemText("Standard output cannot be written.", hint: "Check the disk or the command after.")
        case .oneOf(let options):
            ProblemText(
                "Exactly one of these is needed: \(options.joined(separator: ", ")).",
                hint: "Give one, leave out the others."
            )
        case .usage(let detail):
            ProblemText(wrongUse, hint: detail)
        case .databaseMissing(let path):
            ProblemText(
                "There is no database at “\(path)” yet.",
                hint: "Make one with `daulang init`, or mend `--database`."
            )
        case .databaseNotOurs(let path):
            ProblemText(
                "The file “\(path)” is not a Dấu Làng database.",
                hint: "Check the path given with `--database`."
            )
        case .databaseTooOld(let step):
            ProblemText(
                "The database is older than this program (its last step is “\(step)”).",
                hint: "run `daulang upgrade` (it makes a backup first)."
            )
        case .databaseTooNew(let step):
            ProblemText(
                "The database is newer than this program (it has the step “\(step)”).",
                hint: "Use a newer program; nothing was changed."
            )
        case .databaseExists(let path):
            ProblemText(
                "There is a database at “\(path)” already.",
                hint: "Choose another path, or go on with that one."
            )
        case .changedMeanwhile:
            ProblemText(
                "Somebody has changed this since the form was opened.",
                hint: "Nothing is saved. Look at each field and save once more."
            )
        case .databaseBusy:
            ProblemText("The database is busy with another command.", hint: "Wait for it to end and run again.")
        case .diskFull:
            ProblemText(
                "The disk is full, so nothing was written; what was there is unharmed.",
                hint: "Free some space and run again."
            )
        case .folderNotWritable(let path):
            ProblemText(
                "Nothing can be written at “\(path)”.",
                hint: "Check that the folder exists and who may write there."
            )
        case .settingsUnreadable(let path, let line, let key):
            ProblemText(
                "Settings “\(path)”\(line.map { ", line \($0)" } ?? "")\(key.map { ", key “\($0)”" } ?? "") cannot be read.",
                hint: "The README lists the keys that are allowed."
            )
        case .dataUnreadable(let path, let line, let what):
            ProblemText("Data file \(path):\(line): \(what.en).", hint: "Run `daulang rules check` for all findings.")
        case .rehearsalOnly(let today, let real):
            ProblemText(
                "The day given with --today (\(today)) is not the real one (\(real)), and this command sends or "
                    + "writes to a record in real use.",
                hint: "Leave out --today, or add `--rehearsal` to work on a copy."
            )
        case .rehearsalNeedsFile:
            ProblemText(
                "Only a record in an SQLite file can be rehearsed on.",
                hint: "Copy the server's database and point --database at the copy."
            )
        case .deadlinesLost(let before, let after):
            ProblemText(
                "The upgrade was stopped: \(before) open deadlines before, \(after) after.",
                hint: "Keep the backup and tell whoever looks after the installation."
            )
        case .fault(let id):
            ProblemText(
                "The program met an unexpected fault (id \(id)); nothing is half-written.",
                hint: "Run again; if it stays, send this id to whoever looks after the installation."
            )
        }
    }

}
