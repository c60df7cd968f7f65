import TestSupport
import Testing

/// What becomes of an answer that nobody takes.
@Suite struct OutputTests {
    /// Runs a command of the program under a shell, which says where its answer goes.
    private func run(_ script: String, _ arguments: [String]) async throws -> Daulang.Answer {
        let program = ["PROGRAM": try Daulang.program]
        return try await Daulang.initialised()
            .run(["-c", script, "sh"] + arguments, environment: program, copy: "/bin/sh")
    }

    @Test(arguments: [["commune", "list"], ["commune", "list", "--json"], ["calendar"], ["export", "products"]])
    func whatTheDiskDoesNotTakeIsNoSuccess(arguments: [String]) async throws {
        let answer = try await run("exec \"$PROGRAM\" \"$@\" >/dev/full", arguments)

        #expect(answer.exitCode == 70 && answer.errors.contains("đầu ra chuẩn"), "\(answer.errors)")
        #expect(!answer.errors.contains("Fatal"), "\(answer.errors)")
    }

    /// As `head` does; a service whose caller is gone must still end what it has begun.
    @Test(arguments: [["commune", "list"], ["calendar"]])
    func aReaderWhoHasLeftIsNoFault(arguments: [String]) async throws {
        let script = "trap '' PIPE; { sleep 1; \"$PROGRAM\" \"$@\"; echo \"ended $?\" >&2; } | true"

        let answer = try await run(script, arguments)

        #expect(answer.errors == "ended 0\n", "\(answer.errors)")
    }

    @Test func anErrorThatNobodyHearsKeepsItsExitCode() async throws {
        let answer = try await run("exec \"$PROGRAM\" \"$@\" 2>/dev/full", ["producer", "show", "CT-9999"])

        #expect(answer.exitCode == 3)
    }
}
