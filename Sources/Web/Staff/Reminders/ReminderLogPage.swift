import App
import HTMLText
import LegalCalendar
import Registry
import Wording

/// The log of reminders: to whom, about what, and what each server answered; the doubtful ones on top.
struct ReminderLogPage {
    let found: ListAnswer<ListedMessage>
    let filter: MessageFilter
    let scene: StaffScene

    private var wording: any Wording { scene.wording }

    var html: HTML {
        let rows = found.rows.map { message -> HTML in
            let part = MessagePart(shown: message, scene: scene)
            let way: HTML =
                message.isDoubtful
                ? "<p><a href=\"\(part.address)\">\(wording.openMessage)</a></p>\n" : .empty
            return "<li>\(part.html)\(way)</li>\n"
        }
        let list: HTML = rows.isEmpty ? .empty : "<ul class=\"cards\">\n\(rows)</ul>\n"
        let ways = [StaffSection.tonight, .byHand].map { section -> HTML in
            "<li><a href=\"\(scene.address(section.path))\">\(wording.name(of: section))</a></li>\n"
        }
        return
            "<ul class=\"menu screen\">\n\(ways)</ul>\n\(form)<p role=\"status\">\(wording.messages(found.total))</p>\n\(list)\(pager)"
    }

    private var form: HTML {
        let states = ReminderMessage.State.allCases.map { state -> HTML in
            let mark: HTML = filter.value("state") == state.rawValue ? " selected" : .empty
            return "<option value=\"\(state.rawValue)\"\(mark)>\(wording.name(of: state))</option>\n"
        }
        let clear: HTML =
            filter.items.isEmpty
            ? .empty
            : "<p><a href=\"\(scene.address(StaffSection.reminders.path))\">\(wording.clearFilter)</a></p>\n"
        return """
            <form class="screen" action="\(StaffSection.reminders.path)">\(scene.keptLanguage)
            <p><label for="person">\(wording.messagePerson)</label><br>
            <input id="person" name="person" type="search" maxlength="200" value="\(filter.value("person"))"></p>
            <p><label for="state">\(wording.messageState)</label><br>
            <select id="state" name="state"><option value="">\(wording.anyOfThem)</option>
            \(states)</select></p>
            <p><label for="night">\(wording.messageNight)</label><br>
            <span class="hint" id="night-hint">\(wording.dayHint)</span><br>
            <input id="night" name="night" maxlength="10" aria-describedby="night-hint" value="\(filter.value("night"))"></p>
            <p><button>\(wording.filterButton)</button></p>
            \(clear)</form>

            """
    }

    private var pager: HTML {
        ListPager(path: StaffSection.reminders.path, items: filter.items, scene: scene).html(found.page, found.pages)
    }
}

/// One message: its receiver, its matters, each attempt with the server's own words, and what was told in person.
struct MessagePart {
    let shown: ListedMessage
    let scene: StaffScene

    private var wording: any Wording { scene.wording }

    var address: String { scene.address("\(StaffSection.reminders.path)/\(shown.message.code)") }

    var html: HTML {
        let message = shown.message
        let line = wording.messageLine(
            to: shown.personName ?? wording.forgottenPerson,
            channel: wording.name(of: message.channel),
            night: message.night,
            code: message.code
        )
        let look: HTML = shown.isDoubtful ? " class=\"unsure\"" : .empty
        let attempts = shown.attempts.map { attempt -> HTML in
            let outcome = wording.text(of: attempt.outcome)
            return "<li>\(wording.attempt(at: attempt.at, outcome, answer: answer(attempt)))</li>\n"
        }
        let none: HTML = "<p>\(wording.noAttemptYet)</p>\n"
        let told = shown.deliveries.map { delivery -> HTML in
            "<p>\(wording.toldByHand(delivery.way, on: delivery.toldOn, result: delivery.result))</p>\n"
        }
        return """
            <p><a href="\(address)">\(line)</a></p>
            <p\(look)>\(wording.name(of: message.state))</p>
            <ul>
            \(shown.matters.map(matter))</ul>
            \(attempts.isEmpty ? none : "<ol>\n\(attempts)</ol>\n")\(told)
            """
    }

    /// A server may repeat the receiver's address, which is shown to those alone who need it.
    private func answer(_ attempt: MessageAttempt) -> String {
        guard !scene.signedIn.account.role.maySeeAddresses else { return attempt.answer }
        return attempt.answer.split(separator: " ").map { $0.contains("@") ? "…" : $0 }.joined(separator: " ")
    }

    private func matter(_ matter: ListedMessage.Matter) -> HTML {
        let step = matter.step.text(in: scene.language)
        let name = wording.weekItem(step: step, subject: matter.subjectName, code: matter.reminder.obligation)
        let done = matter.isOpen ? nil : " (\(wording.matterDone))"
        return """
            <li><a href="\(scene.filing(matter.filing))#\(matter.reminder.obligation)">\(name)</a>: \
            \(wording.text(of: matter.reminder.occasion))\(done)</li>

            """
    }
}

/// One message alone, with what can be said about it.
struct MessagePage {
    let shown: ListedMessage
    let form: FormPart

    private var wording: any Wording { form.scene.wording }

    var html: HTML {
        MessagePart(shown: shown, scene: form.scene).html + (mayAct ? acts : .empty)
    }

    private var mayAct: Bool { form.scene.signedIn.account.role.mayWrite }

    private var acts: HTML {
        let path = "\(StaffSection.reminders.path)/\(shown.message.code)"
        let isOpen = shown.matters.contains(where: \.isOpen)
        let isLost = shown.message.state == .unknown || shown.message.state == .refused
        let advice: HTML =
            shown.isDoubtful ? "<p class=\"unsure\">\(wording.whatToDo(about: shown.message.state))</p>\n" : .empty
        let ways = HandDelivery.Way.allCases.map { ($0.rawValue, wording.name(of: $0)) }
        let told: HTML =
            isOpen
            ? PageScene.section(
                "told",
                wording.toldInPersonHeading,
                form.form(
                    "\(path)/da-bao",
                    form.radios("by", wording.toldHow, ways) + form.day("date", wording.toldWhen)
                        + form.text("result", wording.toldAnswer) + form.submit(wording.toldButton)
                )
            ) : .empty
        let again: HTML =
            isLost
            ? PageScene.section(
                "again",
                wording.resendHeading,
                "<p>\(wording.resendHint)</p>\n"
                    + form.button(wording.resendButton, to: "\(path)/gui-lai", isQuiet: true)
            ) : .empty
        return advice + told + again + seen
    }

    /// For each matter that is still open: the receiver has said that it was seen.
    private var seen: HTML {
        var codes: [String] = []
        for matter in shown.matters where matter.isOpen && !codes.contains(matter.reminder.obligation) {
            codes.append(matter.reminder.obligation)
        }
        guard !codes.isEmpty else { return .empty }
        let path = "\(StaffSection.reminders.path)/\(shown.message.code)/da-xem"
        let buttons = codes.map { code in
            form.button(wording.seenButton(code), to: path, [("obligation", code)], isQuiet: true)
        }
        return PageScene.section("seen", wording.seenHeading, "<p>\(wording.seenHint)</p>\n" + buttons.joined())
    }
}
