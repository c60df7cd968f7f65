extension VietnameseWording {
    public var weekSheetName: String { "Tờ việc tuần để in" }
    public var formsHeading: String { "Biểu mẫu, báo cáo" }
    public var formsIntroduction: String {
        "Chương trình điền sẵn những gì sổ đã có vào tệp Word; chỗ chưa có thì để trống."
    }
    public var takeForm: String { "Tải tệp Word" }
    public var takeDossier: String { "Tải cả bộ hồ sơ (ZIP)" }
    public var activitiesHeading: String { "Hoạt động của xã" }
    public func activitiesOf(year: Int) -> String { "Đã ghi trong năm \(year)" }
    public var activityKindField: String { "Loại hoạt động" }
    public var activityDayField: String { "Ngày" }
    public var activitySubjectField: String { "Nội dung" }
    public var activityUnitField: String { "Đơn vị thực hiện" }
    public var activityNumbers: String { "Số liệu (có gì ghi nấy)" }
    public var activityNoteField: String { "Ghi chú" }
    public var countHeading: String { "Tính một thời hạn" }
    public var countFromField: String { "Từ ngày" }
    public var countTermField: String { "Thời hạn" }
    public var countUnitField: String { "Đơn vị" }
    public var countWayField: String { "Tính" }
    public var countForward: String { "về sau" }
    public var countBackward: String { "lùi lại" }
    public var countButton: String { "Tính" }
    public var monthsUnit: String { "tháng" }
    public var daysUnit: String { "ngày" }
    public var workingDaysUnit: String { "ngày làm việc" }
    public var yearsUnit: String { "năm" }
}

extension VietnameseWording {
    public var openReportHeading: String { "Mở báo cáo năm của xã" }
    public var openReportIntroduction: String {
        "Báo cáo nào xã phải làm là theo kế hoạch của xã. Mở một lần, các năm sau việc hằng đêm tự mở tiếp."
    }
    public var reportField: String { "Báo cáo" }
    public var reportYearField: String { "Năm" }
    public var reportDueField: String { "Hạn ghi trong kế hoạch của xã" }
    public var reportDueHint: String { "Để trống thì tính theo quy định." }
    public var openReportButton: String { "Mở báo cáo" }
}
