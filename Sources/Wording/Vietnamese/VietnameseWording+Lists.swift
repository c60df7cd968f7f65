public import Registry

extension VietnameseWording {
    public func lines(of report: ListImport, isRehearsal: Bool, isUpdating: Bool) -> [String] {
        var lines = [isRehearsal ? "Chạy thử: chưa ghi gì. Nếu nhập thật:" : "Đã nhập danh sách."]
        lines += importCounts(report).map { "  \($0)" }
        if !report.differences.isEmpty {
            lines.append(
                isUpdating
                    ? "Ô đã lấy theo danh sách:"
                    : "Ô khác với dữ liệu đang có, chưa lấy (muốn lấy: thêm `--update`):"
            )
            lines += report.differences.map { "  \(text(of: $0))" }
        }
        lines += report.likenesses.map { text(of: $0) }
        lines += report.vagueDates.map {
            "\(text(of: $0)) Xem ngày trên giấy rồi ghi bằng `daulang certificate add`."
        }
        if let conversion = report.conversion { lines += self.lines(of: conversion, isRehearsal: isRehearsal) }
        if !report.departures.isEmpty {
            lines.append("Khi xuất lại, tệp sẽ khác tệp này ở cách viết, không mất nội dung:")
            lines += report.departures.map { "  \(text(of: $0))" }
        }
        if let code = report.code {
            lines.append("Nhập nhầm thì hủy cả lần này: `daulang import undo \(code)`.")
        }
        return lines + unreminded(report.withoutContact)
    }

    public func importCounts(_ report: ListImport) -> [String] {
        [
            "\(report.rows) dòng: \(report.added) sản phẩm mới, \(report.unchanged) đã có và giống, "
                + "\(report.different) đã có nhưng khác.",
            "\(report.producers) chủ thể mới, trong đó \(report.placeholders) chưa rõ chủ thể.",
            "\(report.certificates) giấy chứng nhận, trong đó \(report.toVerify) cần xác minh (đã quá hạn).",
        ]
    }

    public func text(of difference: ListDifference) -> String {
        let recorded = difference.recorded.isEmpty ? "để trống" : "“\(difference.recorded)”"
        return "Dòng \(difference.row) (\(difference.code)), \(name(of: difference.column)): "
            + "đang ghi \(recorded), danh sách ghi “\(difference.listed)”."
    }

    public func text(of likeness: ListLikeness) -> String {
        "Xem lại dòng \(likeness.row): “\(likeness.name)” có thể là sản phẩm \(likeness.code) (một bên chưa rõ chủ thể)."
    }

    public func text(of date: ListVagueDate) -> String {
        "Dòng \(date.row), “\(date.name)”: “\(date.date)” chưa phải một ngày (dự kiến, chưa chắc chắn), nên chưa lập giấy "
            + "chứng nhận."
    }

    public func text(of word: ListConversion.Word) -> String {
        let place = "Dòng \(word.row), cột “\(word.column)”:"
        guard let text = word.text else { return "\(place) giữ nguyên “\(word.written)”, vì không đọc được; xem lại." }
        return "\(place) “\(word.written)” → “\(text)”."
    }

    private func lines(of conversion: ListConversion, isRehearsal: Bool) -> [String] {
        let (read, left) = (conversion.words.filter { $0.text != nil }, conversion.words.filter { $0.text == nil })
        var lines = ["Đã chuyển \(conversion.cells) ô từ bộ chữ \(conversion.encoding) sang Unicode. Đọc lại:"]
        lines += read.prefix(30).map { "  \(text(of: $0))" }
        if read.count > 30 { lines.append("  … và \(read.count - 30) chữ khác (xem đủ bằng `--json`).") }
        lines += left.map { "  \(text(of: $0))" }
        if isRehearsal {
            lines.append("Đọc đúng thì nhập thật với `--convert \(conversion.encoding.lowercased())`.")
        }
        return lines
    }

    private func unreminded(_ producers: [UnremindedProducer]) -> [String] {
        guard let first = producers.first else { return [] }
        let shown = producers.prefix(20).map { "  " + [$0.code, $0.name].compactMap(\.self).joined(separator: "  ") }
        let more = producers.count - shown.count
        return ["CHƯA CÓ NGƯỜI ĐỂ NHẮC ở \(producers.count) chủ thể (việc của họ chỉ báo cho cán bộ, nếu có):"] + shown
            + (more > 0 ? ["  … và \(more) chủ thể khác"] : [])
            + [
                "Thêm người liên hệ: `daulang person add --name \"…\" --phone … --email …`, rồi "
                    + "`daulang person assign NG-… --role contact --producer \(first.code ?? "CT-…")`."
            ]
    }

