import App
import HTMLText
import Registry
import Wording

/// What a filing hangs on, with links there, and who is told of it.
struct FilingSurroundingsPart {
    let filing: StaffFiling
    let scene: StaffScene

    var html: HTML {
        let parts = RecordParts(scene: scene, today: filing.view.today)
        let around = filing.surroundings
        let things =
            [around.right.map(parts.right)].compactMap(\.self) + around.products.map(parts.product)
            + [document(parts)].compactMap(\.self)
            + around.producers.map { parts.producer($0.code, scene.wording.name(of: $0)) }
        return parts.part(.about, parts.list(things))
            + parts.part(.representatives, parts.list(filing.view.representatives.map(parts.representation)))
            + parts.part(.people, parts.list(around.people.map { parts.person($0) }))
    }

    /// The document whose term this follows.
    private func document(_ parts: RecordParts) -> HTML? {
        guard case .paper(let paper) = filing.view.filing.subject, paper.kind == .document else { return nil }
        return "\(parts.link(scene.document(paper.code), paper.name)) (\(paper.code))"
    }
}
