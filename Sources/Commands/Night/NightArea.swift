import ArgumentParser

enum NightArea {
    static let commands: [any ParsableCommand.Type] = [
        NightlyCommand.self, FetchCommand.self, ProposeCommand.self, RecomputeCommand.self, SendCommand.self,
        ReportCommand.self, ReferenceCommand.self, RemindersCommand.self, ObligationCommand.self, CalendarCommand.self,
        BackupCommand.self, WeekCommand.self,
    ]
}
