public import LegalCalendar
public import Registry

extension EnglishWording {
    public var documentsName: String { "Documents" }
    public func documentsFound(_ count: Int) -> String { count == 1 ? "1 document" : "\(count) documents" }
    public var addDocument: String { "Keep a document" }
    public var addDocumentHeading: String { "Keep a document" }
    public var addDocumentIntroduction: String {
        "Kept once, it serves many filings. A paper that expires is followed and reminded of."
    }
    public var documentFileField: String { "File" }
    public var documentFileHint: String {
        "A picture, PDF, DOCX, XLSX, ODT or plain text; what it is, is told by its content and not by its name"
    }
    public var documentTitleField: String { "What the paper is" }
    public var documentKindField: String { "Which paper of a checklist it is" }
    public var documentProducerField: String { "Whose it is" }
    public var ofCommuneItself: String { "The commune's own" }
    public var documentDatedField: String { "Date on the paper" }
    public var documentExpiresField: String { "Last day on which it holds" }
    public var documentExpiresHint: String { "With this day, the date on the paper is needed too." }
    public var documentReplacesField: String { "Takes the place of" }
    public var replacesNothing: String { "Nothing" }
    public var anotherPaper: String { "It is another paper, though the same file" }
    public var takeFile: String { "Open the file" }
    public var addNewer: String { "Keep a newer one in its place" }
    public var documentServesHeading: String { "Where it is used" }
    public func labelPhotoOf(_ product: String) -> String { "Photo of the label of \(product)" }
    public var isWithdrawn: String { "Taken out of use: it can serve no more." }
    public func withdrawHeading(_ title: String) -> String { "Take out of use: \(title)" }
    public var withdrawIntroduction: String {
        "Only what is used nowhere can be taken out, such as a mistake. The reason goes into the audit trail; the file is deleted by "
            + "the sweep alone."
    }
    public var withdrawButton: String { "Take out of use" }
    public func useHeading(_ title: String) -> String { "Use for a filing: \(title)" }
    public var useForFiling: String { "Use for a filing" }
    public var useIntroduction: String { "Choose the filing, then which paper of its checklist this document is." }
    public var useFindField: String { "Find a filing" }
    public var useFindButton: String { "Find" }
    public var useChoosePaper: String { "Which paper it is" }
    public var useButton: String { "Use as this paper" }
    public var useAnotherFiling: String { "Choose another filing" }

    public var papersName: String { "Papers whose terms are followed" }
    public func papersFound(_ count: Int) -> String { count == 1 ? "1 paper" : "\(count) papers" }
    public var papersWithin: String { "Expires within (days)" }
    public var papersWithinHint: String { "For example 60. What has expired is always listed." }
    public func paperEnd(_ day: Day?, isFirm: Bool, isPast: Bool) -> String {
        guard let day else { return "No end is written on it" }
        let doubt = isFirm ? "" : " – \(provisional)"
        return (isPast ? "EXPIRED on \(self.day(day))" : "Expires on \(self.day(day))") + doubt
    }
    public func name(of kind: FollowedPaper.Kind) -> String {
        switch kind {
        case .authorisation: "Authorisation to use a sign"
        case .representation: "Power of attorney"
        case .document: "Kept document"
        }
    }
}
