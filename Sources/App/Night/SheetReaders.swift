import LegalCalendar
import Procedures
import Registry
import Store

/// What of the week's sheet a member of the staff gets with the first mail of the week.
enum SheetShare: Hashable, Sendable {
    case whole
    case units([OfficeUnit])
}

/// The sheet names producers with their phone numbers, so it goes to the commune's own staff and to nobody else.
extension RecipientFinder {
    /// Officers, whoever stands in for them, the person of the settings, and the people of the commune's own units;
    /// each once, by code.
    func sheetReaders() -> [Recipient] {
        let officers = inForce(.officer).compactMap { standIn(for: $0, role: .officer) }
        let ofSettings = office.flatMap { book.people[$0] }.map { recipient($0, .office) }
        let units = OfficeUnit.allCases.filter(\.isStaff).flatMap { unit in
            inForce(.unit).filter { $0.scope == .unit(unit) }.compactMap { standIn(for: $0, role: .unit(unit)) }
        }
        var seen: Set<String> = []
        return (officers + [ofSettings].compactMap(\.self) + units).filter { seen.insert($0.person).inserted }
            .sorted { $0.person < $1.person }
    }

    /// Nil for who is not of the staff any more, or not yet.
    func sheetShare(of person: Person) -> SheetShare? {
        guard let reader = sheetReaders().first(where: { $0.person == person.code }) else { return nil }
        switch reader.role {
        case .unit: return .units(units(of: person.code, in: person.commune).filter(\.isStaff))
        default: return .whole
        }
    }
}
