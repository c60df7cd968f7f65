import App
import Foundation
import LegalCalendar
import TestSupport
import Transfer

/// The Office's pages as files of a web server: tests change them between two nights.
struct WeeklyPages {
    private let folder: ScratchFolder
    let server: WebServer

    init() async throws {
        folder = try ScratchFolder()
        server = try await WebServer(folder: folder.path)
    }

    var address: String { server.address("/web/guest/list.html") }

    func write(_ name: String, _ text: String) throws {
        try text.write(toFile: folder.path + "/" + name, atomically: true, encoding: .utf8)
    }

    func setStatus(_ status: Int?, of name: String) throws {
        let path = "\(folder.path)/\(name).status"
        if let status {
            try "\(status)".write(toFile: path, atomically: true, encoding: .utf8)
        } else {
            try FileManager.default.removeItem(atPath: path)
        }
    }

    /// A list page that links to the parts of a week.
    func writeList(week: Int, parts: Int) throws {
        let links = (1...parts).map { part in
            """
            <li><a href="/web/guest/week-\(week)-\(part).html">Danh sách đơn đăng ký Nhãn hiệu chuyển công bố tuần \(week)
            năm 2026 - Phần \(part)/\(parts)</a></li>
            """
        }.joined(separator: "\n")
        try write(
            "list.html",
            """
            <!DOCTYPE html><html><head><title>Danh sách đơn chuyển công bố hàng tuần</title></head><body>
            <h2>Danh sách đơn chuyển công bố hàng tuần</h2><ul>\(links)</ul></body></html>
            """
        )
    }

    func writePart(
        week: Int,
        part: Int,
        of parts: Int,
        _ rows: [(number: String, filed: String, passed: String)]
    ) throws {
        let lines = rows.enumerated().map { index, row in
            "<tr><td>\(index + 1)</td><td>\(row.number)</td><td>\(row.filed)</td><td>\(row.passed)</td></tr>"
        }.joined(separator: "\n")
        try write(
            "week-\(week)-\(part).html",
            """
            <!DOCTYPE html><html><head><title>Tuần</title></head><body>
            <h1>DANH SÁCH ĐƠN ĐĂNG KÝ NHÃN HIỆU CHUYỂN CÔNG BỐ TUẦN \(week) NĂM 2026 - PHẦN \(part)/\(parts)</h1>
            <table><tr><th>STT</th><th>Số đơn</th><th>Ngày nộp đơn</th><th>Ngày chuyển công bố</th></tr>
            \(lines)
            </table></body></html>
            """
        )
    }

    func settings(_ record: NightRecord) -> NightSettings {
        var settings = record.settings
        settings.sourceAddress = address
        return settings
    }

    func fetch(_ record: NightRecord, isForced: Bool = false) async throws -> FetchReport {
        try await FetchWeeklyList(record.context, settings(record), fetcher: .curl(), pause: { _ in })
            .fetch(isForced: isForced)
    }

    func requests() async throws -> [String] {
        let answer = try await Fetcher.curl().get(
            HTTPRequest(address: server.address("/requests"), userAgent: "test")
        )
        return String(decoding: answer.body, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
