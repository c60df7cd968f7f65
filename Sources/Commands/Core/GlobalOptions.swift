import App
public import ArgumentParser
import Foundation
public import LegalCalendar
import Registry
import StorePostgres
import StoreSQLite
public import Wording

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
    @Option(help: "Cơ sở dữ liệu: đường dẫn tệp SQLite, hoặc postgres://… / The database.")
    var database: String?

    @Option(help: "Thư mục dữ liệu luật đặt trên dữ liệu có sẵn. / A data folder over the embedded one.")
    var data: String?

    @Option(help: "Tệp cấu hình YAML. / The settings file.")
    var config: String?

    @Option(help: "Ngày coi là hôm nay (yyyy-mm-dd), để hỏi và diễn tập. / The day to take as today.")
    var today: Day?

    @Option(help: "Ngôn ngữ: vi hoặc en. / Language.")
    var lang: Language = .vietnamese

    @Option(help: "Mã xã, phường khi cơ sở dữ liệu có nhiều nơi. / The commune's code.")
    var commune: String?

    @Option(name: .customLong("as"), help: "Người thực hiện, ghi vào nhật ký. / Who acts, for the audit trail.")
    var person: String?

    @Flag(help: "Trả lời bằng JSON. / Answer in JSON.")
    var json = false

    @Flag(help: "Diễn tập trên bản sao: không ghi vào dữ liệu thật, không gửi thư. / Rehearse on a copy.")
    var rehearsal = false

    var wording: any Wording { lang.wording }
}

extension Language: ExpressibleByArgument {}
extension EventCorrection.Field: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(argument)
    }
}

extension Term: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(argument)
    }
}
