import LegalCalendar
import Procedures
import Registry
import TestSupport

/// Every fault of which the program tells a person, by the command that meets it, or made where no command line can
/// bring it about.
enum ErrorSamples {
    struct Trigger {
        let id: String
        let arguments: [String]
        var input: [UInt8] = []

        init(_ id: String, _ arguments: [String], input: String = "") {
            self.id = id
            self.arguments = arguments
            self.input = Array(input.utf8)
        }
    }

    private static let producer = ["producer", "add", "--name"]
    private static let certificate = ["certificate", "add", "--product", "SP-0001", "--decision", "1/QĐ", "--stars"]
    private static let right = [
        "right", "add", "--kind", "trademark", "--sign", "Mẫu", "--product", "SP-0001", "--owner",
    ]
    private static let authorise = [
        "right", "authorise", "QSH-0001", "--user", "CT-0001", "--product", "SP-0001", "--document", "01/GCN",
    ]
    private static let assign = ["person", "assign", "NG-0001", "--role", "officer"]
    private static let holidayAdd = ["holidays", "add", "--notice", "TB 1"]
    private static let event = ["filing", "event", "DON-0001"]
    private static let activity = [
        "activity", "add", "--kind", "conference", "--day", "2026-11-01", "--subject", "A", "--unit", "culture",
    ]
    private static let label = ["product", "label", "SP-0001", "--seen", "2026-11-01", "--photo", "nhan.jpg"]

    /// What is in the record before the faults are met.
    static let preparation: [[String]] =
        [
            ["init"],
            producer + ["Hợp tác xã Mẫu", "--email", "mau@example.vn"],
            ["product", "add", "--producer", "CT-0001", "--name", "Mật ong Mẫu", "--set", "3"],
            ["product", "add", "--producer", "CT-0001", "--name", "Rượu Mẫu", "--set", "3"],
            ["product", "ocop-code", "SP-0001"],
            certificate + ["3", "--issued", "2024-02-29"],
            right + ["CT-0001"],
            authorise + ["--from", "2026-01-01"],
            ["person", "add", "--name", "Trần Thị Mẫu"],
            ["person", "forget", "NG-0002"],
            assign + ["--whole-commune"],
            ["filing", "open", "trademark.application", "--right", "QSH-0001"],
            ["filing", "open", "ocop.certificate", "--certificate", "GCN-0001"],
            event + ["filed", "2026-02-01"],
            ["filing", "correct", "DB-0002", "--date", "2026-02-02", "--reason", "đọc nhầm"],
            event + ["formality_notice", "2026-03-02"],
            event + ["formality_notice", "2026-04-01"],
            event + ["refusal_notice", "2026-11-02"],
            ["filing", "check", "DB-0005", "--as", "đồng nghiệp"],
            ["obligation", "pursue", "VC-0001"],
            ["filing", "open", "commune.annual_report", "--year", "2026"],
        ]
        + roles

    private static let holding = ["right", "holding"]
    private static let representation = [
        "representation", "add", "--right", "QSH-0001", "--person", "NG-0001", "--from", "2026-01-01",
    ]
    private static let roles: [[String]] = [
        producer + ["Hộ Mẫu", "--kind", "household"],
        ["product", "making", "add", "SP-0001", "--producer", "CT-0002"],
        ["product", "making", "add", "SP-0002", "--producer", "CT-0002"],
        ["product", "making", "end", "SX-0002", "--on", "2026-03-01"],
        holding + ["add", "QSH-0001", "--producer", "CT-0002", "--role", "owner"],
        representation + ["--document", "1/UQ", "--producer", "CT-0001"],
        producer + ["Hộ Cũ"],
        producer + ["Hộ Đóng"],
        ["producer", "rename", "CT-0002", "--name", "Hộ Mẫu Mới", "--from", "2026-03-01"],
        ["producer", "merge", "CT-0003", "--into", "CT-0001", "--on", "2026-03-01"],
        ["producer", "close", "CT-0004", "--on", "2026-03-01"],
    ]

