public import LegalCalendar
public import Registry

/// The month's calendar and the log of reminders, for the staff.
public protocol StaffLogWording {
    // The calendar.
    func monthName(_ year: Int, _ month: Int) -> String
    var previousMonth: String { get }
    var nextMonth: String { get }
    var thisMonth: String { get }
    /// Monday first, short.
    var weekdays: [String] { get }
    func specialDay(_ day: SpecialDay, name: String) -> String
    var officeClosed: String { get }
    var calendarAsFile: String { get }
    var nothingThisMonth: String { get }
    var calendarUndecided: String { get }
    var todayWord: String { get }
    func provisionalWork(_ text: String) -> String

    // The log.
    func messages(_ count: Int) -> String
    var messagePerson: String { get }
    var messageState: String { get }
    var messageNight: String { get }
    func messageLine(to name: String, channel: String, night: Day, code: String) -> String
    func attempt(at instant: String, _ outcome: String, answer: String) -> String
    var noAttemptYet: String { get }
    func toldByHand(_ way: HandDelivery.Way, on day: Day, result: String?) -> String
    /// What to do about a message of which nobody knows whether it arrived, or that was refused.
    func whatToDo(about state: ReminderMessage.State) -> String
    var toldInPersonHeading: String { get }
    var toldHow: String { get }
    var toldWhen: String { get }
    var toldAnswer: String { get }
    var toldButton: String { get }
    var resendHeading: String { get }
    var resendHint: String { get }
    var resendButton: String { get }
    var openMessage: String { get }
    var matterDone: String { get }
}
