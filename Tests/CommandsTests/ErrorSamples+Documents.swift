import Registry

extension ErrorSamples {
    /// Files that lie in the folder before the faults are met.
    static let files: [(name: String, bytes: [UInt8])] = [
        ("giay.pdf", Array("%PDF-1.4\n% mẫu\n".utf8)), ("cu.pdf", Array("%PDF-1.4\n% cũ\n".utf8)),
        ("moi.pdf", Array("%PDF-1.4\n% mới\n".utf8)), ("bo.pdf", Array("%PDF-1.4\n% bỏ\n".utf8)),
        ("rong.pdf", []), ("la.pdf", [0, 1, 2, 3]),
        ("lon.pdf", Array("%PDF-1.4\n".utf8) + [UInt8](repeating: 0x20, count: 1_000_000)),
        ("gioi-han.yaml", Array("documents:\n  limit-megabytes: 1\n".utf8)),
    ]

    private static let add = ["document", "add"]

    static let documentPreparation: [[String]] = [
        add + ["giay.pdf", "--title", "Giấy mẫu"],
        ["document", "link", "TL-0001", "DON-0001", "declaration"],
        add + ["bo.pdf", "--title", "Bỏ"],
        ["document", "withdraw", "TL-0002", "--reason", "nhầm tệp"],
        add + ["cu.pdf", "--title", "Cũ"],
        add + ["moi.pdf", "--title", "Mới", "--replaces", "TL-0003"],
    ]

    private static let letter = ["letter", "add", "--dated", "2026-11-02", "--kind"]

    static let letterPreparation: [[String]] = [
        letter + ["substantive_result", "--number", "12/TB", "--filing", "DON-0001"],
        letter + ["filing_receipt", "--number", "13/TB", "--filing", "DON-0001"],
        letter + ["fee_slip"], ["letter", "set-aside", "CV-0003", "--reason", "nhầm nơi gửi"],
        letter + ["report_request", "--filing", "DON-0001"], ["letter", "enter", "CV-0004"],
    ]

    static let letters: [Trigger] = [
        Trigger("letter_exists", letter + ["substantive_result", "--number", "12/TB"]),
        Trigger("letter_event_needed", ["letter", "enter", "CV-0001"]),
        Trigger("letter_date_needed", ["letter", "enter", "CV-0002"]),
        Trigger("letter_set_aside", ["letter", "enter", "CV-0003", "--filing", "DON-0001"]),
        Trigger("letter_entered", ["letter", "enter", "CV-0004"]),
        Trigger("letter_not_found", ["letter", "show", "CV-9999"]),
    ]

    static let documents: [Trigger] = [
        Trigger("file_missing", add + ["khong-co.pdf", "--title", "A"]),
        Trigger("not_a_file", add + ["luat", "--title", "A"]),
        Trigger("file_empty", add + ["rong.pdf", "--title", "A"]),
        Trigger("file_too_large", add + ["lon.pdf", "--title", "A", "--config", "gioi-han.yaml"]),
        Trigger("format_unknown", add + ["la.pdf", "--title", "A"]),
        Trigger("document_exists", add + ["giay.pdf", "--title", "A"]),
        Trigger("paper_kind_unknown", add + ["giay.pdf", "--title", "A", "--kind", "khong_co"]),
        Trigger("document_date_needed", add + ["giay.pdf", "--title", "A", "--expires", "2027-01-01"]),
        Trigger("document_in_use", ["document", "withdraw", "TL-0001", "--reason", "nhầm"]),
        Trigger("document_withdrawn", ["document", "link", "TL-0002", "DON-0001", "declaration"]),
        Trigger("document_already_replaced", add + ["lon.pdf", "--title", "A", "--replaces", "TL-0003"]),
        Trigger("output_exists", ["document", "show", "TL-0001", "--out", "giay.pdf"]),
        Trigger("output_foreign", ["filing", "export", "DON-0001", "--to", "luat", "--overwrite"]),
        Trigger("sweep_without_backup", ["document", "sweep"]),
        Trigger("document_not_found", ["document", "show", "TL-9999"]),
    ]

    static let madeOfDocuments: [Problem] = [
        .document(.folderNotSet), .document(.contentMissing(code: "TL-0001")),
        .document(.contentDamaged(code: "TL-0001")),
        .house(.backupIncomplete(folder: "sao-luu/daulang-2026-11-23T020000Z", ["TL-0001"])),
    ]
}
