import App
import ArgumentParser
import Formats
import LegalCalendar
import Registry
import Wording

/// `daulang representation`: who acts for a producer before the Office.
struct RepresentationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "representation",
        abstract: "Người đại diện và văn bản ủy quyền. / Representatives and their authority.",
        subcommands: [RepresentationAdd.self, RepresentationEnd.self, RepresentationList.self]
    )
}

struct RepresentationAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract:
            "Ghi một văn bản ủy quyền; thời hạn của nó được theo dõi. / Record an authority; its term is followed."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Cho một đối tượng bảo hộ và mọi đơn của nó. / For a right and its filings.") var right: String?
    @Option(help: "Chỉ cho một đơn. / For one filing.") var filing: String?
    @Option(help: "Mã người đại diện (NG-…). / The representative's code.") var person: String
    @Option(help: "Mã chủ thể ủy quyền, nếu có nhiều. / Who gives it, where there are several.") var producer: String?
    @Option(help: "Số, ký hiệu văn bản. / The paper's number.") var document: String
    @Option(help: "Ngày lập (yyyy-mm-dd). / The day it was made.") var from: Day
    @Option(help: "Đến hết ngày; để trống nếu văn bản không ghi thời hạn. / Until, if it says so.") var until: Day?
    @Option(help: "Mã văn bản cũ (DD-…) mà văn bản này thay. / The older one that it replaces.") var renews: String?
    @Flag(inversion: .prefixedNo, help: "Nhắc cả người đại diện. / The representative is reminded too.")
    var remind = true

    func run() async throws {
        let scope: Representation.Scope
        switch (right, filing) {
        case (let right?, nil): scope = .right(right)
        case (nil, let filing?): scope = .filing(filing)
        default: throw Problem.general(.oneOf(["--right", "--filing"]))
        }
        var input = RepresentationInput(scope: scope, person: person, document: document, from: from)
        input.producer = producer
        input.until = until
        input.isReminded = remind
        input.renews = renews
        let session = try await Session.open(options, for: .writing)
        let view = try await Representations(session.context).add(input)
        let wording = session.wording
        let line = wording.representative(
            view.personName,
            document: document,
            until: view.lastDay,
            isWritten: view.isLastDayWritten,
            validity: view.validity
        )
        Output.answer(
            view.json,
            [wording.added(.representation, code: view.representation.code, name: document), line]
                + (view.lastDay == nil ? [wording.authorityWithoutTerm] : []),
            options
        )
    }
}

struct RepresentationEnd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "Ghi việc ủy quyền đã chấm dứt. / Record that an authority has ended."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã ủy quyền (DD-…). / The authority's code.") var code: String
    @Option(help: "Ngày cuối (yyyy-mm-dd). / Its last day.") var on: Day

    func run() async throws {
        let session = try await Session.open(options, for: .writing)
        let view = try await Representations(session.context).end(code, on: on)
        Output.answer(view.json, [session.wording.ended(.representation, code: code, on: on)], options)
    }
}

struct RepresentationList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Liệt kê, cả đã kết thúc; hoặc vào một ngày. / List them, ended ones too; or on a day."
    )

    @OptionGroup var options: GlobalOptions
    @Option(help: "Chỉ vào ngày này. / Only on this day.") var on: Day?

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let views = try await Representations(session.context).list(on: on)
        let wording = session.wording
        guard options.json else {
            if views.isEmpty { Output.line(wording.none(of: .representation)) }
            Output.table(wording.representationColumns, views.map { $0.cells(wording) })
            return
        }
        Output.json(["representations": .array(views.map(\.json))])
    }
}

extension RepresentationView {
    fileprivate func cells(_ wording: any Wording) -> [String] {
        let subject =
            switch representation.scope {
            case .right(let code), .filing(let code): code
            }
        return [
            representation.code, personName.isEmpty ? wording.forgottenPerson : personName, producerName, subject,
            representation.document, wording.day(representation.from),
            lastDay.map { isLastDayWritten ? wording.day($0) : "\(wording.day($0)) – \(wording.provisional)" } ?? "–",
            representation.ended.map(wording.day) ?? "–",
        ]
    }
}
