import Hummingbird

/// What stands on a product's label, which signs of origin it uses, and its code in the commune's ledger.
struct SignRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        desk.add(LabelPage.self, at: "san-pham/:product/nhan", to: pages)
        desk.add(UsedSignPage.self, at: "san-pham/:product/dau-hieu", to: pages)
        desk.add(ProtectedSignPage.self, at: "san-pham/:product/dau-hieu-bao-ho", to: pages)
        desk.add(GiveCodePage.self, at: "san-pham/:product/ma-ocop", to: pages)
    }
}
