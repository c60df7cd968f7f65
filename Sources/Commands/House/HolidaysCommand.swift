import App
import ArgumentParser
import LegalCalendar
import Registry
import Wording

/// `daulang holidays`: the days off that the office confirms each year.
struct HolidaysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "holidays",
        abstract: "Lịch nghỉ: xem, xác nhận theo thông báo của từng năm. / Days off, confirmed by each year's notice.",
        discussion: """
            Không có --accept thì chỉ xem trước những hạn sẽ đổi, không ghi gì. / Without --accept: a preview.
            """,
        subcommands: [
            HolidaysList.self, HolidaysConfirm.self, HolidaysAdd.self, HolidaysRefuse.self, HolidaysComplete.self,
            HolidaysWithdraw.self,
        ]
    )
}

struct HolidaysList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lịch nghỉ một năm, mỗi dòng lấy từ đâu. / A year's days off, and where each comes from."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Năm. / The year.") var year: Int

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let list = try await Holidays(session.context).list(year)
        Output.answer(list.json(session.wording), list.lines(session.wording), options)
    }
}

/// The notice that every change rests on, and whether it is written.
struct NoticeOptions: ParsableArguments {
    @Option(help: "Số và ngày của thông báo, ví dụ “TB 1234/TB-BNV ngày 20/10/2026”. / The notice.") var notice: String
    @Option(help: "Nơi đọc được thông báo. / Where it can be read.") var source: String?
    @Flag(help: "Ghi thật; không có thì chỉ xem trước. / Write it; without, a preview.") var accept = false

    func apply(_ act: HolidayAct, _ options: GlobalOptions) async throws {
        let session = try await Session.open(options, for: accept ? .writing : .reading)
        let (holidays, ground) = (Holidays(session.context), HolidayNotice(number: notice, source: source))
        let change = try await accept ? holidays.accept(act, ground) : holidays.preview(act, ground)
        let wording = session.wording
        Output.answer(change.json(wording), change.lines(wording) + [wording.acceptedRows(change.codes)], options)
    }
}

struct HolidaysConfirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Thông báo có những ngày này, đúng như lịch dự kiến. / The notice has these days, as expected."
    )

    @OptionGroup var options: GlobalOptions
    @OptionGroup var notice: NoticeOptions
    @Argument(help: "Các ngày (yyyy-mm-dd). / The days.") var days: [Day]
    @Option(help: "Loại dòng, khi một ngày có nhiều dòng. / The kind.") var kind: String?

    func run() async throws {
        let kind = try SpecialDay.Kind.chosen(kind)
        try await notice.apply(.confirm(days.map { NamedSpecialDay($0, kind) }), options)
    }
}

struct HolidaysAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Thông báo có một ngày mà lịch chưa có. / The notice has a day that the calendar has not."
    )

    @OptionGroup var options: GlobalOptions
    @OptionGroup var notice: NoticeOptions
    @Argument(help: "Ngày (yyyy-mm-dd). / The day.") var day: Day
    @Option(help: "holiday, compensatory_day_off, swapped_day_off, swapped_working_day.") var kind: String
    @Option(help: "Tên, ví dụ “Nghỉ bù Quốc khánh”. / Its name.") var name: String
    @Option(help: "Tên tiếng Anh; không có thì như tên. / In English.") var nameEn: String?

    func run() async throws {
        guard let kind = try SpecialDay.Kind.chosen(kind) else { throw Problem.general(.emptyText(field: "kind")) }
        let text = BilingualText(vi: NameFolding.normalised(name), en: NameFolding.normalised(nameEn ?? name))
        try await notice.apply(.add(day, kind, name: text), options)
    }
}

struct HolidaysRefuse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse",
        abstract: "Thông báo không có ngày mà lịch dự kiến hoặc đề xuất. / The notice has not what was expected."
    )

    @OptionGroup var options: GlobalOptions
    @OptionGroup var notice: NoticeOptions
    @Argument(help: "Các ngày (yyyy-mm-dd). / The days.") var days: [Day]
    @Option(help: "Loại dòng, khi một ngày có nhiều dòng. / The kind.") var kind: String?

    func run() async throws {
        let kind = try SpecialDay.Kind.chosen(kind)
        try await notice.apply(.refuse(days.map { NamedSpecialDay($0, kind) }), options)
    }
}

struct HolidaysComplete: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "complete",
        abstract: "Lịch nghỉ của năm đã đủ, không còn ngày nào mới là dự kiến. / The year's list is complete."
    )

    @OptionGroup var options: GlobalOptions
    @OptionGroup var notice: NoticeOptions
    @Argument(help: "Năm. / The year.") var year: Int

    func run() async throws {
        try await notice.apply(.complete(year), options)
    }
}

struct HolidaysWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Rút lại một dòng đã xác nhận nhầm; dòng ấy vẫn được giữ. / Withdraws a row accepted by mistake."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã dòng, ví dụ XN-0001. / The row's code.") var code: String
    @Option(help: "Lý do. / The reason.") var reason: String
    @Flag(help: "Ghi thật; không có thì chỉ xem trước. / Write it; without, a preview.") var accept = false

    func run() async throws {
        let session = try await Session.open(options, for: accept ? .writing : .reading)
        let change = try await Holidays(session.context).withdraw(code, reason: reason, isAccepted: accept)
        let wording = session.wording
        let last = change.codes.isEmpty ? wording.acceptedRows([]) : wording.withdrawnRow(code)
        Output.answer(change.json(wording), change.lines(wording) + [last], options)
    }
}

extension SpecialDay.Kind {
    fileprivate static func chosen(_ text: String?) throws -> SpecialDay.Kind? {
        guard let text else { return nil }
        guard let kind = SpecialDay.Kind(rawValue: text) else {
            throw Problem.general(.unknownChoice(field: "kind", text: text, choices: allCases.map(\.rawValue)))
        }
        return kind
    }
}
