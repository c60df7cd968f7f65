public import LegalCalendar
import Procedures
import Yams

/// A source of reference data: where it is, how gently it is asked, and when its answer is believed.
public struct ReferenceSource: Hashable, Sendable {
    public let id: String
    public let name: BilingualText
    public let publisher: BilingualText
    /// Which reader understands it.
    public let kind: String
    public let address: String
    public let allowedHosts: [String]
    /// The kind of event that its data propose.
    public let gives: String
    public let isAskedOnWorkingDaysOnly: Bool
    public let pauseSeconds: Int
    public let limits: SourceLimits
    /// A new copy with less than so many hundredths of the last one's rows is not believed.
    public let leastPercentOfLastCopy: Int
    /// Its server leaves out a certificate, so that one must be named in the settings.
    public let leavesOutCertificates: Bool
    public let checked: Day
}

/// What one answer may take.
public struct SourceLimits: Hashable, Sendable {
    public let bytes: Int
    public let connectSeconds: Int
    public let seconds: Int
    public let redirects: Int
}

extension NodeReader {
    /// `data/sources.yaml`.
    mutating func sources(_ root: Node) -> [ReferenceSource] {
        guard let fields = fields(root, required: ["sources"]) else { return [] }
        return unique(.source, filledList(fields["sources"]) { $0.source($1) }, id: \.entry.id, line: \.line)
            .map(\.entry)
    }

    private mutating func source(_ node: Node) -> (entry: ReferenceSource, line: Int)? {
        let required = [
            "id", "name", "publisher", "kind", "address", "allowed_hosts", "gives", "fetch", "limits", "tls", "checks",
            "terms", "basis", "confidence", "checked",
        ]
        guard let fields = fields(node, required: required, optional: ["note"]) else { return nil }
        let (id, kind, gives) = (identifier(fields["id"]), identifier(fields["kind"]), identifier(fields["gives"]))
        let (name, publisher) = (bilingual(fields["name"]), bilingual(fields["publisher"]))
        let address = text(fields["address"])
        let hosts = filledList(fields["allowed_hosts"]) { $0.text($1) }
        let (manner, limits) = (manner(fields["fetch"]), sourceLimits(fields["limits"]))
        let (percent, checked) = (percentOfLastCopy(fields["checks"]), day(fields["checked"]))
        _ = choice(fields["confidence"], Confidence.self)
        let chain = chain(fields["tls"])
        guard let id, let kind, let gives, let name, let publisher, let address, let manner, let limits, let percent,
            let checked
        else { return nil }
        let entry = ReferenceSource(
            id: id,
            name: name,
            publisher: publisher,
            kind: kind,
            address: address,
            allowedHosts: hosts,
            gives: gives,
            isAskedOnWorkingDaysOnly: manner.isOnWorkingDays,
            pauseSeconds: manner.pause,
            limits: limits,
            leastPercentOfLastCopy: percent,
            leavesOutCertificates: chain == .incomplete,
            checked: checked
        )
        return (entry, fields.line)
    }

    private mutating func manner(_ node: Node?) -> (isOnWorkingDays: Bool, pause: Int)? {
        guard let fields = fields(node, required: ["every", "on", "pause_seconds"]) else { return nil }
        let (days, pause) = (choice(fields["on"], AskedDays.self), number(fields["pause_seconds"]))
        guard let days, let pause else { return nil }
        return (days == .workingDays, pause)
    }

    private mutating func chain(_ node: Node?) -> CertificateChain? {
        guard let fields = fields(node, required: ["chain"], optional: ["ca_bundle"]) else { return nil }
        return choice(fields["chain"], CertificateChain.self)
    }

    private enum CertificateChain: String, CaseIterable {
        case complete, incomplete
    }

    private enum AskedDays: String, CaseIterable {
        case workingDays = "working_days"
        case allDays = "all_days"
    }

    private mutating func sourceLimits(_ node: Node?) -> SourceLimits? {
        guard let fields = fields(node, required: ["bytes", "connect_seconds", "seconds", "redirects"]) else {
            return nil
        }
        let (bytes, connect) = (number(fields["bytes"]), number(fields["connect_seconds"]))
        let (seconds, redirects) = (number(fields["seconds"]), number(fields["redirects"]))
        guard let bytes, let connect, let seconds, let redirects else { return nil }
        return SourceLimits(bytes: bytes, connectSeconds: connect, seconds: seconds, redirects: redirects)
    }

    /// The other checks say in data what the reader of this kind does in code.
    private mutating func percentOfLastCopy(_ node: Node?) -> Int? {
        let told = [
            "list_page_link_contains", "rows_at_least", "application_number", "passed_on_or_after_filing",
            "passed_at_most_days_ahead", "all_parts_present",
        ]
        guard let fields = fields(node, required: ["percent_of_last_copy_at_least"], optional: told) else { return nil }
        return number(fields["percent_of_last_copy_at_least"])
    }
}
