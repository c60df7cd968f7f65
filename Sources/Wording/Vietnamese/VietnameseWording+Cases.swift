import LegalCalendar
import ProcedureFiles
public import Procedures

extension VietnameseWording {
    public func text(of difference: CaseDifference.Kind, in caseName: String) -> String {
        "trường hợp “\(caseName)”: \(text(of: difference))"
    }

    private func text(of difference: CaseDifference.Kind) -> String {
        switch difference {
        case .undefinedEvent(let id): "không có diễn biến “\(id)”"
        case .undefinedStep(let id): "không có bước “\(id)”"
        case .undefinedQuestion(let id): "không có câu hỏi “\(id)”"
        case .missing(let subject): "\(name(of: subject)) không phát sinh"
        case .ambiguous(let subject): "\(name(of: subject)) có nhiều việc; cần ghi rõ ngày hoặc lần thứ mấy"
        case .unexpected(let step): "bước “\(step)” phát sinh, lẽ ra không"
        case .date(let subject, let key, let expected, let actual):
            "\(name(of: subject)), \(name(of: key)): mong đợi \(text(of: expected)), tính ra \(text(of: actual))"
        case .statutoryFirm(let subject, let expected):
            "\(name(of: subject)), hạn theo luật: mong đợi \(certainty(expected))"
        case .safeFirm(let subject, let expected):
            "\(name(of: subject)), ngày nên nộp: mong đợi \(certainty(expected))"
        case .state(let subject, let expected, let actual):
            "\(name(of: subject)): mong đợi “\(name(of: expected))”, tính ra “\(name(of: actual))”"
        case .doubts(let subject, let expected, let actual):
            "\(name(of: subject)), lý do dự kiến: mong đợi \(codes(expected)), tính ra \(codes(actual))"
        case .basis(let subject, let expected, let actual):
            "\(name(of: subject)): mong đợi căn cứ \(expected), tính ra "
                + (actual.isEmpty ? "không có căn cứ" : actual.joined(separator: ", "))
        }
    }

    private func codes(_ doubts: [Doubt]) -> String {
        doubts.isEmpty ? "không có" : doubts.map(\.rawValue).joined(separator: ", ")
    }

    private func name(of subject: RuleCase.Subject) -> String {
        switch subject {
        case .step(let id, let trigger, let occurrence):
            "bước “\(id)”" + (trigger.map { " từ ngày \(day($0))" } ?? "") + (occurrence.map { " lần \($0)" } ?? "")
        case .milestone(let id): "ngày mốc “\(id)”"
        }
    }

    private func name(of key: RuleCase.DateKey) -> String {
        switch key {
        case .raw: "ngày tính theo thời hạn"
        case .statutory: "hạn theo luật"
        case .safe: "ngày nên nộp"
        case .internalDay: "ngày chuẩn bị xong"
        case .opens: "ngày bắt đầu được nộp"
        case .opensSafe: "ngày chắc chắn được nộp"
        case .late: "ngày cuối được nộp muộn"
        case .plan: "ngày để lên kế hoạch"
        }
    }

    private func name(of state: RuleCase.State) -> String {
        switch state {
        case .waiting: "chưa đến lượt"
        case .open: "đang chờ"
        case .done: "đã xong"
        case .overtaken: "không còn đối tượng"
        }
    }

    private func text(of date: Day?) -> String { date.map(day) ?? "không có ngày" }
    private func certainty(_ isFirm: Bool) -> String { isFirm ? "chắc chắn" : "dự kiến" }

    func text(of fault: TableFault) -> String {
        switch fault {
        case .noHeading: "tệp trống"
        case .emptyHeading: "có cột không tên"
        case .doubledHeading(let heading): "cột “\(heading)” có hai lần"
        case .wrongFieldCount(let expected, let found): "dòng này có \(found) ô, lẽ ra \(expected)"
        case .badQuoting: "dấu ngoặc kép đặt không đúng"
        case .strayCarriageReturn: "có ký tự xuống dòng lẻ"
        case .notText: "không phải văn bản UTF-8"
        }
    }
}
