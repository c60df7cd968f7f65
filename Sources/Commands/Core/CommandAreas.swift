import ArgumentParser

/// The commands by area, so that each area names its own.
enum FilingArea {
    static let commands: [any ParsableCommand.Type] = [
        FilingCommand.self, ExplainCommand.self, DueCommand.self, ChecklistCommand.self, FeesCommand.self,
        LetterCommand.self, PaperCommand.self, DocumentCommand.self,
    ]
}

enum OfficeArea {
    static let commands: [any ParsableCommand.Type] = [ActivityCommand.self, FormCommand.self]
}

enum RulesArea {
    static let commands: [any ParsableCommand.Type] = [AdviseCommand.self, DeadlineCommand.self, RulesCommand.self]
}

enum HouseArea {
    static let commands: [any ParsableCommand.Type] = [
        InitCommand.self, UpgradeCommand.self, CommuneCommand.self, AuditCommand.self, RestoreCommand.self,
        DoctorCommand.self, HolidaysCommand.self,
    ]
}
