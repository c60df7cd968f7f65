import Archives
import Registry

extension DocumentFormat {
    /// What the bytes are; nil where they are none of what is kept.
    ///
    /// Office files with programs inside (macros) are none of them: they would run on somebody's machine.
    init?(content bytes: [UInt8]) {
        if bytes.starts(with: Array("%PDF-".utf8)) {
            self = .pdf
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.starts(with: [0x49, 0x49, 0x2A, 0x00]) || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) {
            self = .tiff
        } else if Self.isHEIC(bytes) {
            self = .heic
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            guard let format = Self.office(bytes) else { return nil }
            self = format
        } else if Self.isText(bytes) {
            self = .text
        } else {
            return nil
        }
    }

    /// An ISO media file whose brand is that of a still picture.
    private static func isHEIC(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8) else { return false }
        return ["heic", "heix", "heim", "heis", "mif1", "msf1"].contains { bytes[8..<12].elementsEqual($0.utf8) }
    }

    private static func office(_ bytes: [UInt8]) -> DocumentFormat? {
        guard let archive = try? ArchiveReader(bytes) else { return nil }
        let names = Set(archive.entries.map(\.path))
        guard !names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") || $0.hasPrefix("Basic/") }) else {
            return nil
        }
        if names.contains("[Content_Types].xml") {
            if names.contains("word/document.xml") { return .docx }
            return names.contains("xl/workbook.xml") ? .xlsx : nil
        }
        let odt = Array("application/vnd.oasis.opendocument.text".utf8)
        // Told by its size first: what is named so can be anything, and a hundred megabytes of it.
        guard archive.entries.first(where: { $0.path == "mimetype" })?.size == odt.count else { return nil }
        return (try? archive.contents(of: "mimetype")) == odt ? .odt : nil
    }

    /// UTF-8 without control characters but for tabs, ends of lines and pages.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        guard String(validating: bytes, as: UTF8.self) != nil else { return false }
        return bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || [0x09, 0x0A, 0x0C, 0x0D].contains($0) }
    }
}
