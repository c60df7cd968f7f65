/// The list page: which weeks were published, and where.
public struct WeeklyList: Sendable, Equatable {
    /// In the order of the page.
    public let articles: [ListedArticle]
    public let yearlyFiles: [YearlyFile]
    /// Links that speak of a week's list and could not be used; a person should see them.
    public let doubts: [ListDoubt]

    /// Reads the page, or says why it is none.
    public init(bytes: [UInt8], sizeLimit: Int? = nil) throws(PageFault) {
        let page = try WeeklyPage.read(bytes, limit: sizeLimit ?? WeeklyPage.sizeLimit)
        var collector = ListCollector()
        for link in page.links {
            collector.take(link)
        }
        guard !collector.articles.isEmpty || !collector.doubts.isEmpty else {
            throw WeeklyPage.fault(of: page, otherwise: .noArticles)
        }
        articles = collector.articles
        yearlyFiles = collector.yearlyFiles
        doubts = collector.doubts
    }
}

/// One article of the list page.
public struct ListedArticle: Sendable, Equatable {
    public let title: String
    public let weekPart: WeekPart
    /// Nil where the title prints none.
    public let period: ListPeriod?
    /// As printed: relative, or absolute with `http`, `https` or no scheme. Which host may be asked is not decided here.
    public let link: String
}

/// The workbook of a whole year; its name changes with every update, so that it is found by its link.
public struct YearlyFile: Sendable, Equatable {
    public let title: String
    /// Nil where neither title nor link has one.
    public let year: Int?
    /// As printed, like that of an article.
    public let link: String
}

/// A link on the list page that cannot be used as it stands.
public enum ListDoubt: Error, Sendable, Equatable {
    case badTitle(String, link: String, TitleFault)
    /// A link to nowhere, or with another scheme than that of the web.
    case badLink(title: String, link: String)
    /// One part with two links, or one link for two parts; the first one stands in the list.
    case sameTwice(String, link: String, other: String, otherLink: String)
}

/// Gathers what the links of a page lead to, each thing once: an article is often linked by its picture and its title.
private struct ListCollector {
    var articles: [ListedArticle] = []
    var yearlyFiles: [YearlyFile] = []
    var doubts: [ListDoubt] = []
    private var indexByPart: [WeekPart: Int] = [:]
    private var indexByLink: [String: Int] = [:]
    private var yearlyLinks: Set<String> = []

    mutating func take(_ link: MarkupPage.Link) {
        do throws(ListDoubt) {
            if let article = try ListedArticle(link) {
                try add(article)
            } else if let file = try YearlyFile(link), yearlyLinks.insert(file.link).inserted {
                yearlyFiles.append(file)
            }
        } catch {
            doubts.append(error)
        }
    }

    private mutating func add(_ article: ListedArticle) throws(ListDoubt) {
        guard let index = indexByPart[article.weekPart] ?? indexByLink[article.link] else {
            indexByPart[article.weekPart] = articles.count
            indexByLink[article.link] = articles.count
            articles.append(article)
            return
        }
        let known = articles[index]
        guard known.weekPart == article.weekPart, known.link == article.link else {
            throw .sameTwice(known.title, link: known.link, other: article.title, otherLink: article.link)
        }
    }
}
