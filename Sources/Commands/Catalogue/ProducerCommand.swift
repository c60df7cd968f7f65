import App
import ArgumentParser
import Formats
import Procedures
import Registry
import Wording

/// `daulang producer`: who makes the commune's products.
struct ProducerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "producer",
        abstract: "Chủ thể: hợp tác xã, hộ, doanh nghiệp… / Producers.",
        subcommands: [
            ProducerAdd.self, ProducerList.self, ProducerShow.self, ProducerCorrect.self, ProducerRename.self,
            ProducerChangeForm.self, ProducerMerge.self, ProducerClose.self, ProducerTasksCommand.self,
        ]
    )
}

struct ProducerAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Thêm một chủ thể. / Add one.")

    @OptionGroup var options: GlobalOptions
    @Option(help: "Tên đầy đủ. / Full name.") var name: String
    @Option(help: "Loại, ví dụ cooperative hoặc “Hợp tác xã”. / Kind.") var kind: String?
    @Option(help: "Thôn, khu phố. / Village.") var village: String?
    @Option(help: "Địa bàn như danh sách ghi. / The place as a list gives it.") var place: String?
    @Option(help: "Tên người liên hệ; để trống thì dùng tên chủ thể. / The contact's name.") var contact: String?
    @Option(help: "Thư điện tử của người liên hệ. / The contact's e-mail.") var email: String?
    @Option(help: "Điện thoại của người liên hệ. / The contact's phone.") var phone: String?
    @Flag(inversion: .prefixedNo, help: "Người liên hệ đồng ý nhận nhắc việc. / The contact agrees to be reminded.")
    var consent = true

    func run() async throws {
        var input = ProducerInput(name: name, kind: kind)
        input.village = village
        input.place = place
        if contact != nil || email != nil || phone != nil {
            input.contact = ContactInput(name: contact, email: email, phone: phone, hasConsented: consent)
        }
        let session = try await Session.open(options, for: .writing)
        let view = try await Producers(session.context).add(input)
        guard options.json else {
            Output.line(session.wording.added(.producer, code: view.producer.code, name: view.producer.name))
            return
        }
        Output.json(view.json(options.lang))
    }
}

struct ProducerList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Liệt kê. / List.")

    @OptionGroup var options: GlobalOptions
    @Option(help: "Chỉ một thôn, khu phố. / Only this village.") var village: String?

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let views = try await Producers(session.context).list(village: village)
        guard options.json else {
            CataloguePrinter(session.wording).table(
                [.code, .name, .kind, .village, .place, .products],
                views.map { view in
                    [
                        view.producer.code, view.shownName(session.wording), view.kindName(options.lang),
                        view.producer.village ?? "", view.producer.place ?? "", "\(view.products.count)",
                    ]
                },
                emptyOf: .producer
            )
            return
        }
        Output.json(["producers": .array(views.map { $0.json(options.lang) })])
    }
}

struct ProducerShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Xem một chủ thể. / Show one.")

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã chủ thể. / The producer's code.") var code: String

    func run() async throws {
        let session = try await Session.open(options, for: .reading)
        let view = try await Producers(session.context).show(code)
        guard options.json else {
            CataloguePrinter(session.wording).lines([
                (.code, view.producer.code), (.name, view.shownName(session.wording)),
                (.kind, view.kindName(options.lang)), (.village, view.producer.village),
                (.place, view.producer.place), (.products, view.products.joined(separator: ", ")),
                (.contacts, view.contacts.joined(separator: ", ")),
            ])
            try printHistory(view, session)
            return
        }
        Output.json(view.json(options.lang))
    }
}

extension ProducerShow {
    private func printHistory(_ view: ProducerView, _ session: Session) throws {
        let (wording, lists) = (session.wording, try session.context.library.catalogueLists())
        if !view.earlierNames.isEmpty { Output.line("\(wording.earlierNamesHeading):") }
        for earlier in view.earlierNames {
            let kind = earlier.kind.flatMap { lists.kind(id: $0) }?.name.text(in: wording.language)
            Output.line("  \(wording.earlierName(earlier, kind: kind))")
        }
        if !view.predecessors.isEmpty {
            Output.line("\(wording.predecessorsHeading): \(view.predecessors.joined(separator: ", "))")
        }
    }
}

struct ProducerCorrect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Sửa thông tin chủ thể. / Correct a producer."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã chủ thể. / The producer's code.") var code: String
    @Option(help: "Tên đúng. / The right name.") var name: String?
    @Option(help: "Loại đúng. / The right kind.") var kind: String?
    @Option(help: "Thôn, khu phố. / Village.") var village: String?
    @Option(help: "Địa bàn. / Place.") var place: String?

    func run() async throws {
        var correction = ProducerCorrection()
        correction.name = name
        correction.kind = kind
        correction.village = village
        correction.place = place
        let session = try await Session.open(options, for: .writing)
        let view = try await Producers(session.context).correct(code, with: correction)
        guard options.json else {
            Output.line(session.wording.corrected(.producer, code: code, name: view.producer.name))
            return
        }
        Output.json(view.json(options.lang))
    }
}

extension Producer {
    /// The name, or that nobody has told it.
    func shownName(_ wording: any Wording) -> String {
        isUnidentified ? wording.unidentified(listedAs: name) : name
    }
}

extension ProducerView {
    /// The name, with what became of it.
    func shownName(_ wording: any Wording) -> String {
        producer.shownName(wording) + (end.map { " (\(wording.ended($0)))" } ?? "")
    }

    fileprivate func kindName(_ language: Language) -> String {
        kind?.name.text(in: language) ?? ""
    }
}
