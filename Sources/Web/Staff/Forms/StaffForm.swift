import App
import Registry

/// A form of ours that somebody who may write has sent.
struct StaffForm: Sendable {
    /// They act in it.
    let app: AppContext
    let scene: StaffScene
    let entered: Entered
    /// By the names of their fields.
    let files: [String: SentFile]
}
