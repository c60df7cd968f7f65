import TestSupport
import Testing

/// Somebody of the office who has signed in to the service over the record of ``ServedLinks``.
struct StaffVisit {
    let staff: ServedStaff
    let cookie: String
    var links: ServedLinks { staff.links }

    /// - Parameters:
    ///   - names: what stands in every field that a person fills in, beside the name.
    ///   - more: commands that are run before anybody signs in; NG-0002 is who does.
    ///   - office: the person with whom work stands that nobody else has.
    init(
        names: String = "",
        role: String = "responsible",
        more: [[String]] = [],
        office: String? = nil
    ) async throws {
        staff = try await ServedStaff(names: names, role: role, office: office)
        for arguments in more {
            let answer = try await staff.links.run(arguments)
            try #require(answer.exitCode == 0, "\(arguments): \(answer.errors)")
        }
        cookie = try await staff.signedIn()
    }

    func get(_ path: String) async throws -> RawAnswer { try await staff.get(path, cookie) }

    func post(_ path: String, _ form: [String: String]) async throws -> RawAnswer {
        try await staff.post(path, form, cookie)
    }
}
