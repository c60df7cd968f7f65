public import LegalCalendar
public import Registry

extension EnglishWording {
    public func monthName(_ year: Int, _ month: Int) -> String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return "\(names.indices.contains(month - 1) ? names[month - 1] : "\(month)") \(year)"
    }

    public var previousMonth: String { "Previous month" }
    public var nextMonth: String { "Next month" }
    public var thisMonth: String { "This month" }
    public var weekdays: [String] {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    }

    public func specialDay(_ day: SpecialDay, name: String) -> String {
        let kind = day.kind.isDayOff ? "Day off: \(name)" : "Worked: \(name)"
        return day.status == .decided ? kind : "\(kind) (\(self.name(of: day.status)))"
    }

    public var officeClosed: String { "The office is closed" }
    public var calendarAsFile: String { "Get all of the commune's dates (.ics) for a calendar program" }
    public var nothingThisMonth: String { "Nothing is due this month." }
    public var calendarUndecided: String {
        "Not all notices of this year's days off are there: days off, and dates counted with them, are provisional."
    }
    public var todayWord: String { "today" }
    public func provisionalWork(_ text: String) -> String { "\(text) – \(provisional)" }

    public func messages(_ count: Int) -> String { "Messages: \(count)" }
    public var messagePerson: String { "To whom (name or code)" }
    public var messageState: String { "State" }
    public var messageNight: String { "Made on" }

    public func messageLine(to name: String, channel: String, night: Day, code: String) -> String {
        "\(name), \(channel), made on \(day(night)) (\(code))"
    }

    public func attempt(at instant: String, _ outcome: String, answer: String) -> String {
        "\(moment(instant)): \(outcome)\(answer.isEmpty ? "" : " – “\(answer)”")"
    }

    public var noAttemptYet: String { "Not sent yet." }

    public func toldByHand(_ way: HandDelivery.Way, on day: Day, result: String?) -> String {
        "Told in person \(name(of: way)) on \(self.day(day))\(result.map { ": \($0)" } ?? "")"
    }

    public func whatToDo(about state: ReminderMessage.State) -> String {
        state == .refused
            ? "The server refused it. Look at the address; call or visit the person, and note it here."
            : "Nobody knows whether the person was told. Ask: if they know, note it; if nothing came, have it sent again."
    }

    public var toldInPersonHeading: String { "The person has been told" }
    public var toldHow: String { "How" }
    public var toldWhen: String { "On which day (today if empty)" }
    public var toldAnswer: String { "What they said" }
    public var toldButton: String { "Note that they were told" }
    public var resendHeading: String { "Send again" }
    public var resendHint: String {
        "Only once you have asked and know that nothing came: otherwise it may come twice."
    }
    public var resendButton: String { "Have it sent again" }
    public var openMessage: String { "Open it, note what was found out" }
    public var matterDone: String { "done" }
}
