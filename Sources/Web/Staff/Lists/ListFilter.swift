import App
import LegalCalendar
import Procedures
import Registry
import Wording

/// What a list is narrowed to. It stands in the address, so that it can be kept and sent on.
struct ListFilter {
    let question: ListQuestion
    /// The fields that say something, as they stand in the address.
    let items: [(String, String)]

    private static let longest = 200

    /// What does not make sense narrows nothing, and is not kept.
    init(_ asked: Entered, fields: [ListField]) {
        var question = ListQuestion()
        var items: [(String, String)] = []
        for field in fields {
            guard let text = asked.text(field.rawValue).map({ String($0.prefix(Self.longest)) }) else { continue }
            guard question.take(text, as: field) else { continue }
            items.append((field.rawValue, text))
        }
        question.page = asked.text("page").flatMap(Int.init) ?? 1
        self.question = question
        self.items = items
    }

    func value(_ field: ListField) -> String? { items.first { $0.0 == field.rawValue }?.1 }
}

extension ListQuestion {
    /// - Returns: whether the text means something in this field.
    fileprivate mutating func take(_ text: String, as field: ListField) -> Bool {
        switch field {
        case .text: self.text = text
        case .producer: producer = text
        case .product: product = text
        case .village: village = text
        case .kind:
            kind = SubjectKind(rawValue: text)
            return kind != nil
        case .state:
            state = FilingState(rawValue: text)
            return state != nil
        case .officer: officer = text
        case .unit:
            unit = OfficeUnit(rawValue: text)
            return unit != nil
        case .within:
            within = Int(text).flatMap { (0...ListWork.mostDays).contains($0) ? $0 : nil }
            return within != nil
        case .overdue: isOverdue = true
        case .filing: filing = text
        case .expired: isExpired = true
        case .unlinked: isUnlinked = true
        }
        return true
    }
}
