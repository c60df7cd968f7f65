import App
import HTMLText
import Hummingbird
import Registry
import Synchronization
import Wording

/// The state of the installation, and a backup at once. Whoever keeps the settings sees it without the record.
struct HouseStateRoutes: Sendable {
    let desk: StaffDesk
    private let backup = OneAtATime()

    init(desk: StaffDesk) {
        self.desk = desk
    }

    static let backUp = "\(StaffSection.house.path)/sao-luu"

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("tinh-trang", use: show)
        pages.post("tinh-trang/sao-luu", use: backUpNow)
    }

    @Sendable private func show(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: nil)
        guard scene.maySeeHouse else { throw PageFault(.notAllowed) }
        return desk.page(request, scene, try await page(app, FormPart(scene)))
    }

    @Sendable private func backUpNow(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(request, for: .keepSettings) { form in
            guard backup.begin() else { throw PageFault(.busy) }
            defer { backup.end() }
            try await BackUpNow(form.app, desk.house).run()
            return .seeOther(form.scene.address(StaffSection.house.path, done: .backedUp))
        } again: { form, problem in
            try await page(form.app, FormPart(form.scene, form.entered, problem))
        }
    }

    private func page(_ app: AppContext, _ form: FormPart) async throws -> HTMLPage {
        let state = try await ShowHouse(app, desk.house).show()
        let content = HouseStatePart(state: state, settings: desk.night, form: form).html
        return HTMLPage(form.scene.wording.name(of: StaffSection.house), content)
    }
}

extension StaffScene {
    /// What is wrong with the installation concerns whoever works with the record, and whoever keeps the machine.
    var maySeeHouse: Bool {
        (signedIn.may(.read) && signedIn.commune != nil) || signedIn.may(.keepSettings)
    }
}

/// Keeps a second one waiting outside while the first is at work.
final class OneAtATime: Sendable {
    private let isTaken = Mutex(false)

    /// - Returns: false where one is at work.
    func begin() -> Bool {
        isTaken.withLock { isTaken in
            guard !isTaken else { return false }
            isTaken = true
            return true
        }
    }

    func end() { isTaken.withLock { $0 = false } }
}
