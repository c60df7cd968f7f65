extension ListedArticle {
    /// - Returns: nil if the link is none to a week's list.
    init?(_ link: MarkupPage.Link) throws(ListDoubt) {
        let slug = link.target.split(whereSeparator: { $0 == "?" || $0 == "#" }).first?.split(separator: "/").last
        let title: WeekTitle
        do throws(TitleFault) {
            let fromText = try WeekTitle.read(link.text)
            // An editor who corrects a title leaves the slug as it was, so that the slug only fills what is missing.
            let fromSlug = fromText?.isWhole == true ? nil : try? WeekTitle.read(String(slug ?? ""))
            guard let found = fromText?.filled(from: fromSlug) ?? fromSlug else { return nil }
            title = found
        } catch {
            throw .badTitle(link.text, link: link.target, error)
        }
        guard let target = WebLink.checked(link.target) else { throw .badLink(title: link.text, link: link.target) }
        self.init(title: link.text, weekPart: title.weekPart, period: title.period, link: target)
    }
}

extension WeekTitle {
    fileprivate var isWhole: Bool {
        period != nil && part != nil
    }

    fileprivate func filled(from slug: WeekTitle?) -> WeekTitle {
        guard let slug, slug.week == week, slug.year == year else { return self }
        return WeekTitle(week: week, year: year, period: period ?? slug.period, part: part ?? slug.part)
    }
}

extension YearlyFile {
    /// - Returns: nil if the link is none to a workbook.
    init?(_ link: MarkupPage.Link) throws(ListDoubt) {
        let path = link.target.prefix { $0 != "?" && $0 != "#" }.lowercased()
        // Liferay may put an id behind the file's name.
        guard path.hasSuffix(".xlsx") || path.contains(".xlsx/") else { return nil }
        guard let target = WebLink.checked(link.target) else { throw .badLink(title: link.text, link: link.target) }
        self.init(title: link.text, year: Self.year(in: link.text) ?? Self.year(in: String(path)), link: target)
    }

    private static func year(in text: String) -> Int? {
        MarkupText.words(text).compactMap { $0.utf8.count == 4 ? Digits.value($0) : nil }.first {
            (2000...2199).contains($0)
        }
    }
}

/// Targets of links, from a page that nobody vouches for.
enum WebLink {
    /// The target without blanks at its ends; nil if it is no link of the web.
    static func checked(_ target: String) -> String? {
        let trimmed = MarkupText.collapsed(target)
        let isPrintable = trimmed.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) }
        guard isPrintable, let first = trimmed.first, first != "#", first != "?" else { return nil }
        let scheme = trimmed.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard scheme.contains(":") else { return trimmed }
        let rest = trimmed[scheme.endIndex...]
        let isWeb = scheme.lowercased() == "https:" || scheme.lowercased() == "http:"
        return isWeb && rest.hasPrefix("//") && rest.utf8.count > 2 ? trimmed : nil
    }
}
