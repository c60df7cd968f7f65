extension VietnameseWording {
    public var previewHeading: String { "XEM TRƯỚC: CHƯA GHI GÌ VÀO SỔ" }
    public var nothingWouldChange: String { "Không việc nào thay đổi." }

    public func name(of change: ObligationChange) -> String {
        switch change {
        case .added: "Việc mới"
        case .moved: "Đổi ngày"
        case .finished: "Kết thúc"
        case .reopened: "Mở lại"
        }
    }

    public func stateWouldBecome(_ new: String, from old: String) -> String { "Tình trạng: \(old) → \(new)" }

    public func wouldSettle(_ filings: [String]) -> String {
        "Loại công văn này không có diễn biến phải ghi; chỉ ghi là đã xem cho \(filings.joined(separator: ", "))."
    }

    public var changesHeading: String { "Việc cần làm sẽ thay đổi" }
}
