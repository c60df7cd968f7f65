import App
import ArgumentParser
import LegalCalendar
import Registry

struct RightRegister: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Nhập văn bằng đã cấp từ lâu theo số và ngày. / Enter a title granted long ago by number and days."
    )

    @OptionGroup var options: GlobalOptions
    @Argument(help: "Mã đối tượng bảo hộ. / The right's code.") var code: String
    @Option(help: "Số văn bằng. / The title's number.") var number: String
    @Option(help: "Ngày nộp đơn. / The day of filing.") var filed: Day
    @Option(help: "Ngày cấp. / The day of the grant.") var granted: Day
    @Option(help: "Số đơn. / The application's number.") var applicationNumber: String?
    @Option(help: "Ngày ghi nhận gia hạn, mỗi lần một ngày. / The day of each recorded renewal.") var renewed: [Day] =
        []
    @Option(help: "Ngày hết hạn in trên văn bằng, để đối chiếu. / The printed expiry, to be held against.")
    var expires: Day?

    func run() async throws {
        var input = RegistrationInput(right: code, number: number, filed: filed, granted: granted)
        input.applicationNumber = applicationNumber
        input.renewed = renewed
        input.expires = expires
        let session = try await Session.open(options, for: .writing)
        let filing = try await RegisterRight(session.context).register(input)
        let view = try await ShowFiling(session.context).show(filing)
        guard options.json else {
            FilingPrinter(view, session.wording).printAll()
            return
        }
        Output.json(view.json(session.wording))
    }
}
