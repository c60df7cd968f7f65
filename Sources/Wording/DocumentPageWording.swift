public import LegalCalendar
public import Registry

/// The staff's pages of documents that are kept, and of the papers whose terms are followed.
public protocol DocumentPageWording {
    var documentsName: String { get }
    func documentsFound(_ count: Int) -> String
    var addDocument: String { get }
    var addDocumentHeading: String { get }
    var addDocumentIntroduction: String { get }
    var documentFileField: String { get }
    var documentFileHint: String { get }
    var documentTitleField: String { get }
    var documentKindField: String { get }
    var documentProducerField: String { get }
    var ofCommuneItself: String { get }
    var documentDatedField: String { get }
    var documentExpiresField: String { get }
    var documentExpiresHint: String { get }
    var documentReplacesField: String { get }
    var replacesNothing: String { get }
    /// The same file may hold two papers.
    var anotherPaper: String { get }
    var takeFile: String { get }
    var addNewer: String { get }
    var documentServesHeading: String { get }
    func labelPhotoOf(_ product: String) -> String
    /// On the page of a document that was taken out of use.
    var isWithdrawn: String { get }
    func withdrawHeading(_ title: String) -> String
    var withdrawIntroduction: String { get }
    var withdrawButton: String { get }
    func useHeading(_ title: String) -> String
    var useForFiling: String { get }
    var useIntroduction: String { get }
    var useFindField: String { get }
    var useFindButton: String { get }
    var useChoosePaper: String { get }
    var useButton: String { get }
    var useAnotherFiling: String { get }

    // Papers whose terms are followed.
    var papersName: String { get }
    func papersFound(_ count: Int) -> String
    var papersWithin: String { get }
    var papersWithinHint: String { get }
    func paperEnd(_ day: Day?, isFirm: Bool, isPast: Bool) -> String
    func name(of kind: FollowedPaper.Kind) -> String
}