    public func line(of run: ListImportRun) -> String {
        let undone = run.undone.map { " ĐÃ HỦY ngày \(day($0))." } ?? ""
        return "\(run.code)  \(day(run.recorded))  “\(run.file)”: \(run.rows) dòng, \(run.added) sản phẩm mới, "
            + "\(run.changed) chỗ có sẵn được sửa (\(run.person)).\(undone)"
    }

    public var noImports: String { "Chưa nhập danh sách nào." }

    public func undone(_ undone: UndoneImport) -> String {
        "Đã hủy lần nhập \(undone.run.code) (“\(undone.run.file)”): bỏ \(undone.products) sản phẩm, "
            + "\(undone.producers) chủ thể, \(undone.certificates) giấy chứng nhận; trả \(undone.restored) chỗ đã sửa về "
            + "như trước. Nhật ký vẫn giữ nội dung đã bỏ."
    }

    public func text(of departure: ListDeparture) -> String {
        switch departure {
        case .utf16: "Mã hóa UTF-16 thành UTF-8."
        case .byteOrderMark: "Bỏ dấu BOM ở đầu tệp."
        case .semicolons: "Dấu chấm phẩy giữa các ô thành dấu phẩy."
        case .tabs: "Dấu tab giữa các ô thành dấu phẩy."
        case .lineEnds(let rows): "Xuống dòng kiểu Windows (CR LF) ở \(rows) dòng thành LF."
        case .blankLines(let rows): "Bỏ dòng trống: \(rows.map(String.init).joined(separator: ", "))."
        case .noLineBreakAtEnd: "Thêm xuống dòng ở cuối tệp."
        case .quoting(let fields, let row, let column):
            "Dấu ngoặc kép ở \(fields) ô chỉ đặt khi cần (ô đầu tiên: dòng \(row), cột số \(column))."
        case .decomposed(let fields, let row, let column):
            "Chữ có dấu tổ hợp ở \(fields) ô thành chữ dựng sẵn (ô đầu tiên: dòng \(row), cột số \(column))."
        case .columnOrder: "Các cột xếp lại theo thứ tự chuẩn."
        case .headings(let headings): "Tên cột viết lại theo chuẩn: \(headings.joined(separator: ", "))."
        case .columnsAdded(let columns): "Thêm các cột không có trong tệp: \(columns.joined(separator: ", "))."
        case .spreadsheet(let sheet):
            "Chỉ giữ nội dung các ô của trang tính “\(sheet)”, không giữ dòng phía trên tên cột, màu và khung."
        case .columnsLeftOut(let headings): "Cột không nhập: \(headings.joined(separator: ", "))."
        }
    }

    public func exported(products: Int, to path: String) -> String {
        "Đã xuất \(products) sản phẩm ra tệp “\(path)”."
    }

    public func text(of problem: ListProblem) -> ProblemText {
        let (what, mend) = fault(problem.kind)
        guard problem.row > 0 else { return ProblemText(what, hint: mend) }
        let place = problem.sheet.map { "Trang tính “\($0)”, dòng" } ?? "Dòng"
        let column = problem.column.map { Int($0) == nil ? ", cột “\($0)”" : ", cột số \($0)" } ?? ""
        return ProblemText("\(place) \(problem.row)\(column): \(what)", hint: mend)
    }