    static let people: [Trigger] = [
        Trigger("holding_exists", holding + ["add", "QSH-0001", "--producer", "CT-0001", "--role", "owner"]),
        Trigger(
            "no_such_holding",
            holding + ["end", "QSH-0001", "--producer", "CT-0002", "--role", "applicant", "--on", "2026-03-01"]
        ),
        Trigger("role_not_of_kind", holding + ["add", "QSH-0001", "--producer", "CT-0002", "--role", "member"]),
        Trigger("role_not_of_scope", assign + ["--unit", "economy"]),
        Trigger("making_exists", ["product", "making", "add", "SP-0001", "--producer", "CT-0002"]),
        Trigger("already_ended", ["product", "making", "end", "SX-0002", "--on", "2026-03-02"]),
        Trigger("representation_exists", representation + ["--document", "1/UQ", "--producer", "CT-0001"]),
        Trigger("principal_unclear", representation + ["--document", "2/UQ"]),
        Trigger("same_twice", ["person", "hand-over", "NG-0001", "NG-0001", "--on", "2026-12-01"]),
        Trigger("address_unknown", ["person", "correct", "NG-0001", "--remove", "0999999999"]),
        Trigger("nothing_to_hand_over", ["person", "hand-over", "NG-0002", "NG-0001", "--on", "2026-12-01"]),
        Trigger("producer_gone", ["product", "add", "--producer", "CT-0003", "--name", "Sáp Mẫu"]),
        Trigger("producer_gone", ["product", "add", "--producer", "CT-0004", "--name", "Sáp Mẫu"]),
        Trigger("change_out_of_order", ["producer", "rename", "CT-0002", "--name", "Hộ Ba", "--from", "2026-03-01"]),
        Trigger("representation_not_found", ["representation", "end", "DD-9999", "--on", "2026-03-01"]),
        Trigger("making_not_found", ["product", "making", "end", "SX-9999", "--on", "2026-03-01"]),
        Trigger("assignment_not_found", ["person", "unassign", "PC-9999", "--on", "2026-03-01"]),
        Trigger("authorisation_not_found", ["right", "end-authorisation", "UQ-9999", "--on", "2026-03-01"]),
    ]

    static let catalogue: [Trigger] = [
        Trigger("producer_exists", producer + ["HỢP TÁC XÃ mẫu"]),
        Trigger("product_exists", ["product", "add", "--producer", "CT-0001", "--name", "mật ong mẫu"]),
        Trigger("certificate_exists", certificate + ["3", "--issued", "2024-02-29"]),
        Trigger("right_exists", right + ["CT-0001"]),
        Trigger("authorisation_exists", authorise + ["--from", "2026-01-01"]),
        Trigger("assignment_exists", assign + ["--whole-commune"]),
        Trigger(
            "right_followed",
            ["right", "register", "QSH-0001", "--number", "4-1", "--filed", "2016-12-01", "--granted", "2018-05-02"]
        ),
        Trigger("ocop_code_given", ["product", "ocop-code", "SP-0001"]),
        Trigger("ocop_code_taken", ["product", "correct", "SP-0002", "--ocop-code", "24-07654-1-2026"]),
        Trigger("unknown_set", ["product", "correct", "SP-0001", "--set", "27"]),
        Trigger("stars_out_of_range", certificate + ["6", "--issued", "2025-02-28"]),
        Trigger("bad_address", ["person", "add", "--name", "A", "--email", "d@e.f>\r\nRCPT TO:<evil@x.y"]),
        Trigger("date_in_future", certificate + ["3", "--issued", "2100-01-01"]),
        Trigger(
            "issued_before_decision",
            certificate + ["3", "--issued", "2025-02-28", "--decision-date", "2025-03-01"]
        ),
        Trigger("period_reversed", authorise + ["--from", "2026-02-01", "--until", "2026-01-01"]),
        Trigger("year_out_of_range", ["product", "ocop-code", "SP-0002", "--year", "1999"]),
        Trigger("text_too_long", producer + [String(repeating: "a", count: 301)]),
        Trigger("certificate_in_use", ["certificate", "correct", "GCN-0001", "--issued", "2024-03-01"]),
        Trigger("person_forgotten", ["person", "assign", "NG-0002", "--role", "officer", "--whole-commune"]),
        Trigger("nothing_to_correct", ["product", "correct", "SP-0001"]),
        Trigger("mark_without_right", label + ["--mark", "Núi Mẫu"]),
        Trigger("mark_twice", label + ["--mark", "Núi Mẫu=none", "--mark", "núi mẫu=none"]),
        Trigger("certificate_needs_no_answer", ["certificate", "verify", "GCN-0001", "--still-made", "no"]),
        Trigger("unknown_measure", activity + ["--number", "nguoi=45"]),
        Trigger("import_not_found", ["import", "undo", "LN-0009"]),
        Trigger("bad_heading", ["import", "products", "-", "--map", "Tên hàng"], input: SampleList.heading),
        Trigger("list_refused", ["import", "products", "-"], input: SampleList.heading + "Ổi,,,,9,,,,,\n"),
        Trigger("file_unreadable", ["import", "products", "khong-co.csv"]),
        Trigger("file_not_writable", ["export", "products", "--output", "khong-co/san-pham.csv"]),
    ]

