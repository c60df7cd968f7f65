extension VietnameseWording {
    public func label(of field: ListField) -> String {
        switch field {
        case .text: "Tên hoặc mã"
        case .producer: "Chủ thể"
        case .product: "Sản phẩm"
        case .village: "Thôn, khu phố"
        case .kind: "Loại"
        case .state: filterState
        case .officer: "Cán bộ"
        case .unit: "Đơn vị"
        case .within: "Đến ngày trong (ngày tới)"
        case .overdue: overdueOnly
        case .filing: "Dùng trong đơn (mã)"
        case .expired: "Chỉ giấy đã hết hạn"
        case .unlinked: "Chỉ tài liệu chưa dùng ở đâu"
        }
    }

    public func hint(of field: ListField) -> String? {
        switch field {
        case .text: "Gõ có dấu hay không dấu đều được, chỉ phần đầu của từ cũng được."
        case .within: "Ví dụ 30. Việc đã quá ngày luôn có trong danh sách."
        case .producer, .product, .village, .kind, .state, .officer, .unit, .overdue, .filing, .expired, .unlinked: nil
        }
    }

    public func heading(of column: ListColumn) -> String {
        switch column {
        case .code: "Mã"
        case .name: "Tên"
        case .producer: "Chủ thể"
        case .village: "Thôn, khu phố"
        case .place: "Địa bàn"
        case .kind: "Loại"
        case .set: "Bộ sản phẩm"
        case .ocopCode: "Mã OCOP"
        case .stars: "Hạng sao"
        case .issued: "Ngày cấp"
        case .expires: "Hết hạn"
        case .rights: "Đối tượng bảo hộ"
        case .products: "Sản phẩm"
        case .ended: "Không còn hoạt động"
        case .sign: "Dấu hiệu, tên gọi"
        case .holders: "Đứng tên"
        case .filings: "Đơn, hồ sơ"
        case .procedure: "Thủ tục"
        case .subject: "Cho"
        case .filing: "Đơn, hồ sơ"
        case .state: "Tình trạng"
        case .filed: "Ngày nộp"
        case .number: "Số đơn"
        case .step: "Việc tiếp theo"
        case .date: "Nên làm trước hết ngày"
        case .isSure: "Chắc chắn"
        case .daysLeft: "Còn (ngày)"
        case .people: "Người phụ trách"
        case .producerCount: "Số chủ thể"
        case .productCount: "Số sản phẩm"
        case .ledgerNumber: "Số thứ tự"
        case .given: "Ngày cấp mã"
        case .title: "Tên giấy tờ"
        case .dated: "Ngày của giấy"
        case .uses: "Đang dùng trong"
        }
    }

    public func found(_ section: StaffSection, _ count: Int) -> String {
        switch section {
        case .work: "\(count) việc"
        case .products: "\(count) sản phẩm"
        case .producers: "\(count) chủ thể"
        case .villages: "\(count) thôn, khu phố"
        case .rights: "\(count) đối tượng bảo hộ"
        case .ledger: codesFound(count)
        case .documents: documentsFound(count)
        case .papers: papersFound(count)
        default: filingsFound(count)
        }
    }

    public func narrowed(to parts: [String]) -> String { "Đang lọc: \(parts.joined(separator: "; "))." }
    public var moreFilters: String { "Lọc thêm" }
    public var clearFilter: String { "Bỏ lọc, xem tất cả" }
    public var nameTooShort: String {
        "Có rất nhiều tên như vậy nên chưa tìm hết. Gõ thêm chữ để danh sách được đầy đủ."
    }

    public func pageOf(_ page: Int, _ pages: Int) -> String { "Trang \(page)/\(pages)" }
    public var pagesLabel: String { "Các trang của danh sách" }
    public var previousPage: String { "Trang trước" }
    public var nextPage: String { "Trang sau" }
    public var listAsFile: String { "Tải bảng này (CSV, mở được bằng Excel)" }
    public func wholeListToPrint(_ count: Int) -> String { "Xem cả \(count) dòng trên một trang để in" }
    public var printHint: String { "Cần in thì dùng lệnh In của trình duyệt: giấy in không có các ô lọc." }
    public var anyOfThem: String { "Tất cả" }
    public var overdueOnly: String { "Chỉ việc đã quá ngày" }
    public var overdueFilingsOnly: String { "Chỉ đơn có việc đã quá ngày" }
    public var noVillageSaid: String { "(chưa ghi thôn, khu phố)" }

    public func villageCounts(producers: Int, products: Int) -> String {
        "\(producers) chủ thể, \(products) sản phẩm"
    }

    public var withoutRight: String { "Chưa có đối tượng bảo hộ" }
    public var noFilingYet: String { "Chưa có đơn, hồ sơ" }
    public var noNextDate: String { "Chưa có việc nào đến ngày" }
    public func sure(_ isFirm: Bool) -> String { isFirm ? "chắc chắn" : provisional }
    public func seenTo(by names: [String]) -> String { "Phụ trách: \(names.joined(separator: ", "))" }
}
