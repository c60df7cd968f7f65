public import Procedures
public import Registry
import Store

/// What the forms of the catalogue offer to choose from.
public struct RegisterChoices: Sendable {
    public let kinds: [ProducerKind]
    public let sets: [OCOPSet]
    /// Under the scale of today.
    public let stars: [Int]
    /// Those that are still active, by name.
    public let producers: [Producer]
    /// In the order in which a Vietnamese reader looks for them.
    public let villages: [String]
}

/// Use case: the choices of the catalogue's forms.
public struct ChooseInCatalogue: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func choices() async throws -> RegisterChoices {
        let lists = try context.library.catalogueLists()
        let stars = try context.library.ocopRules().certifiedStars(on: context.clock.today())
        let producers = try await Producers(context).list().filter { $0.end == nil }.map(\.producer)
        return RegisterChoices(
            kinds: lists.kinds,
            sets: lists.sets,
            stars: stars.sorted(),
            producers: producers.sorted { ($0.name.folded, $0.code) < ($1.name.folded, $1.code) },
            villages: Set(producers.compactMap(\.village)).sorted { $0.folded < $1.folded }
        )
    }

    /// The procedures that can be opened for a right or a certificate, as the packs say for which kinds they are.
    ///
    /// - Throws: ``GeneralProblem/notFound(_:code:)`` for what is not this commune's.
    public func procedures(for subject: FilingSubject) async throws -> [Procedure] {
        let kind: SubjectKind
        switch subject {
        case .right(let code):
            try await context.requireOwn(.right, code)
            kind = try await Rights(context).show(code).right.kind
        case .certificate(let code):
            try await context.requireOwn(.certificate, code)
            kind = .certificate
        case .paper, .commune: return []
        }
        return try context.library.procedureIDs.map { try context.library.filingRules($0).procedure }
            .filter { $0.subjects.contains(kind) }
    }
}

extension String {
    fileprivate var folded: String { NameFolding.folded(self) }
}
