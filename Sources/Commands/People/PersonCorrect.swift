import App
import ArgumentParser
import Formats
import Registry
import Wording

/// `daulang person correct`: what was entered wrongly of a person, or has changed.
struct PersonCorrect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Sửa họ tên, điện thoại, địa chỉ của một người. / Correct a person's name and addresses."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã người (NG-…). / The person's code.") var code: String
    @Option(help: "Họ tên. / Name.") var name: String?
    @Option(help: "Thêm thư điện tử; dùng nhiều lần được. / Add an e-mail address.") var email: [String] = []
    @Option(help: "Thêm điện thoại; dùng nhiều lần được. / Add a phone number.") var phone: [String] = []
    @Option(help: "Thêm Zalo; dùng nhiều lần được. / Add a Zalo account.") var zalo: [String] = []
    @Option(help: "Bỏ địa chỉ hoặc số này; dùng nhiều lần được. / Take an address away.") var remove: [String] = []
    @Option(help: "Ngôn ngữ của thư nhắc: vi hoặc en. / The language of reminders.") var language: String?
    @Option(help: "Không gửi từ giờ này, 0–23. / Nothing is sent from this hour.") var quietFrom: Int?
    @Option(help: "Đến giờ này, 0–23. / Until this hour.") var quietUntil: Int?
    @Flag(inversion: .prefixedNo, help: "Đồng ý nhận nhắc việc. / Agrees to be reminded.") var consent: Bool?

    func run() async throws {
        var correction = PersonCorrection()
        correction.name = name
        correction.language = language
        (correction.quietFrom, correction.quietUntil) = (quietFrom, quietUntil)
        correction.hasConsented = consent
        correction.removed = remove
        correction.added =
            email.map { AddressInput(channel: .email, address: $0) }
            + phone.map { AddressInput(channel: .phone, address: $0) }
            + zalo.map { AddressInput(channel: .zalo, address: $0) }
        let session = try await Session.open(options, for: .writing)
        let view = try await CorrectPerson(session.context).correct(code, with: correction)
        Output.answer(view.json, ["\(view.person.code)  \(view.person.name)"], options)
    }
}
