import App
import ArgumentParser
import Formats
import LegalCalendar
import Procedures
import Registry
import Wording

/// `daulang checklist`: the papers of a filing.
struct ChecklistCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checklist",
        abstract: "Thành phần hồ sơ của một đơn. / The papers of a filing.",
        subcommands: [
            ChecklistShow.self, ChecklistPrepare.self, ChecklistNotNeeded.self, ChecklistReopen.self,
            ChecklistAnswer.self,
        ]
    )
}

struct ChecklistShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Xem giấy tờ. / Show the papers.")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã đơn. / The filing's code.") var filing: String

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        ChecklistPrinter(try await Checklists(session.context).show(filing), session.wording).print(
            asJSON: options.json
        )
    }
}

struct ChecklistPrepare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prepare",
        abstract: "Ghi là đã chuẩn bị xong một giấy tờ. / Mark a paper as prepared."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã đơn. / The filing's code.") var filing: String
    @Argument(help: "Mã giấy tờ. / The paper.") var item: String
    @Option(help: "Mã tài liệu (TL-…), tệp để cất vào kho, hoặc nơi để giấy. / A document, a file, or where it is.")
    var document: String?

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let place = try PaperPlace(given: document, field: "document", session, options)
        let view = try await Checklists(session.context).prepare(item, of: filing, place)
        if !options.json, case .place(let words) = place { Output.line(session.wording.onlyPlaceNoted(words)) }
        ChecklistPrinter(view, session.wording).print(asJSON: options.json)
    }
}

struct ChecklistNotNeeded: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "not-needed",
        abstract: "Ghi là không phải nộp, kèm lý do. / Mark a paper as not needed, with the reason."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã đơn. / The filing's code.") var filing: String
    @Argument(help: "Mã giấy tờ. / The paper.") var item: String
    @Option(help: "Lý do. / The reason.") var reason: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let reason = NameFolding.normalised(reason)
        let view = try await Checklists(session.context).markNotNeeded(item, of: filing, reason: reason)
        ChecklistPrinter(view, session.wording).print(asJSON: options.json)
    }
}

struct ChecklistReopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: "Bỏ dấu đã ghi: giấy tờ phải làm lại. / Take a mark back."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã đơn. / The filing's code.") var filing: String
    @Argument(help: "Mã giấy tờ. / The paper.") var item: String

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let view = try await Checklists(session.context).reopen(item, of: filing)
        ChecklistPrinter(view, session.wording).print(asJSON: options.json)
    }
}

struct ChecklistAnswer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Trả lời một câu hỏi mà giấy tờ phụ thuộc vào. / Answer a question on which papers depend."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã đơn. / The filing's code.") var filing: String
    @Argument(help: "Câu hỏi. / The question.") var question: String
    @Argument(help: "yes hoặc no (có, không). / yes or no.") var answer: YesNo

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let view = try await Checklists(session.context).answer(question, of: filing, answer.isYes)
        ChecklistPrinter(view, session.wording).print(asJSON: options.json)
    }
}

/// A checklist as text or JSON.
struct ChecklistPrinter {
    private let view: ChecklistView
    private let wording: any Wording

    init(_ view: ChecklistView, _ wording: any Wording) {
        self.view = view
        self.wording = wording
    }

    func print(asJSON: Bool) {
        guard !asJSON else {
            Output.json(view.json(wording))
            return
        }
        Output.line(
            wording.checklistLine(
                ready: view.ready,
                of: view.needed.count,
                word: view.word,
                filedOn: view.filed?.date,
                number: view.filed?.number
            )
        )
        for paper in view.papers where view.currentStages.contains(paper.item.stage) { printPaper(paper) }
        for question in view.openQuestions {
            Output.line("\(wording.answerNeeded(question.ask.text(in: wording.language))) (\(question.id))")
        }
    }

    private func printPaper(_ paper: ChecklistView.Paper) {
        var state = wording.name(of: paper.state)
        if paper.state == .notNeeded, let mark = paper.mark {
            state = wording.notNeeded(reason: mark.reason ?? "", person: mark.person)
        }
        let copies = paper.copies?.value.map { " – \(wording.copies($0, kind: paper.item.kind))" } ?? ""
        Output.line("  [\(state)] \(paper.item.name.text(in: wording.language))\(copies)  (\(paper.item.id))")
        for document in paper.documents {
            let isExpired = document.isExpired(on: view.today)
            Output.line(
                "      "
                    + wording.servingDocument(
                        document.code,
                        title: document.title,
                        expires: document.expires,
                        isExpired: isExpired
                    )
            )
        }
        if let form = paper.form, let value = form.value {
            let doubt = form.confidence == .confirmed ? "" : " (\(wording.text(of: form.confidence)))"
            Output.line("      \(value.number), \(value.source)\(doubt)")
        }
    }
}
