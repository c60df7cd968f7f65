import App
import Glibc
import LegalCalendar
import Registry

/// The batch form of `daulang deadline`: bytes in, bytes out, by the same function that explains one date.
struct DeadlineBatch {
    private let question: DeadlineQuestion

    init(_ question: DeadlineQuestion) {
        self.question = question
    }

    /// Reads lines `from,term` until the input ends. A heading line is answered with a heading.
    /// - Throws: ``GeneralProblem/badLine(number:text:example:)`` at the first line that is not of the form; the lines before it are answered.
    func run(from input: Int32, to output: Int32) throws {
        var reader = LineReader(descriptor: input)
        var writer = ByteWriter(descriptor: output)
        var number = 0
        while let line = try reader.next() {
            number += 1
            let isGood = line.withUnsafeBytes { bytes in
                answer(bytes.bindMemory(to: UInt8.self), number: number, &writer)
            }
            guard isGood else {
                try writer.flush()
                let text = String(decoding: line.prefix(80), as: UTF8.self)
                throw Problem.general(.badLine(number: number, text: text, example: "2026-09-24,P2M"))
            }
            try writer.flushIfLarge()
        }
        try writer.flush()
    }

    private func answer(_ line: UnsafeBufferPointer<UInt8>, number: Int, _ writer: inout ByteWriter) -> Bool {
        var end = line.count
        if end > 0, line[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        if end == 0 { return true }
        if number == 1, end == 9, line[0] == UInt8(ascii: "f") {
            writer.append("from,term,raw,statutory,safe,status\n")
            return true
        }
        guard end > 11, line[10] == UInt8(ascii: ","),
            let from = Day(bytes: UnsafeBufferPointer(rebasing: line[0..<10])),
            let term = Term(bytes: UnsafeBufferPointer(rebasing: line[11..<end]))
        else { return false }
        let dates = question.dates(from: from, term: term)
        writer.append(UnsafeBufferPointer(rebasing: line[0..<end]))
        writer.append(UInt8(ascii: ","))
        writer.append(dates.raw)
        writer.append(UInt8(ascii: ","))
        writer.append(dates.statutory)
        writer.append(UInt8(ascii: ","))
        if let safe = dates.safe { writer.append(safe) }
        writer.append(dates.isFirm && dates.safe != nil ? ",firm\n" : ",provisional\n")
        return true
    }
}

/// Lines of a file descriptor as bytes, with one buffer for all of them.
struct LineReader {
    private let descriptor: Int32
    private var buffer = [UInt8](repeating: 0, count: 1 << 18)
    private var start = 0
    private var end = 0
    private var isAtEnd = false

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// The next line without its line feed, or nil at the end.
    mutating func next() throws -> ArraySlice<UInt8>? {
        var searched = start
        while true {
            if let feed = buffer[searched..<end].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = feed + 1 }
                return buffer[start..<feed]
            }
            searched = end
            guard !isAtEnd else {
                defer { start = end }
                return start < end ? buffer[start..<end] : nil
            }
            let moved = start
            try fill()
            searched -= moved
        }
    }

    private mutating func fill() throws {
        if start > 0 {
            buffer.replaceSubrange(0..<(end - start), with: buffer[start..<end])
            end -= start
            start = 0
        }
        if end == buffer.count { buffer.append(contentsOf: [UInt8](repeating: 0, count: buffer.count)) }
        let room = buffer.count - end
        let offset = end
        let count = buffer.withUnsafeMutableBytes { bytes in
            read(descriptor, bytes.baseAddress.map { $0 + offset }, room)
        }
        guard count >= 0 else { throw Problem.general(.inputUnreadable) }
        isAtEnd = count == 0
        end += count
    }
}

/// Bytes gathered and written in large pieces.
struct ByteWriter {
    private let descriptor: Int32
    private var bytes: [UInt8] = []
    private static let pieceSize = 1 << 18

    init(descriptor: Int32) {
        self.descriptor = descriptor
        bytes.reserveCapacity(Self.pieceSize + 4096)
    }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }
    mutating func append(_ other: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: other) }
    mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(_ day: Day) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 12) { buffer in
            let count = day.write(into: buffer)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[0..<count]))
        }
    }

    mutating func flushIfLarge() throws {
        if bytes.count >= Self.pieceSize { try flush() }
    }

    mutating func flush() throws {
        var written = 0
        while written < bytes.count {
            let offset = written
            let count = bytes.withUnsafeBytes {
                write(descriptor, $0.baseAddress.map { $0 + offset }, $0.count - offset)
            }
            guard count > 0 else { throw Problem.general(.outputUnwritable) }
            written += count
        }
        bytes.removeAll(keepingCapacity: true)
    }
}