    private func fault(_ kind: ListProblem.Kind) -> (what: String, mend: String) {
        switch kind {
        case .emptyName: ("chưa có tên sản phẩm.", "Điền tên, hoặc xóa hẳn dòng này.")
        case .holdsControlCharacter: ("có ký tự điều khiển không nhìn thấy.", "Xóa ô rồi gõ lại nội dung.")
        case .tooLong(let limit): ("dài quá \(limit) ký tự.", "Rút gọn; có lẽ hai ô bị dính vào nhau.")
        case .badStars(let text, let allowed):
            (
                "“\(text)” không phải hạng sao được cấp giấy.",
                "Ghi \(choice(of: allowed)), hoặc để trống nếu chưa rõ."
            )
        case .badSet(let text, let last):
            ("“\(text)” không phải số bộ sản phẩm OCOP.", "Ghi số từ 1 đến \(last), hoặc để trống nếu chưa rõ.")
        case .badDate(let text):
            ("“\(text)” không phải là ngày.", "Ghi như 26/08/2021 hoặc 2021-08-26, hoặc để trống nếu chưa rõ.")
        case .dateInFuture(let date, let today):
            ("ngày \(day(date)) sau ngày hôm nay (\(day(today))).", "Kiểm tra lại ngày, tháng, năm.")
        case .unknownKind(let text, let choices):
            ("không có loại chủ thể “\(text)”.", "Chọn một trong: \(choices.joined(separator: ", ")), hoặc để trống.")
        case .sameAsRow(let row):
            ("sản phẩm này của cùng chủ thể đã có ở dòng \(row).", "Giữ một dòng, hoặc ghi tên cho rõ khác nhau.")
        case .kindDiffersFromRow(let row, let kind):
            ("loại của chủ thể này ở dòng \(row) là “\(kind)”.", "Ghi cùng một loại ở mọi dòng của chủ thể.")
        case .missingColumn(let column): ("thiếu cột “\(column)”.", "Thêm cột này; dòng đầu của tệp là tên các cột.")
        case .unknownColumn(let heading, let known):
            (
                "không có cột “\(heading)” trong mẫu danh sách.",
                "Nói cột này là gì: thêm `--map \"\(heading)=…\"` với một trong: \(known.joined(separator: ", ")); "
                    + "không nhập cột này: `--map \"\(heading)=-\"`."
            )
        case .emptyFile: ("Tệp không có dòng nào.", "Xem lại có chọn đúng tệp không.")
        case .emptyHeading: ("cột không có tên.", "Ghi tên cột, hoặc xóa cột thừa.")
        case .doubledHeading(let heading): ("tên cột “\(heading)” có hai lần.", "Giữ một cột.")
        case .wrongFieldCount(let expected, let found):
            (
                "có \(found) ô, trong khi dòng đầu có \(expected) cột.",
                "Ô có dấu phẩy bên trong phải đặt trong ngoặc kép."
            )
        case .badQuoting:
            ("dấu ngoặc kép đặt sai chỗ hoặc không có dấu đóng.", "Lưu lại tệp từ bảng tính ở dạng CSV UTF-8.")
        case .strayCarriageReturn:
            ("có ký tự xuống dòng (CR) lạc trong ô.", "Lưu lại tệp từ bảng tính ở dạng CSV UTF-8.")
        case .notText: ("không phải văn bản UTF-8 hay UTF-16.", "Lưu lại tệp từ bảng tính ở dạng CSV UTF-8.")
        case .oldOrProtectedSpreadsheet:
            (
                "Tệp là bảng tính kiểu cũ (.xls) hoặc có mật khẩu.",
                "Mở tệp bằng Excel hoặc LibreOffice, bỏ mật khẩu nếu có, rồi lưu lại dạng .xlsx."
            )
        case .noSpreadsheet: ("Tệp không phải bảng tính .xlsx.", "Mở tệp rồi lưu lại dạng .xlsx hoặc CSV UTF-8.")
        case .brokenSpreadsheet:
            (
                "Tệp bảng tính bị hỏng.",
                "Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx; không được thì xin tệp khác."
            )
        case .spreadsheetTooLarge:
            ("Tệp bảng tính lớn bất thường.", "Chép riêng phần danh sách sang tệp mới rồi nhập tệp đó.")
        case .unknownSheet(let name, let sheets):
            (
                "Tệp không có trang tính “\(name)”.",
                sheets.isEmpty
                    ? "Tệp này không phải bảng tính; bỏ `--sheet`."
                    : "Các trang tính: \(sheets.joined(separator: ", "))."
            )
        case .severalSheets(let sheets):
            (
                "Tệp có \(sheets.count) trang tính đều là danh sách sản phẩm: \(sheets.joined(separator: ", ")).",
                "Chọn một trang: thêm `--sheet \"\(sheets[0])\"`."
            )
        case .noHeadingRow(let sheets):
            (
                "Không tìm thấy dòng tên cột có tên sản phẩm (trang tính: \(sheets.joined(separator: ", "))).",
                "Ghi “Tên sản phẩm” ở đầu cột tên, hoặc thêm `--map \"TÊN CỘT=name\"`."
            )
        case .formulaFault(let text):
            ("công thức không tính được (“\(text)”).", "Sửa công thức, hoặc gõ giá trị vào ô.")
        case .unknownProduct:
            (
                "sổ chưa có sản phẩm này của chủ thể này.",
                "Sửa tên cho khớp, hoặc nhập sản phẩm trước: `daulang product add`."
            )
        case .severalProducts(let codes):
            (
                "nhiều sản phẩm cùng tên: \(codes.joined(separator: ", ")).",
                "Thêm cột chủ thể hoặc địa bàn để biết là sản phẩm nào."
            )
        case .certificateThere(let code):
            (
                "sản phẩm đã có giấy chứng nhận \(code) cùng ngày.",
                "Xóa dòng này, hoặc sửa giấy cũ: `daulang certificate correct`."
            )
        case .badScore(let text): ("“\(text)” không phải điểm từ 0 đến 100.", "Ghi số như 72 hoặc 72,5; hoặc để trống.")
        case .scoreNotOfStars(let text, let stars, let right):
            (
                "\(text) điểm không phải của hạng \(stars) sao (điểm này là hạng \(right) sao).",
                "Xem lại điểm và hạng sao trên quyết định."
            )
        case .legacyEncoding(let name, let word):
            (
                "chữ “\(word)” viết bằng bảng mã cũ \(name).",
                "Xem trước bản đọc bằng `--dry-run`, rồi nhập với `--convert \(name.lowercased())`."
            )
        }
    }
}
