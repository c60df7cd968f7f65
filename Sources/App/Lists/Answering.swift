import LegalCalendar
import Procedures
import Registry
import Store

/// Who answers for the office's work, for lists of it.
extension RecipientFinder {
    /// Everybody who answers for a filing: the officers of the closest scope, or the one of the settings.
    func answering(for subject: Subject) -> [String] {
        let found = officers(of: subject)
        var seen: Set<String> = []
        let people = found.isEmpty ? [lastResort(in: subject.commune)?.code].compactMap(\.self) : found
        return people.filter { seen.insert($0).inserted }
    }

    /// The filings for which one of these people answers, or stands in today.
    func scope(of people: Set<String>, in commune: String) -> AnsweringScope {
        var scope = AnsweringScope(day: today)
        var rest: [String] = []
        for assignment in inForce(.officer) where book.people[assignment.person]?.commune == commune {
            guard let person = standIn(for: assignment, role: .officer)?.person else { continue }
            let isMine = people.contains(person)
            switch assignment.scope {
            case .filing(let code): scope.filings.add(code, isMine)
            case .producer(let code): scope.producers.add(code, isMine)
            case .village(let name): scope.villages.add(name, isMine)
            case .commune: rest.append(person)
            case .unit: break
            }
        }
        if rest.isEmpty, let person = lastResort(in: commune) { rest = [person.code] }
        scope.isRest = !people.isDisjoint(with: rest)
        return scope
    }

    /// The units for which one of these people answers.
    func headed(by people: Set<String>, in commune: String) -> [OfficeUnit] {
        OfficeUnit.allCases.filter { unit in heads(of: unit, in: commune).contains { people.contains($0.person) } }
    }
}

extension AnsweringScope.Level {
    fileprivate mutating func add(_ target: String, _ isMine: Bool) {
        all.append(target)
        if isMine { mine.append(target) }
    }
}
