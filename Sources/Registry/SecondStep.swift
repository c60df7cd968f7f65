/// What an account's phone makes codes from, as the record keeps it.
public struct CodeMaker: Hashable, Sendable {
    /// The secret, sealed with the installation's key: who reads the record alone makes no code from it.
    public let sealedSecret: String
    /// Whether a code has shown that the phone has the secret; before that it is not asked for.
    public let isConfirmed: Bool
    /// The latest span of time whose code was used: each lets in once.
    public let lastStep: Int

    public init(sealedSecret: String, isConfirmed: Bool, lastStep: Int) {
        self.sealedSecret = sealedSecret
        self.isConfirmed = isConfirmed
        self.lastStep = lastStep
    }
}
