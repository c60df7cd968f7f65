public import LegalCalendar
public import Registry

extension EnglishWording {
    public var myWork: String { "What is mine to do" }
    public var linkColumns: [String] { ["Code", "Producer", "Person", "Made", "Opens until", "State"] }

    public func name(of state: PersonalLink.State) -> String {
        switch state {
        case .standing: "opens"
        case .over: "has run out"
        case .revoked: "revoked"
        }
    }

    public func linkLine(_ code: String, producer: String, person: String?, lastDay: Day?) -> String {
        let person = person.map { ", \($0)" } ?? ""
        let until = lastDay.map { "opens until \(day($0)) at least" } ?? "opens while work is open"
        return "\(code): personal link of \(producer)\(person), \(until)."
    }

    public func linkRevoked(_ code: String, producer: String) -> String {
        "\(code) of \(producer) is revoked and opens nothing from now on."
    }

    public var linkCare: String {
        "Whoever has this address sees the page. Hand it over in person or send it privately; if it is lost, run "
            + "`daulang link revoke`."
    }

    public var openEnded: String { "while work is open" }
    public var slipsTitle: String { "Slips that open a producer's page" }
    public var slipCode: String { "Square code that opens the producer's page" }
    public var slipHow: String {
        "Open the phone's camera, point it at the square code, and tap the line that appears."
    }

    public var slipCare: String {
        "Whoever has this slip sees what is yours to do. Keep it like a key; if it is lost, say so at once."
    }
}