    static let filings: [Trigger] = [
        Trigger("unknown_procedure", ["filing", "open", "trade.mark", "--right", "QSH-0001"]),
        Trigger("wrong_subject", ["filing", "open", "gi.application", "--right", "QSH-0001"]),
        Trigger("unknown_event", event + ["nop_don", "2026-02-01"]),
        Trigger("event_in_future", event + ["published", "2100-01-01"]),
        Trigger("event_exists", event + ["filed", "2026-02-02"]),
        Trigger("received_before_date", event + ["published", "2026-05-04", "--received", "2026-05-01"]),
        Trigger("due_before_date", event + ["refusal_notice", "2026-11-03", "--due", "2026-11-01"]),
        Trigger("ambiguous_target", event + ["formality_replied", "2026-04-20"]),
        Trigger("no_such_target", event + ["formality_replied", "2026-04-20", "--for", "VC-9999"]),
        Trigger("already_corrected", ["filing", "correct", "DB-0002", "--date", "2026-02-03", "--reason", "đọc nhầm"]),
        Trigger("event_checked", ["filing", "check", "DB-0005"]),
        Trigger("check_not_needed", ["filing", "check", "DB-0003"]),
        Trigger("check_by_another", ["filing", "check", "DB-0004"]),
        Trigger("unknown_step", ["rules", "show", "khong_co"]),
        Trigger("unknown_item", ["checklist", "prepare", "DON-0001", "khong_co"]),
        Trigger("unknown_question", ["checklist", "answer", "DON-0001", "khong_co", "yes"]),
        Trigger("reason_needed", ["filing", "correct", "DB-0003", "--date", "2026-02-03", "--reason", " "]),
        Trigger("year_outside", ["filing", "open", "commune.annual_report", "--year", "2025"]),
        Trigger("year_opened", ["filing", "open", "commune.annual_report", "--year", "2026"]),
        Trigger("no_fees", ["fees", "ocop.certificate"]),
        Trigger("obligation_ended", ["obligation", "pursue", "VC-0002"]),
        Trigger("nothing_to_acknowledge", ["reminders", "acknowledge", "VC-0005", "--person", "NG-0001"]),
        Trigger("not_historic", ["obligation", "pursue", "VC-0005"]),
        Trigger("already_pursued", ["obligation", "pursue", "VC-0001"]),
        Trigger("absence_backwards", ["reminders", "away", "NG-0001", "--from", "2026-12-02", "--to", "2026-12-01"]),
        Trigger("day_past", ["reminders", "preview", "--on", "2026-01-01"]),
    ]

