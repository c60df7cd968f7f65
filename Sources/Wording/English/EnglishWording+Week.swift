public import LegalCalendar
public import Procedures
public import Registry

extension EnglishWording {
    public func weekTitle(commune: String, unit: OfficeUnit?, from: Day, until: Day) -> String {
        "THE WEEK – \(unit.map { "\(heading(of: $0)) – " } ?? "")\(commune) – \(day(from)) to \(day(until))"
    }

    public func heading(_ heading: WeekHeading) -> String {
        switch heading {
        case .overdue: "Past their date"
        case .due: "Due this week"
        case .upcoming: "In the two weeks after it"
        case .letters: "Letters in the book that no filing has yet"
        case .calls: "To call or to see (no mail reaches them)"
        case .undelivered: "Printed, and not said to be delivered"
        case .doubtful: "Messages to ask the recipients about"
        case .proposals: "News that waits to be accepted"
        case .report: "To report to the head"
        }
    }

    public func share(of people: [String], unit: OfficeUnit?, isVacant: Bool) -> String {
        let names = people.joined(separator: ", ")
        guard let unit else { return people.isEmpty ? "NO OFFICER IS ASSIGNED" : "Officer: \(names)" }
        guard isVacant else { return "\(heading(of: unit)) (in charge: \(names))" }
        return "\(heading(of: unit)) (nobody is in charge\(people.isEmpty ? "" : "; told to \(names)"))"
    }

    /// The unit's name at the start of a line.
    func heading(of unit: OfficeUnit) -> String {
        let name = name(of: unit.actor)
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    public func weekItem(step: String, subject: String, code: String) -> String { "\(step) – \(subject) (\(code))" }

    public func weekDate(_ dates: ObligationDates, daysLeft: Int?) -> String {
        guard let date = dates.plan ?? dates.safe else { return enterPrintedTerm }
        let label = dates.safe == nil ? "\(label(.plan)):" : label(.safe)
        let missing = dates.needsPrintedTerm ? "\(enterPrintedTerm) " : ""
        let doubt = dates.isSafeFirm ? "" : " – \(provisional)"
        let left = daysLeft.map { " (\(due(daysLeft: $0)))" } ?? ""
        return "\(missing)\(label) \(dayWithWeekday(date))\(left)\(doubt)"
    }

    public func letterLine(_ letter: Letter) -> String {
        let number = letter.number.map { " no. \($0)" } ?? ""
        return "\(letter.code) \(letter.title)\(number), \(day(letter.dated))"
    }

    public func callee(name: String, phone: String?) -> String { "\(name): \(phone ?? "no phone number")" }
    public var noContact: String { "no contact yet" }
    public func reportLine(_ codes: [String]) -> String {
        "\(codes.count) past their date: \(codes.joined(separator: ", "))."
    }
    public var nothingThisWeek: String { "Nothing is due or past its date this week." }

    public func name(of way: HandDelivery.Way) -> String {
        switch way {
        case .phone: "by phone"
        case .hand: "by hand"
        case .zalo: "on Zalo"
        }
    }

    public func delivered(_ code: String, to person: String, way: HandDelivery.Way, on day: Day) -> String {
        "Recorded: \(person) was told of \(code) \(name(of: way)) on \(self.day(day)). The obligation is still open."
    }

    public func written(_ path: String) -> String { "Written to “\(path)”." }
    public var signingTitle: String { "WHAT IS TO BE DONE – SIGNED FOR" }

    public var signingColumns: [String] {
        ["No.", "Producer, contact", "To do", "File by the end of", "Phone", "Signature, day"]
    }

    public var signingNote: String {
        "A signature means told, not filed. Afterwards an officer says so in the log of reminders."
    }

    public func privateText(
        greeting: String,
        step: String,
        subject: String,
        date: String,
        phone: String?,
        office: String?
    ) -> String {
        let ask = phone.map { " Ask: \($0)." } ?? ""
        return "Dear \(greeting). \(step), for “\(subject)”: \(date).\(ask)\(office.map { " – \($0)" } ?? "")"
    }

    public func publicText(commune: String, until: Day, phone: String?, office: String?) -> String {
        """
        \(office ?? commune) announces: cooperatives, households and craft workshops with an application for a mark or an \
        indication, or with an OCOP certificate, look through their papers and letters. Whoever has a letter of the IP \
        Office brings it to the office by the end of \(day(until)) and is helped free of \
        charge.\(phone.map { " Phone: \($0)." } ?? "")
        """
    }

    public var nothingToTell: String { "There is no producer to tell in person." }
}
