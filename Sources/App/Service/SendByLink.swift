import LegalCalendar
import Procedures
public import Registry
import Store
import Wording

/// Why something that was sent is not kept.
public enum SendRefusal: Error, Hashable, Sendable {
    /// Neither a picture nor a PDF file, told by its content.
    case notAPaper
    case tooLarge
    /// So much waits for the office already that more would only bury it.
    case enough
}

/// Use case: a letter of the Office, or a paper of a dossier, sent from a producer's phone into the office's queue.
public struct SendByLink: Sendable {
    /// How much of one producer may wait.
    fileprivate static let mostWaiting = 30

    private let context: AppContext
    private let folder: DocumentFolder
    private let visit: LinkVisit

    public init(_ context: AppContext, _ folder: DocumentFolder, _ visit: LinkVisit) {
        let person = [visit.link.code, visit.reader].compactMap(\.self).joined(separator: " ")
        self.context = context.acting(as: person, in: visit.producer.commune)
        self.folder = folder
        self.visit = visit
    }

    /// The file is kept before the record names it. The same content from the same producer is one document: a paper
    /// given for one dossier serves another.
    ///
    /// - Throws: ``SendRefusal``; ``GeneralProblem/notFound(_:code:)`` for another's filing.
    public func send(_ file: SentFile, as purpose: Submission.Purpose) async throws -> Submission {
        let title = try await title(of: purpose)
        let format = DocumentFormat(content: file.bytes)
        guard let format, [.pdf, .jpeg, .png, .heic, .tiff].contains(format) else { throw SendRefusal.notAPaper }
        guard file.bytes.count <= folder.limit else { throw SendRefusal.tooLarge }
        try await refuseTooMany()
        var input = DocumentInput(title: title)
        (input.producer, input.isAnother) = (visit.producer.code, true)
        let kind: String? = if case .paper(_, let item) = purpose { item } else { nil }
        let writer = try DocumentWriter(context, folder, input, kind: kind)
        let draft = try writer.keep(file.bytes, named: GivenFile.safeName(file.name, format), format)
        let (visit, stamp) = (visit, context.stamp)
        return try await context.database.write { connection in
            let twin = try connection.document(producer: visit.producer.code, content: draft.content.hash)
            let kept = try twin?.code ?? writer.add(draft, connection).code
            return try connection.enter(purpose, document: kept, visit, stamp)
        }
    }

    /// A paper that the producer gave before, for this dossier too: the officer looks at it as at a new one.
    ///
    /// - Throws: ``GeneralProblem/notFound(_:code:)`` for a paper that is not the producer's, or not of this kind.
    public func reuse(_ code: String, filing: String, item: String) async throws -> Submission {
        _ = try await title(of: .paper(filing: filing, item: item))
        let (visit, stamp, today) = (visit, context.stamp, context.clock.today())
        return try await context.database.write { connection in
            let usable = try connection.reusablePapers(of: visit.producer, on: today)
            guard usable.contains(where: { $0.code == code && $0.kind == item }) else {
                throw Problem.general(.notFound(.document, code: code))
            }
            return try connection.enter(.paper(filing: filing, item: item), document: code, visit, stamp)
        }
    }

    private func title(of purpose: Submission.Purpose) async throws -> String {
        switch purpose {
        case .letter: return VietnameseWording().sentLetter
        case .paper(let filing, let item):
            let today = context.clock.today()
            let producer = visit.producer.code
            let isOwn = try await context.database.read { connection in
                try connection.filings(of: producer, on: today).contains { $0.code == filing }
            }
            guard isOwn else { throw Problem.general(.notFound(.filing, code: filing)) }
            let papers = try await Checklists(context).show(filing).papers
            guard let paper = papers.first(where: { $0.item.id == item }) else {
                throw Problem.filing(.unknownItem(item, known: papers.map(\.item.id)))
            }
            return paper.item.name.vi
        }
    }

    /// Before a file is kept for nothing; the transaction looks again.
    private func refuseTooMany() async throws {
        let producer = visit.producer.code
        let waiting = try await context.database.read { connection in
            try connection.submissions(producer: producer).count { $0.outcome == nil }
        }
        guard waiting < Self.mostWaiting else { throw SendRefusal.enough }
    }
}

extension SQLConnection {
    /// Papers of a producer that still hold, and of which it is known what they are.
    func reusablePapers(of producer: Producer, on day: Day) throws -> [Document] {
        try documents(commune: producer.commune).filter { document in
            document.producer == producer.code && document.kind != nil && document.withdrawn == nil
                && !document.isExpired(on: day)
        }
    }

    fileprivate func enter(
        _ purpose: Submission.Purpose,
        document: String,
        _ visit: LinkVisit,
        _ stamp: AuditStamp
    ) throws -> Submission {
        let waiting = try submissions(producer: visit.producer.code).filter { $0.outcome == nil }
        // A second tap on a slow network sends the same once more.
        if let twin = waiting.first(where: { $0.purpose == purpose && $0.document == document }) { return twin }
        guard waiting.count < SendByLink.mostWaiting else { throw SendRefusal.enough }
        let submission = Submission(
            code: try nextCode(of: .submission),
            link: visit.link.code,
            producer: visit.producer.code,
            purpose: purpose,
            document: document,
            sent: stamp.at,
            sentBy: stamp.person
        )
        try insertSubmission(submission)
        try audit(AuditedAct("submission.send", .submission, submission.code, after: submission.summary), stamp)
        return submission
    }
}

extension Submission {
    var summary: String {
        switch purpose {
        case .letter: "letter | \(document)"
        case .paper(let filing, let item): "\(filing) | \(item) | \(document)"
        }
    }
}