    static let general: [Trigger] = [
        Trigger("producer_not_found", ["producer", "show", "CT-9999"]),
        Trigger("product_not_found", ["product", "show", "SP-9999"]),
        Trigger("certificate_not_found", ["certificate", "show", "GCN-9999"]),
        Trigger("right_not_found", ["right", "show", "QSH-9999"]),
        Trigger("filing_not_found", ["filing", "show", "DON-9999"]),
        Trigger("event_not_found", ["filing", "correct", "DB-9999", "--date", "2026-01-01", "--reason", "sai"]),
        Trigger("obligation_not_found", ["obligation", "pursue", "VC-9999"]),
        Trigger("person_not_found", ["person", "show", "NG-9999"]),
        Trigger("proposal_not_found", ["reference", "accept", "TT-9999"]),
        Trigger("submission_not_found", ["inbox", "take", "GT-9999"]),
        Trigger("link_not_found", ["link", "revoke", "LK-9999"]),
        Trigger("message_not_found", ["reminders", "resend", "TB-9999"]),
        Trigger("unknown_commune", ["producer", "list", "--commune", "99999"]),
        Trigger("bad_value", ["person", "add", "--name", "A", "--quiet-from", "24"]),
        Trigger("empty_text", producer + [" "]),
        Trigger("unknown_choice", producer + ["Hộ Mẫu", "--kind", "khong_co"]),
        Trigger("bad_line", ["deadline", "--csv"], input: "2026-09-24,P2M\n24/9/2026,P2M\n"),
        Trigger("one_of", ["deadline"]),
        Trigger("usage", ["producer", "add"]),
        Trigger("database_missing", ["producer", "list", "--database", "khong-co.sqlite"]),
        Trigger("database_not_ours", ["producer", "list", "--database", "khong-phai.sqlite"]),
        Trigger("database_exists", ["init"]),
        Trigger("no_special_day", ["holidays", "confirm", "2027-03-03", "--notice", "TB 1"]),
        Trigger("special_day_exists", holidayAdd + ["2027-01-01", "--kind", "holiday", "--name", "Tết"]),
        Trigger("special_day_decided", ["holidays", "confirm", "2027-01-01", "--notice", "TB 1"]),
        Trigger("year_undecided", ["holidays", "complete", "2027", "--notice", "TB 1"]),
        Trigger("year_complete", ["holidays", "complete", "2026", "--notice", "TB 1"]),
        Trigger("year_unknown", ["holidays", "list", "1999"]),
        Trigger("accepted_row_not_found", ["holidays", "withdraw", "XN-9999", "--reason", "nhầm"]),
        Trigger("backup_not_set", ["backup"]),
        Trigger("server_keeps_record", ["restore", "sao-luu", "--database", "postgres://localhost/x"]),
        Trigger("backup_unfinished", ["restore", "khong-co"]),
        Trigger("folder_not_writable", ["calendar", "--output", "khong-co/han.ics"]),
        Trigger("settings_unreadable", ["producer", "list", "--config", "cau-hinh.yaml"]),
        Trigger("data_unreadable", ["fees", "trademark.application", "--data", "luat"]),
        Trigger("rehearsal_needs_file", ["producer", "list", "--rehearsal", "--database", "postgres://localhost/x"]),
        Trigger(
            "commune_exists",
            ["commune", "add", "--code", "07654", "--name", "A", "--province", "24", "--province-name", "B"]
        ),
    ]

