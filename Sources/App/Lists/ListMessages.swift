public import LegalCalendar
import Procedures
public import Registry
import Store

/// Which messages somebody wants to see.
public struct MessageQuestion: Sendable, Hashable {
    /// A name or its beginning, whatever way it is typed, or a person's code.
    public var person: String?
    public var state: ReminderMessage.State?
    public var night: Day?
    public var page = 1

    public init() {}
}

/// One message in the log: to whom, about what, what became of each attempt, and what was told in person since.
public struct ListedMessage: Sendable {
    /// What one reminder of it is about.
    public struct Matter: Sendable {
        public let reminder: Reminder
        public let step: BilingualText
        public let filing: String
        public let subjectName: String
        /// Whether it is still to be done.
        public let isOpen: Bool
    }

    public let message: ReminderMessage
    /// Nil where the person has been forgotten.
    public let personName: String?
    public let matters: [Matter]
    public let attempts: [MessageAttempt]
    public let deliveries: [HandDelivery]

    /// Nobody knows whether the receiver has been told, and somebody should ask.
    public var isDoubtful: Bool {
        (message.state == .unknown || message.state == .refused) && deliveries.isEmpty
    }
}

/// Use case: the log of messages to the commune's people, the doubtful ones first.
public struct ListMessages: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func list(_ question: MessageQuestion) async throws -> ListAnswer<ListedMessage> {
        let (chosen, library) = (context.commune, context.library)
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            var scope = MessageScope(commune: commune)
            (scope.state, scope.night) = (question.state, question.night)
            scope.people = try question.person.map { try connection.people(named: $0, commune: commune) }
            var list = ListQuestion()
            list.page = question.page
            let pages = ListPages(question: list, reach: .page, isCutShort: false)
            let shelf = RuleShelf(library)
            return try pages.codes { try connection.listedMessages(scope, $0) }.map { code in
                try connection.message(code).map { try connection.listed($0, shelf) }
            }
        }
    }

    /// One of the commune's messages.
    /// - Throws: ``GeneralProblem/notFound(_:code:)`` for another commune's, as for one that is not there.
    public func show(_ code: String) async throws -> ListedMessage {
        try await context.requireOwn(.message, code)
        let library = context.library
        return try await context.database.read { connection in
            guard let message = try connection.message(code) else {
                throw Problem.general(.notFound(.message, code: code))
            }
            return try connection.listed(message, RuleShelf(library))
        }
    }
}

extension SQLConnection {
    fileprivate func people(named text: String, commune: String) throws -> [String] {
        if RecordKind.person.isCode(text.uppercased()) { return [text.uppercased()] }
        let words = NameFolding.words(text)
        return try people(commune: commune).filter { ListNames.holds($0.name, words) }.map(\.code)
    }

    fileprivate func listed(_ message: ReminderMessage, _ shelf: RuleShelf) throws -> ListedMessage {
        let person = try person(message.person)
        return ListedMessage(
            message: message,
            personName: person?.forgottenOn == nil ? person?.name : nil,
            matters: try reminders(message: message.code).compactMap { try matter($0.reminder, shelf) },
            attempts: try attempts(message: message.code),
            deliveries: try deliveries(message: message.code)
        )
    }

    private func matter(_ reminder: Reminder, _ shelf: RuleShelf) throws -> ListedMessage.Matter? {
        guard let record = try obligation(reminder.obligation), let filing = try filing(record.filing) else {
            return nil
        }
        let rules = try shelf.rules(filing.procedure, self)
        let step = rules.procedure.step(rules.successors[record.key.step] ?? record.key.step)
        return ListedMessage.Matter(
            reminder: reminder,
            step: step?.name ?? BilingualText(vi: record.key.step, en: record.key.step),
            filing: filing.code,
            subjectName: try subjectName(of: filing),
            isOpen: record.state == .open
        )
    }
}
