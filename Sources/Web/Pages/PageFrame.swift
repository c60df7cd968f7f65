import HTMLText
import Registry
import Hummingbird
import Wording

/// Where a page stands and what it was asked for, for the links that lead back to it.
struct PageAddress {
    let path: String
    let language: Language
    /// What the address asks for beside the language, such as a filter.
    var items: [(String, String)] = []

    /// The same page in the other language.
    var other: PageAddress {
        PageAddress(path: path, language: language == .vietnamese ? .english : .vietnamese, items: items)
    }

    /// Another page in the same language.
    func with(path: String) -> PageAddress { PageAddress(path: path, language: language) }

    var text: String {
        // Two slashes at the beginning would name another server.
        let path = "/" + self.path.drop { $0 == "/" }
        let asked = items + (language == .vietnamese ? [] : [("lang", language.rawValue)])
        guard !asked.isEmpty else { return path }
        return path + "?" + asked.map { "\(Self.encoded($0))=\(Self.encoded($1))" }.joined(separator: "&")
    }

    /// Letters, digits and a few signs stay; of everything else each byte is spelled out.
    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += byte < 16 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }
}

extension Request {
    /// What the address asks for. A browser's form writes a blank as a plus sign.
    var asked: Entered { Entered(encoded: uri.query ?? "") }

    /// The note on what was done is said once: it does not belong to the page's address.
    var pageAddress: PageAddress {
        PageAddress(path: uri.path, language: language, items: asked.pairs(except: ["lang", "xong"]))
    }
}

/// What stands around every page: whose service it is, whom to call, the other language.
struct PageFrame: Sendable {
    /// Whom every page names that is not one commune's.
    let office: OfficeContact

    /// The same around the pages of one commune.
    func speaking(for office: OfficeContact) -> PageFrame { PageFrame(office: office) }

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
            <header><p class="name">\(wording.productName)</p><p>\(office.name ?? wording.productSentence)</p></header>
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
        let sentence = wording.callOffice(office.phone, office: office.name)
        guard let phone = office.phone else { return HTML(escaping: sentence) }
        return "<a href=\"tel:\(phone.filter { $0.isNumber || $0 == "+" })\">\(sentence)</a>"
    }
}