    /// A race, a broken machine, another day or a mail server would be needed for these.
    static let made: [Problem] = [
        .filing(.checkTomorrow(code: "DB-0004", from: Day(ordinal: 20_000))),
        .web(.keyUnreadable(path: "xa.sqlite.key")), .web(.keyOpenToOthers(path: "xa.sqlite.key")),
        .web(.keyPlaceMissing), .web(.addressTaken("127.0.0.1:8080")),
        .web(.notContact(person: "NG-0002", producer: "CT-0001")), .web(.linkRevoked(code: "LK-0001")),
        .web(.contactOfNobody(person: "NG-0002")), .web(.linkOver(code: "LK-0001")), .web(.publicAddressMissing),
        .web(.submissionSettled(code: "GT-0001")),
        .general(.notFound(.commune, code: "XA-9999")), .general(.changedMeanwhile),
        .general(.notFound(.validity, code: "HL-9999")), .general(.notFound(.handOver, code: "BG-9999")),
        .people(.roleNotOfKind(.owner, .geographicalIndication)),
        .people(.producerUnidentified(code: "CT-0004")),
        .catalogue(.expiryDiffers(stated: Day(ordinal: 0), counted: Day(ordinal: 1))),
        .catalogue(.expiryDiffers(stated: Day(ordinal: 0), counted: nil)),
        .people(.producersOfTwoCommunes("CT-0001", "CT-0009")),
        .general(.notFound(.activity, code: "HD-9999")), .general(.notFound(.report, code: "BC-9999")),
        .catalogue(.importUndone(code: "LN-0001")),
        .catalogue(
            .importInUse(
                code: "LN-0001",
                [.usedBy(code: "SP-0002", other: "QSH-0001"), .changedLater(code: "CT-0003")]
            )
        ),
        .filing(.termWithoutNotice(event: "published")),
        .general(.noCommune), .general(.severalCommunes(["07654", "07660"])), .general(.inputUnreadable),
        .general(.outputUnwritable), .general(.zeroCharacter), .general(.databaseTooOld(step: "0002-night")),
        .general(.databaseTooNew(step: "0099-web")), .general(.databaseBusy), .general(.diskFull),
        .general(.rehearsalOnly(today: "2026-12-01", real: "2026-11-23")),
        .general(.deadlinesLost(before: 12, after: 11)), .general(.fault(id: "1c2d3e4f")),
        .filing(.noFeeRow(fee: "filing", on: Day(ordinal: 0))),
        .night(.unknownSource("khong-co", known: ["ip-office-weekly-list"])),
        .night(.proposalDecided(code: "TT-0001")), .night(.nightRunning(since: "2026-11-22T19:00:00Z")),
        .night(.messageNotResendable(code: "TB-0001", state: .sent)), .night(.senderMissing),
        .night(.badMailServer("may-chu")), .night(.passwordWithoutEncryption(host: "may-chu.example")),
        .night(.passwordUnreadable(path: "mat-khau")),
        .general(.notFound(.rulePack, code: "trademark.application")),
        .rules(.undeclared(pack: "trademark.application", was: String(repeating: "a", count: 64))),
        .rules(
            .notLaw(
                pack: "trademark.application",
                place: "steps › publication › term",
                line: 12,
                from: Day(ordinal: 20_819)
            )
        ),
        .rules(.notCorrection(pack: "trademark.application", step: "publication")),
        .rules(.stepWithoutFate(pack: "trademark.application", step: "publication")),
        .rules(.unknownSuccessor(pack: "trademark.application", step: "publication")),
        .rules(.oldTextLost(procedure: "trademark.application")),
        .house(.manifestUnreadable(path: "sao-luu/manifest.json")), .house(.backupDamaged(file: "record.sqlite")),
        .night(.referenceFileRefused(.badRows, detail: "7, 12")),
        .night(.recipientUnclear(obligation: "VC-0001", people: ["NG-0001", "NG-0002"])),
        .house(.recordAtWork), .house(.severalSpecialDays(Day(ordinal: 0), [.holiday, .compensatoryDayOff])),
        .house(.alreadyAccepted(code: "XN-0001")), .house(.alreadyWithdrawn(code: "XN-0001")),
    ]
}
