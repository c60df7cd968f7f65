/// The audit trail on a page.
extension EnglishWording {
    public var trailHeading: String { "Audit trail: who did what" }
    public var trailIntroduction: String {
        "Everything that is written bears who did it and when; the newest stands on top."
    }
    public var auditCheckHeading: String { "Check that the trail is whole" }
    public func erasedValues(_ count: Int) -> String {
        "\(count) entries had their content erased on a person's wish; their digests can still be checked."
    }
    public var olderEntries: String { "Older entries" }
    public func entryNumber(_ number: Int) -> String { "entry \(number)" }
    public var keptValues: String { "What stood before and after, as the machine keeps it" }
    public var valueBefore: String { "Before" }
    public var valueAfter: String { "After" }
    public var actorField: String { "Who (name or code)" }
    public var actField: String { "Act" }
    public var trailCodeField: String { "Code" }
    public var trailCodeHint: String { "For example: DON-0002, SP-0001" }
    public var fromDayField: String { "From" }
    public var untilDayField: String { "Through" }

    /// An act that this program does not know is told by its id.
    public func name(ofAct act: String) -> String { Self.acts[act] ?? act }

    private static let acts: [String: String] = [
        "account.add": "An account is made",
        "account.codes-off": "Codes are turned off",
        "account.codes-on": "Codes are turned on",
        "account.disable": "An account is disabled",
        "account.enable": "An account is enabled again",
        "account.link": "A link to set a password",
        "account.password": "A password is set",
        "account.recovery": "A recovery code is used",
        "account.role": "An account's role is changed",
        "account.sign-in": "Signed in",
        "account.sign-out": "Signed out everywhere",
        "activity.add": "An activity is logged",
        "assignment.add": "Somebody is assigned",
        "assignment.end": "An assignment ends",
        "authorisation.end": "An authorisation ends",
        "backup.make": "A backup is made",
        "certificate.add": "A certificate is entered",
        "certificate.correct": "A certificate is corrected",
        "certificate.verify": "A certificate is verified",
        "checklist.answer": "A question about papers is answered",
        "checklist.mark": "A paper's state is marked",
        "commune.add": "A commune is added",
        "commune.office": "The office's name or number changes",
        "commune.rename": "A commune is renamed",
        "data.accept": "Days off are entered by a notice",
        "data.withdraw": "An entered day off is taken back",
        "database.restore": "Restored from a backup",
        "document.add": "A document is kept",
        "document.sweep": "The documents are swept",
        "document.withdraw": "A document is withdrawn",
        "event.check": "A second person's check",
        "event.correct": "An event is corrected",
        "event.record": "An event is recorded",
        "filing.open": "A filing is opened",
        "holding.add": "A holding begins",
        "holding.end": "A holding ends",
        "import.certificate": "A certificate comes from a list",
        "import.heading": "A list's column is remembered",
        "import.heading-forget": "A remembered column is taken back",
        "import.list": "A list is imported",
        "import.producer": "A producer comes from a list",
        "import.product": "A product comes from a list",
        "import.undo": "An import is undone",
        "letter.add": "A letter is entered",
        "letter.correct": "A letter in the book is corrected",
        "letter.set-aside": "A letter is set aside",
        "letter.settle": "A letter is settled",
        "link.calendar": "A producer's calendar is turned on",
        "link.calendar_end": "A producer's calendar is turned off",
        "link.make": "A personal link is made",
        "link.print": "A personal link is printed",
        "link.revoke": "A personal link is revoked",
        "making.add": "A making begins",
        "making.end": "A making ends",
        "message.resend": "A message is sent again",
        "obligation.pursue": "A historic obligation is pursued",
        "paper.follow": "A paper's term is followed",
        "person.add": "A person is entered",
        "person.assign": "Somebody is assigned",
        "person.away": "Days away are entered",
        "person.correct": "A person's data are corrected",
        "person.export": "A person's data are exported",
        "person.forget": "A person's data are erased",
        "person.hand-over": "Work is handed over",
        "person.quiet": "Quiet hours are set",
        "producer.add": "A producer is entered",
        "producer.change": "A producer changes",
        "producer.correct": "A producer is corrected",
        "producer.end": "A producer ends",
        "product.add": "A product is entered",
        "product.correct": "A product is corrected",
        "product.used-sign": "A sign of origin is stated",
        "product.label": "A label is looked at",
        "product.move": "A product moves to another producer",
        "product.ocop-code": "An OCOP code is given",
        "product.protected-sign": "A protected sign is stated",
        "proposal.accepted": "A proposal is accepted",
        "proposal.rejected": "A proposal is rejected",
        "reference.import": "A list of the Office is taken",
        "reminder.acknowledge": "A reminder was seen",
        "reminder.deliver": "Somebody was told in person",
        "representation.add": "A representation begins",
        "representation.end": "A representation ends",
        "right.add": "A right is entered",
        "right.authorise": "A use is authorised",
        "rules.use": "Rules are taken over",
        "submission.returned": "What a producer sent is returned",
        "submission.send": "A producer sends something",
        "submission.taken": "What a producer sent is taken",
    ]
}
