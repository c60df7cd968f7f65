import HTMLText
import Hummingbird
import Wording

/// Where a page stands, for the links that lead back to it.
struct PageAddress {
    let path: String
    let language: Language

    /// The same page in the other language.
    var other: PageAddress {
        PageAddress(path: path, language: language == .vietnamese ? .english : .vietnamese)
    }

    /// Another page in the same language.
    func with(path: String) -> PageAddress { PageAddress(path: path, language: language) }

    var text: String { language == .vietnamese ? path : "\(path)?lang=\(language.rawValue)" }
}

extension Request {
    var pageAddress: PageAddress { PageAddress(path: uri.path, language: language) }
}

/// What stands around every page: whose service it is, whom to call, the other language.
struct PageFrame: Sendable {
    let officeName: String?
    let officePhone: String?

    func page(_ title: String, _ content: HTML, _ address: PageAddress) -> HTML {
        let wording = address.language.wording
        let other = address.other
        return """
            <!DOCTYPE html>
            <html lang="\(address.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title) – \(wording.productName)</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="\(Stylesheet.path)">
            </head>
            <body>
            <a class="skip" href="#content">\(wording.skipToContent)</a>
            <header><p class="name">\(wording.productName)</p><p>\(officeName ?? wording.productSentence)</p></header>
            <main id="content" tabindex="-1">
            \(content)</main>
            <footer>
            <p>\(call(wording))</p>
            <p class="screen"><a href="\(other.text)" lang="\(other.language.rawValue)" hreflang="\(other.language.rawValue)">\
            \(wording.otherLanguage)</a></p>
            </footer>
            </body>
            </html>

            """
    }

    private func call(_ wording: any Wording) -> HTML {
        let sentence = wording.callOffice(officePhone, office: officeName)
        guard let phone = officePhone else { return HTML(escaping: sentence) }
        return "<a href=\"tel:\(phone.filter { $0.isNumber || $0 == "+" })\">\(sentence)</a>"
    }
}
