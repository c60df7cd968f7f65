/// The waiting between two attempts: handed in, so that a test does not wait.
public struct Pause: Sendable {
    package let wait: @Sendable (Duration) async throws -> Void

    public init(_ wait: @escaping @Sendable (Duration) async throws -> Void) {
        self.wait = wait
    }

    public static let real = Pause { try await Task.sleep(for: $0) }
}
