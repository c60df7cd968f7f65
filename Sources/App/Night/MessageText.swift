import Formats
import HTMLText
import LegalCalendar
import Notify
import Procedures
import Registry
import Store
import Wording

/// A message in words: one date first, one sentence what to do, one price, one phone number; the rest below.
struct MessageText {
    let content: MessageContent
    /// The week, for a member of the staff.
    let sheets: [WeekPage]
    let settings: NightSettings
    let wording: any Wording

    /// One obligation as lines; text and markup are made of the same.
    private struct Section {
        var headline: String
        var lines: [String]
        var trace: [String]
    }

    func notice(at seconds: Int) throws -> Notice {
        let sections = content.items.map(section)
        return Notice(
            code: content.message.code,
            messageID: try MessageID(content.message.messageID),
            recipientName: content.person.name,
            address: content.message.channel == .email ? content.person.mailAddress : nil,
            subject: subject,
            text: text(sections),
            html: html(sections).text,
            writtenAt: Timestamp(secondsSince1970: seconds)
        )
    }

    private var subject: String {
        guard let first = content.items.first else { return wording.messageSubject(sheet: sheets.first?.title ?? "") }
        let subject = wording.messageSubject(date: first.date, step: name(of: first), count: content.items.count)
        return sheets.isEmpty ? subject : "\(subject) – \(wording.withWeekSheet)"
    }

    private func name(of item: MessageContent.Item) -> String { item.obligation.name.text(in: wording.language) }

    // MARK: the parts

    private func section(_ item: MessageContent.Item) -> Section {
        let dates = item.obligation.dates
        var lines = [wording.toDo(step: name(of: item), subject: item.subjectName, filing: item.filing.filing.code)]
        if let names = item.escalatedFrom { lines.append(wording.escalated(from: names)) }
        if !isFirm(item) { lines += [wording.provisionalLine] + item.obligation.doubts(wording).map { "- " + $0 } }
        if !item.obligation.unchecked.isEmpty { lines.append("(\(wording.unchecked))") }
        if let date = item.date, date < content.today {
            lines.append(wording.pastBy(days: content.today.ordinal - date.ordinal))
        }
        if dates.needsPrintedTerm { lines.append(wording.enterPrintedTerm) }
        if let told = item.toldBefore { lines.append(wording.dateMoved(from: told.date)) }
        if item.isLate { lines.append(wording.lateReminder(due: item.occasions.map(\.reminder.dueOn).max())) }
        lines.append(
            wording.filedLine(word: item.filing.word, on: item.filing.filed?.date, number: item.filing.filed?.number)
        )
        lines += representation(of: item)
        if let fee = item.fee { lines.append(wording.price(fee.total, isLeast: fee.isLeast)) }
        if let missed = item.obligation.step.ifMissed {
            lines.append(wording.ifMissed(missed.text(in: wording.language)))
        }
        return Section(
            headline: wording.headline(date: item.date, isFloor: dates.safe == nil),
            lines: lines,
            trace: item.obligation.reasons.map { wording.sentence($0, names: item.filing.names) }
        )
    }

    /// Where the Office's letters go, for who waits for them; or why a representative is told.
    private func representation(of item: MessageContent.Item) -> [String] {
        guard item.obligation.record.actor.isProducer else { return [] }
        return item.filing.representatives.map { view in
            view.representation.person == content.person.code
                ? wording.actsFor(view.producerName, document: view.representation.document)
                : wording.officeWritesTo(view.personName)
        }
    }

    private func isFirm(_ item: MessageContent.Item) -> Bool {
        item.obligation.dates.isSafeFirm
    }

    private var footer: [String] {
        [
            settings.officePhone.map { wording.phone($0) },
            settings.officeName.map { wording.signed($0) },
            wording.sentByMachine,
            content.auditHead.map { wording.auditHead($0) },
        ].compactMap(\.self)
    }

    // MARK: text and markup

    private func text(_ sections: [Section]) -> String {
        var lines = [wording.greeting(content.person.name), ""]
        for (index, section) in sections.enumerated() {
            lines.append(sections.count == 1 ? section.headline : "\(index + 1). \(section.headline)")
            lines += section.lines
            lines.append("")
        }
        for sheet in sheets { lines += sheet.lines + [""] }
        lines += footer
        for section in sections where !section.trace.isEmpty {
            lines += ["", "\(wording.howComputed) (\(section.headline)):"]
            lines += section.trace.enumerated().map { "\($0.offset + 1). \($0.element)" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func html(_ sections: [Section]) -> HTML {
        let parts = sections.map { section -> HTML in
            let lines = section.lines.map { line -> HTML in "<p>\(line)</p>\n" }.joined()
            let trace = section.trace.map { line -> HTML in "<li>\(line)</li>\n" }.joined()
            return """
                <section>
                <h2>\(section.headline)</h2>
                \(lines)<details open>
                <summary>\(wording.howComputed)</summary>
                <ol>
                \(trace)</ol>
                </details>
                </section>

                """
        }
        let sheets = sheets.map { sheet -> HTML in "<h1>\(sheet.title)</h1>\n\(sheet.body)" }.joined()
        let footer = footer.map { line -> HTML in "<p>\(line)</p>\n" }.joined()
        return """
            <!DOCTYPE html>
            <html lang="\(wording.language.rawValue)">
            <head><meta charset="utf-8"><title>\(subject)</title></head>
            <body>
            <p>\(wording.greeting(content.person.name))</p>
            \(parts.joined())\(sheets)\(footer)</body>
            </html>

            """
    }
}
