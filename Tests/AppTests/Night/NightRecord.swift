import App
import Formats
import LegalCalendar
import Notify
import Procedures
import Registry
import Store
import Synchronization
import TestSupport
import Transfer

/// A record with a producer, its contact and the commune's officer, and a clock that the test sets.
final class NightRecord: Sendable {
    let database: any SQLDatabase
    private let time = Mutex(Time())
    let outbox: ScratchFolder

    private struct Time {
        /// Forty days before the reply is due: the first offset has passed.
        var today: Day = "2026-03-20"
        /// Nine in the morning in Hanoi.
        var hour = 9
        var monotonic = 1000
        var salts = 0
    }

    static let contact = "NG-0001"
    static let officer = "NG-0002"

    init(_ engine: Engine = .sqlite, contactMail: String? = "lien-he@xa.example") async throws {
        database = try await engine.empty()
        outbox = try ScratchFolder()
        try await database.write { connection in
            try connection.insertCommune(
                Commune(code: "07654", name: "Xã Mẫu", province: "24", provinceName: "Bắc Ninh")
            )
            try connection.insertProducer(
                Producer(
                    code: "CT-0001",
                    commune: "07654",
                    name: "Hợp tác xã Mẫu",
                    kind: nil,
                    village: "Thôn Mẫu",
                    place: nil
                )
            )
            try connection.insertRight(
                ProtectedRight(
                    code: "QSH-0001",
                    commune: "07654",
                    kind: .trademark,
                    sign: "Mật ong Mẫu",
                    products: [],
                    holdings: [Holding(producer: "CT-0001", role: .applicant, from: nil)]
                )
            )
            try connection.insertPerson(.sample("NG-0001", mail: contactMail))
            try connection.insertPerson(.sample("NG-0002", mail: "can-bo@xa.example"))
            try connection.insertAssignment(.sample("PC-0001", "NG-0001", .contact, .producer("CT-0001")))
            try connection.insertAssignment(.sample("PC-0002", "NG-0002", .officer, .commune))
            // The codes above are given: what the use cases add goes on from there.
            for kind in [RecordKind.producer, .right, .person, .person, .assignment, .assignment] {
                _ = try connection.nextCode(of: kind)
            }
        }
    }

    // MARK: the clock

    func set(today: Day, hour: Int = 9) {
        time.withLock {
            $0.today = today
            $0.hour = hour
        }
    }

    func wait(seconds: Int) { time.withLock { $0.monotonic += seconds } }

    var context: AppContext { context(over: database) }

    func context(over database: any SQLDatabase) -> AppContext {
        AppContext(
            database: RecordDatabase(database),
            clock: Clock(
                today: { self.time.withLock { $0.today } },
                now: { self.time.withLock { $0.today.ordinal * 86_400 + ($0.hour - 7) * 3600 } },
                monotonic: { self.time.withLock { $0.monotonic } }
            ),
            library: RuleLibrary(),
            person: "cán bộ mẫu",
            commune: nil,
            salt: {
                self.time.withLock {
                    $0.salts += 1
                    return "salt\($0.salts)"
                }
            }
        )
    }

    // MARK: the night's stages

    var settings: NightSettings {
        var settings = NightSettings()
        settings.officePhone = "0204 000 000"
        settings.officeName = "UBND Xã Mẫu"
        return settings
    }

    func plan() async throws -> ReminderPlan { try await PlanReminders(context, settings).plan() }

    /// Sends into the file outbox, or to a mail server.
    @discardableResult
    func send(to server: MailServer? = nil, total: Duration = .seconds(10)) async throws -> SendReport {
        try await SendMessages(context, settings, channels: channels(server, total: total)).send()
    }

    func channels(_ server: MailServer?, total: Duration = .seconds(10)) throws -> [ReminderChannel: any NoticeChannel]
    {
        let sender = try Mailbox(name: "Xã Mẫu", address: EmailAddress("dau@lang.example"))
        let print = PrintTray(folder: outbox.path + "/print")
        guard let server else { return [.email: FileOutbox(folder: outbox.path, sender: sender), .print: print] }
        var limits = SMTPLimits()
        limits.total = total
        let mailer = Mailer.curl(try SMTPServer(address: server.address, encryption: .none, limits: limits))
        return [.email: MailChannel(mailer: mailer, sender: sender), .print: print]
    }

    func state(of message: String) async throws -> ReminderMessage.State? {
        try await database.read { try $0.message(message)?.state }
    }

    // MARK: filings

    /// An application under the old law with a deficiency notice of 2026-03-02: the reply has firm dates.
    @discardableResult
    func filingWithNotice(_ notice: Day = "2026-03-02") async throws -> String {
        let code = try await OpenFiling(context).open(procedure: "trademark.application", subject: .right("QSH-0001"))
        var filed = EventInput(kind: "filed", date: "2026-01-15")
        filed.number = "4-2026-99001"
        _ = try await RecordEvent(context).record(filed, filing: code)
        _ = try await RecordEvent(context).record(EventInput(kind: "formality_notice", date: notice), filing: code)
        return code
    }

    func reply(of filing: String) async throws -> ObligationView? {
        try await ShowFiling(context).show(filing).obligations.first { $0.record.key.step == "formality_reply" }
    }
}

extension Person {
    static func sample(_ code: String, mail: String?, quietFrom: Int = 0, quietUntil: Int = 0) -> Person {
        Person(
            code: code,
            commune: "07654",
            name: "Người \(code)",
            language: "vi",
            quietFrom: quietFrom,
            quietUntil: quietUntil,
            addresses: mail.map { [PersonAddress(channel: .email, address: $0, hasConsented: true)] } ?? []
        )
    }
}

extension Assignment {
    static func sample(
        _ code: String,
        _ person: String,
        _ role: Role,
        _ scope: Scope,
        deputy: String? = nil
    ) -> Assignment {
        Assignment(code: code, person: person, role: role, scope: scope, from: "2026-01-01", until: nil, deputy: deputy)
    }
}
