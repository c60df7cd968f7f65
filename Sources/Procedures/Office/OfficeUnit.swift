/// A unit that a commune's plan gives work to. The raw values are the ids of `data/office/activities.yaml`.
public enum OfficeUnit: String, Hashable, Sendable, CaseIterable {
    case culture, economy, police
    case serviceCentre = "service_centre"
    case school

    public init?(_ actor: Actor) {
        switch actor {
        case .communeCulture: self = .culture
        case .communeEconomy: self = .economy
        case .communePolice: self = .police
        case .serviceCentre: self = .serviceCentre
        case .school: self = .school
        case .applicant, .owner, .thirdParty, .office, .commune, .province: return nil
        }
    }

    public var actor: Actor {
        switch self {
        case .culture: .communeCulture
        case .economy: .communeEconomy
        case .police: .communePolice
        case .serviceCentre: .serviceCentre
        case .school: .school
        }
    }

    /// Whether its people are the commune's own staff, so that they may see whom the office must call.
    public var isStaff: Bool { self != .school }
}
