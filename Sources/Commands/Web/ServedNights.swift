import App
import Formats
import Foundation
import Registry
import Wording

/// A time of the office's day, in minutes since midnight.
struct NightHour: Equatable {
    let minutes: Int

    init(_ text: String) throws {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }), let hour = Int(parts[0]),
            let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute)
        else { throw Problem.general(.badValue(field: "night-at", text: text, example: "02:00")) }
        minutes = hour * 60 + minute
    }

    var text: String { [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":") }
}

/// The night at its hour, and mail every quarter of an hour, beside the service. Another process may do the same: a
/// night that is running keeps others away, and a message leaves once.
struct ServedNights {
    let hour: NightHour
    let session: Session
    let options: GlobalOptions
    let record: ServedRecord

    private static let secondsBetweenSendings = 900

    /// Until it is cancelled; what it has begun it finishes.
    func run() async {
        let clock = session.context.clock
        // A night that was missed while the process was down is made up for by the next: it covers what passed.
        var lastNight = Self.nightsPassed(clock.now(), hour)
        var lastSending = clock.monotonic()
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(20))
            if Task.isCancelled { return }
            let passed = Self.nightsPassed(clock.now(), hour)
            if passed > lastNight {
                lastNight = passed
                lastSending = clock.monotonic()
                await finishing { try await runNight() }
            } else if clock.monotonic() - lastSending >= Self.secondsBetweenSendings {
                lastSending = clock.monotonic()
                await finishing { try await send() }
            }
        }
    }

    /// How often the hour has struck since the beginning of 1970.
    private static func nightsPassed(_ now: Int, _ hour: NightHour) -> Int {
        (now + Clock.officeOffset - hour.minutes * 60) / 86_400
    }

    /// Not broken off by the end of the service.
    private func finishing(_ body: @escaping @Sendable () async throws -> Void) async {
        await Task {
            do {
                try await body()
            } catch {
                let problem = Problem(error).map { session.wording.text(of: $0).message }
                Output.error(problem ?? String(reflecting: type(of: error)))
            }
        }.value
    }

    private func runNight() async throws {
        let (setup, wording) = (NightSetup(session: session, options: options), session.wording)
        let means = try setup.means(backup: try BackupPlace(session: session, options: options)?.stage)
        let report = try await RunNight(try await record.context(), try setup.settings, means)
            .run { $0.json(wording).text() }
        for line in report.lines(wording) { Output.line(line) }
    }

    private func send() async throws {
        let setup = NightSetup(session: session, options: options)
        let send = SendMessages(try await record.context(), try setup.settings, channels: try setup.channels())
        let report = try await send.send()
        for fault in report.faults { Output.error(fault) }
    }
}
