import App
import Hummingbird

/// The forms with which the catalogue is kept.
struct RegisterRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        desk.add(RegisterPage.self, at: "dang-ky", to: pages)
        desk.add(OpenFilingPage.self, at: "don/mo/:subject", to: pages)
        AdviceRoutes(desk: desk).add(to: pages)
    }
}
