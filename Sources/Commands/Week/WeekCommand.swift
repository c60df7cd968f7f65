import App
import ArgumentParser
import Formats
import Foundation
import LegalCalendar
import Registry
import Wording

/// `daulang week`: the officer's sheet for the week.
struct WeekCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "week",
        abstract: "Việc trong tuần trên một tờ A4: đến hạn, quá hạn, công văn, cần gọi ai. / The week on one sheet."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Chỉ việc của một đơn vị: culture, economy, police, service_centre, school. / One unit's only.")
    var unit: String?
    @Option(help: "Ghi ra tệp; đuôi .html thì in được ngay. / The file; .html is ready to print.") var output: String?

    func run() async throws {
        let unit = try unit.map { try UnitOption(options.wording).unit($0) }
        let session = try await Session.open(options, for: .reading)
        let setup = NightSetup(session: session, options: options)
        let sheet = try await MakeWeekSheet(session.context, try setup.settings).make(unit: unit)
        let page = WeekPage(sheet, session.wording)
        guard let output else {
            Output.answer(sheet.json(session.wording), page.lines, options)
            return
        }
        try PaperFile(path: output).write(page: page.page, lines: page.lines)
        Output.answer(sheet.json(session.wording), [session.wording.written(output)], options)
    }
}

/// A page for the printer, or its text, by the file's name.
struct PaperFile {
    let path: String

    func write(page: String, lines: [String]) throws {
        let text = path.lowercased().hasSuffix(".html") ? page : lines.joined(separator: "\n") + "\n"
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Problem.general(.folderNotWritable(path: path))
        }
    }
}

/// `daulang reminders sheet`: for people whom no mail reaches, to sign.
struct RemindersSheet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Phiếu báo việc có chỗ ký, cho chủ thể không có thư điện tử. / A sheet to sign."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Ghi ra tệp; đuôi .html thì in được ngay. / The file.") var output: String?

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let setup = NightSetup(session: session, options: options)
        let sheet = try await MakeWeekSheet(session.context, try setup.settings).make()
        let office = try await Communes(session.context).office(try setup.settings)
        let reminders = HandReminders(sheet, try setup.settings.speaking(for: office))
        let lines = reminders.sheetLines(session.wording)
        if let output {
            let slips = try await WebSetup(session: session, options: options).slips(
                try setup.settings.speaking(for: office)
            )
            try PaperFile(path: output).write(page: reminders.sheetPage(session.wording, slips: slips), lines: lines)
        }
        let shown = output.map { [session.wording.written($0)] } ?? lines
        Output.answer(["sheet": .array(lines.map { .string($0) }), "output": JSONValue(output)], shown, options)
    }
}

/// `daulang reminders text`: a private text for each producer, or the public one.
struct RemindersText: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract:
            "Tin nhắn riêng từng chủ thể (Zalo), hoặc --public: nội dung phát thanh, không nêu tên. / Texts to send."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Chỉ chủ thể này. / Only this producer's.") var producer: String?
    @Flag(name: .customLong("public"), help: "Cho nhóm thôn và loa: không tên, không nợ. / For the village group.")
    var isPublic = false

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let setup = NightSetup(session: session, options: options)
        let wording = session.wording
        let sheet = try await MakeWeekSheet(session.context, try setup.settings).make()
        let office = try await Communes(session.context).office(try setup.settings)
        let reminders = HandReminders(sheet, try setup.settings.speaking(for: office))
        if let producer { _ = try await Producers(session.context).show(producer) }
        let texts = isPublic ? [] : reminders.privateTexts(producer: producer, wording)
        let shown = isPublic ? [reminders.publicText(wording)] : texts.map(\.text)
        let json: JSONValue = [
            "public": JSONValue(isPublic ? shown.first : nil),
            "texts": .array(texts.map { ["producer": .string($0.producer), "text": .string($0.text)] }),
        ]
        Output.answer(json, shown.isEmpty ? [wording.nothingToTell] : shown, options)
    }
}

/// `daulang reminders delivered`: printed is not delivered.
struct RemindersDelivered: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delivered",
        abstract: "Ghi là đã báo tận nơi: ai, khi nào, cách nào, họ nói gì. / Somebody was told in person."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã thông báo (TB-…) hoặc việc (VC-…). / A message or an obligation.") var code: String
    @Option(help: "phone (gọi điện), hand (đưa tận tay), zalo.") var by: String
    @Option(help: "Đã báo cho ai (NG-…). / Who was told.") var person: String?
    @Option(name: .customLong("on"), help: "Ngày báo; không có thì hôm nay. / The day.") var day: Day?
    @Option(help: "Họ trả lời thế nào. / What they said.") var result: String?

    func run() async throws {
        guard let way = HandDelivery.Way(rawValue: by) else {
            let choices = HandDelivery.Way.allCases.map(\.rawValue)
            throw Problem.general(.unknownChoice(field: "by", text: by, choices: choices))
        }
        let session = try await Session.open(options, for: .writing)
        var input = DeliveryInput(code: code, way: way)
        (input.person, input.on, input.result) = (person, day, result)
        let deliveries = try await RecordDelivery(session.context).record(input)
        Output.answer(
            ["deliveries": .array(deliveries.map(\.json))],
            deliveries.map { session.wording.delivered($0.obligation, to: $0.person, way: $0.way, on: $0.toldOn) },
            options
        )
    }
}
