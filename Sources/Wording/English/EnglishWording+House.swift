public import Registry

extension EnglishWording {
    public func databaseMade(at place: String, for commune: Commune) -> String {
        "Made the database “\(place)” for \(commune.name), \(commune.provinceName) (code \(commune.code))."
    }

    public func upgraded(steps: Int, backup: String?) -> String {
        guard let backup else { return "The database is up to date; nothing was changed." }
        return "Upgraded by \(steps) steps; the backup made before is “\(backup)”."
    }

    public func auditHolds(entries: Int, head: String) -> String {
        "The audit trail holds together: \(entries) entries; head \(head)."
    }

    public func auditBroken(at sequence: Int) -> String {
        "The audit trail is broken or was changed at entry \(sequence)."
    }

    public var auditColumns: [String] { ["No.", "At (UTC)", "By", "Act", "Code", "Change"] }

    public var auditLimit: String {
        "This proves order and content up to the last entry; it cannot vouch beyond it unless the head was noted "
            + "outside this machine."
    }
}
