public import Registry
/// What an installation says about its nights; read once from its settings.
public struct NightSettings: Sendable {
    /// The office's name and phone, as they stand in every message.
    public var officeName: String?
    public var officePhone: String?
    /// The code of the person who is reminded where nobody else is assigned.
    public var officePerson: String?
    /// The code of the person who is told of what is past its date; nobody unless the office has switched it on.
    public var escalationPerson: String?
    /// The right side of Message-IDs: the sender's domain.
    public var mailDomain = "daulang.invalid"
    /// How long one message may be worked on. It is longer than a transfer can take.
    public var leaseSeconds = 180
    /// An address in place of the one in the data.
    public var sourceAddress: String?
    public var sourceAuthorities: String?
    public var isSourceEnabled = true
    public var acceptance = Acceptance.person

    /// Who accepts what a source says.
    public enum Acceptance: String, CaseIterable, Sendable {
        case person, automatic
    }

    public init() {}
}

extension NightSettings {
    /// Of the installation.
    var office: OfficeContact { OfficeContact(name: officeName, phone: officePhone) }

    /// The same as they are told to one commune's people.
    public func speaking(for office: OfficeContact) -> NightSettings {
        var copy = self
        (copy.officeName, copy.officePhone) = (office.name, office.phone)
        return copy
    }
}
