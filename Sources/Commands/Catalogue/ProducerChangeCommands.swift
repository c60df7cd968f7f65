import App
import ArgumentParser
import Formats
import LegalCalendar
import Registry
import Wording

struct ProducerRename: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename",
        abstract: "Chủ thể đổi tên từ một ngày; tên cũ vẫn giữ. / A new name from a day; the old one is kept."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã chủ thể. / The producer's code.") var code: String
    @Option(help: "Tên mới. / The new name.") var name: String
    @Option(help: "Ngày đầu mang tên mới. / Its first day.") var from: Day
    @OptionGroup var change: ProducerChangeOptions

    func run() async throws {
        var input = ProducerChange(from: from)
        input.name = name
        input.document = change.document
        let session = try await Session.open(options, for: .writing)
        try await ChangeProducer(session.context).change(code, to: input)
        try await ProducerChangePrinter(session, options, change).printChange(of: code, from: from)
    }
}

struct ProducerChangeForm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change-form",
        abstract: "Chủ thể đổi loại hình (hộ thành công ty…) từ một ngày. / Another legal form from a day."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã chủ thể. / The producer's code.") var code: String
    @Option(help: "Loại mới, ví dụ cooperative hoặc “Hợp tác xã”. / The new kind.") var kind: String
    @Option(help: "Tên mới, nếu đổi cả tên. / The new name, where it changes too.") var name: String?
    @Option(help: "Ngày đầu của loại hình mới. / Its first day.") var from: Day
    @OptionGroup var change: ProducerChangeOptions

    func run() async throws {
        var input = ProducerChange(from: from)
        input.kind = kind
        input.name = name
        input.document = change.document
        let session = try await Session.open(options, for: .writing)
        try await ChangeProducer(session.context).change(code, to: input)
        try await ProducerChangePrinter(session, options, change).printChange(of: code, from: from)
    }
}

struct ProducerMerge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract:
            "Chủ thể sáp nhập vào chủ thể khác, hoặc nhập trùng. / One becomes part of another, or was entered twice."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã chủ thể không còn. / The producer that is no more.") var code: String
    @Option(help: "Mã chủ thể nhận. / The producer that stands for both.") var into: String
    @Option(help: "Ngày đầu chủ thể nhận thay cho cả hai. / The first day on which it does.") var on: Day?
    @Flag(help: "Một chủ thể đã bị nhập hai lần, không có sáp nhập. / One producer was entered twice.")
    var duplicate = false
    @OptionGroup var change: ProducerChangeOptions

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let move: ProducerMove
        switch (on, duplicate) {
        case (let day?, false):
            move = try await EndProducer(session.context).merge(code, into: into, on: day, document: change.document)
        case (nil, true):
            move = try await EndProducer(session.context).join(code, with: into)
        case (nil, false), (_?, true):
            throw Problem.general(.oneOf(["--on", "--duplicate"]))
        }
        try await ProducerChangePrinter(session, options, change).printEnd(of: code, move)
    }
}

struct ProducerClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Chủ thể ngừng hoạt động, không có ai kế thừa. / It ends without a successor."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã chủ thể. / The producer's code.") var code: String
    @Option(help: "Ngày cuối. / Its last day.") var on: Day
    @OptionGroup var change: ProducerChangeOptions

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let move = try await EndProducer(session.context).close(code, on: on, document: change.document)
        try await ProducerChangePrinter(session, options, change).printEnd(of: code, move)
    }
}

struct ProducerTasksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tasks",
        abstract: "Việc phải làm, phải hỏi vì chủ thể đã thay đổi. / What its changes ask for."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã chủ thể. / The producer's code.") var code: String
    @Flag(help: "Mở các việc ghi nhận thay đổi để được nhắc. / Begin what the record can begin.") var open = false

    func run() async throws {
        let session = try await Session.open(options, for: open ? .writing : .reading)
        let follow = FollowProducer(session.context)
        let found = open ? try await follow.open(tasksOf: code) : try await follow.tasks(of: code)
        guard options.json else {
            ProducerTasksPrinter(found, session.wording).printAll()
            return
        }
        Output.json(found.json(session.wording))
    }
}

/// What all changes of a producer ask.
struct ProducerChangeOptions: ParsableArguments {
    @Option(help: "Giấy tờ của thay đổi (số, ngày). / The paper of the change.") var document: String?
    @Flag(help: "Mở luôn các việc ghi nhận thay đổi. / Begin what the record can begin.") var open = false
}

/// What a change did, and what it asks for.
struct ProducerChangePrinter {
    private let session: Session
    private let options: GlobalOptions
    private let change: ProducerChangeOptions

    init(_ session: Session, _ options: GlobalOptions, _ change: ProducerChangeOptions) {
        self.session = session
        self.options = options
        self.change = change
    }

    func printChange(of code: String, from day: Day) async throws {
        let (view, tasks) = try await answers(code)
        guard options.json else {
            Output.line(session.wording.producerChanged(code, name: view.producer.name, from: day))
            ProducerTasksPrinter(tasks, session.wording).printAll()
            return
        }
        Output.json(json(view, tasks, move: nil))
    }

    func printEnd(of code: String, _ move: ProducerMove) async throws {
        let (view, tasks) = try await answers(code)
        guard options.json else {
            let wording = session.wording
            Output.line(view.shownName(wording))
            Output.line(
                wording.moved(
                    products: move.products.count,
                    makings: move.makings.count,
                    rights: move.holdings.count,
                    assignments: move.assignments.count
                )
            )
            ProducerTasksPrinter(tasks, wording).printAll()
            return
        }
        Output.json(json(view, tasks, move: move))
    }

    private func answers(_ code: String) async throws -> (ProducerView, ProducerTasks) {
        let follow = FollowProducer(session.context)
        let tasks = change.open ? try await follow.open(tasksOf: code) : try await follow.tasks(of: code)
        return (try await Producers(session.context).show(code), tasks)
    }

    private func json(_ view: ProducerView, _ tasks: ProducerTasks, move: ProducerMove?) -> JSONValue {
        [
            "producer": view.json(options.lang), "moved": move?.json ?? .null, "tasks": tasks.json(session.wording),
        ]
    }
}

/// The tasks as lines: what, how it stands, its source and price.
struct ProducerTasksPrinter {
    private let found: ProducerTasks
    private let wording: any Wording

    init(_ found: ProducerTasks, _ wording: any Wording) {
        self.found = found
        self.wording = wording
    }

    func printAll() {
        guard !found.tasks.isEmpty else {
            Output.line(wording.noTasks)
            return
        }
        Output.line("\(wording.tasksHeading):")
        for task in found.tasks {
            Output.line("  \(task.text(wording))\(task.standingText(wording).map { " – \($0)" } ?? "").")
            let details = task.details(wording, names: found.names)
            if !details.isEmpty { Output.line("      \(details)") }
        }
        if found.tasks.contains(where: { $0.kind.canBeOpened && $0.standing == .open }) {
            Output.line(wording.howToOpenTasks(found.producer.code))
        }
    }
}
