import HTMLText
import QRCodes
import Registry
public import Wording

/// Slips of paper with a square code, one for each link: for the hand of the producer's people.
public struct LinkSlips: Sendable {
    public enum Size: String, CaseIterable, Sendable {
        /// Four slips on a sheet, to be cut.
        case a4
        /// One slip a sheet.
        case a6
    }

    private let links: [LinkView]
    private let address: String
    private let office: NightSettings

    /// - Parameter address: where people reach the service, without a slash at its end.
    public init(_ links: [LinkView], address: String, _ office: NightSettings) {
        self.links = links
        self.address = address
        self.office = office
    }

    public func page(_ size: Size, _ wording: any Wording) throws -> String {
        let slips = try links.map { try Self.slip($0, address: address, office, wording) }
        let page: HTML = """
            <!DOCTYPE html>
            <html lang="\(wording.language.rawValue)">
            <head><meta charset="utf-8"><title>\(wording.slipsTitle)</title><style>
            \(Self.style(size))
            \(Self.slipStyle)
            </style></head>
            <body>
            \(slips)</body>
            </html>

            """
        return page.text
    }

    /// The slips of some producers, for the end of a sheet of another kind.
    func sections(of producers: Set<String>, _ wording: any Wording) throws -> HTML {
        try links.filter { producers.contains($0.link.producer) }
            .map { try Self.slip($0, address: address, office, wording) }.joined()
    }

    public func lines(_ wording: any Wording) -> [String] {
        links.map { "\($0.link.code)  \($0.producerName)  \(address)\($0.path)" }
    }

    private static func slip(
        _ link: LinkView,
        address: String,
        _ office: NightSettings,
        _ wording: any Wording
    ) throws -> HTML {
        let whole = address + link.path
        let name: HTML = link.personName.isEmpty ? .empty : "<p>\(link.personName)</p>\n"
        let code: QRCode
        do {
            code = try QRCode(whole)
        } catch {
            throw Problem.general(.badValue(field: "web.public-address", text: address, example: "https://a.vn"))
        }
        return """
            <section class="slip">
            <h2>\(wording.myWork)</h2>
            <p><b>\(link.producerName)</b></p>
            \(name)\(code.svg(title: wording.slipCode))
            <p>\(wording.slipHow)</p>
            <p class="address">\(whole)</p>
            <p>\(wording.slipCare)</p>
            <p>\(wording.callOffice(office.officePhone, office: office.officeName)) \(link.link.code)</p>
            </section>

            """
    }

    private static func style(_ size: Size) -> HTML {
        switch size {
        case .a4:
            """
            @page { size: A4; margin: 0 }
            body { display: flex; flex-wrap: wrap; margin: 0; width: 210mm }
            .slip { width: 105mm; height: 148mm; border: 1px dashed #888 }
            """
        case .a6:
            """
            @page { size: A6; margin: 0 }
            body { margin: 0 }
            .slip { width: 105mm; height: 147mm; break-after: page }
            """
        }
    }

    static let slipStyle: HTML = """
        .slip { font: 10pt/1.3 "Liberation Sans", Arial, sans-serif; box-sizing: border-box; padding: 7mm;
          overflow: hidden; break-inside: avoid }
        .slip h2 { font-size: 13pt; border: 0; margin: 0 0 1mm } .slip p { margin: 1mm 0 }
        .slip svg.qr { width: 58mm; height: 58mm; display: block; margin: auto }
        .slip .address { font-size: 8pt; overflow-wrap: anywhere }
        """
}
