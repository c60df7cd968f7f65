import LegalCalendar
import Procedures
import Registry

/// Holds what the record knows of a product's signs to the conditions of the criterion.
///
/// A condition is met only by a fact. What nobody has asked is unknown, and unknown is never counted as met.
struct PropertyAssessment {
    let book: ReadinessBook
    let rules: OCOPRules
    let definitions: [String: EventDefinition]
    let calendar: WorkCalendar
    let observed: ObservedPassing?
    let today: Day

    /// - Parameter isDated: false where no dossier's day is known, so that nothing can be told to be filed by a day.
    func findings(
        of product: Product,
        _ criterion: PropertyCriterion,
        dossierBy: Day,
        isDated: Bool = true
    ) -> [ConditionFinding] {
        criterion.conditions.map { condition in
            let judgement = judge(condition, product, dossierBy)
            let isSettled = judgement.state == .met || judgement.isFiled
            let fileBy = isSettled || !isDated ? nil : fileBy(condition.kind, dossierBy)
            return ConditionFinding(
                condition: condition,
                state: judgement.state,
                isFirm: judgement.isFirm,
                facts: judgement.facts,
                fileBy: fileBy
            )
        }
    }

    private func judge(_ condition: PropertyCriterion.Condition, _ product: Product, _ day: Day) -> Judgement {
        switch condition.kind {
        case .acceptedApplication: application(condition, product)
        case .labelMarksRegistered: labelMarks(condition, product, day)
        case .originSignUsed: signUsed(product)
        case .originSignAuthorised: authorisation(product, day)
        }
    }

    func fileBy(_ kind: PropertyConditionKind, _ dossierBy: Day) -> FileBy? {
        guard let lengths = rules.planning(for: kind) else { return nil }
        let planned = calendar.planningDate(readyOn: dossierBy, after: lengths.plan)
        let listed = lengths.observed == nil ? nil : observed
        let shown = listed.map { calendar.planningDate(on: dossierBy.adding(days: -$0.days)) }
        let isLonger = shown.map { $0.day < planned.day } ?? false
        return FileBy(
            lengths: lengths,
            plan: isLonger ? shown ?? planned : planned,
            smooth: calendar.planningDate(readyOn: dossierBy, after: lengths.smooth),
            extended: lengths.extended.map { calendar.planningDate(readyOn: dossierBy, after: $0) },
            observed: isLonger ? listed : nil
        )
    }
}

/// What one condition was found to be.
struct Judgement {
    var state: ConditionFinding.State
    var isFirm = true
    var facts: [PropertyFact]
    /// An application is with the Office already, so there is nothing to be filed by a day.
    var isFiled = false

    /// The better of two applications comes first.
    var rank: Int {
        switch (state, isFirm) {
        case (.met, true): 0
        case (.met, false): 1
        case (.unknown, _): 2
        case (.notMet, _): isFiled ? 3 : 4
        }
    }
}

// The application of the three-star minimum.
extension PropertyAssessment {
    private func application(_ condition: PropertyCriterion.Condition, _ product: Product) -> Judgement {
        let marks = book.marks(of: product.code)
        let indications = book.otherRights.filter { $0.products.contains(product.code) }
            .map { PropertyFact.indicationIsNoMark(right: $0.code, sign: $0.sign) }
        let judgements = marks.flatMap { mark -> [Judgement] in
            guard !mark.filings.isEmpty else {
                let fact = PropertyFact.markNotFiled(right: mark.right.code, sign: mark.right.sign)
                return [Judgement(state: .unknown, facts: [fact])]
            }
            return mark.filings.map { application($0, of: mark, condition, product) }
        }
        guard var best = judgements.min(by: { $0.rank < $1.rank }) else {
            return withoutMark(product, indications)
        }
        if best.state != .met { best.facts += indications }
        return best
    }

    private func withoutMark(_ product: Product, _ indications: [PropertyFact]) -> Judgement {
        let listed = product.listed?.trimmed(.knownProtection) ?? ""
        let hints = (listed.isEmpty ? [] : [PropertyFact.listSays(listed)]) + indications
        guard let look = book.looks[product.code], !look.marks.isEmpty else {
            return Judgement(state: .unknown, facts: [.nothingRecorded] + hints)
        }
        let fact = PropertyFact.labelMarksNotInRecord(signs: look.marks.map(\.sign), seen: look.seen)
        return Judgement(state: .notMet, facts: [fact] + hints)
    }

    private func application(
        _ filing: MarkFiling,
        of mark: MarkStanding,
        _ condition: PropertyCriterion.Condition,
        _ product: Product
    ) -> Judgement {
        var judgement = standing(filing, condition)
        let applicants = mark.applicants(on: today)
        if judgement.state == .met || judgement.isFiled, !applicants.contains(product.producer) {
            let name = applicants.compactMap { book.producers[$0]?.name }.joined(separator: ", ")
            judgement.facts.append(.otherApplicant(filing: filing.filing.code, applicant: name))
            judgement.state = .unknown
        } else if judgement.state == .met, let name = book.staleName(of: filing, mark, product.producer) {
            judgement.facts.append(.otherApplicant(filing: filing.filing.code, applicant: name))
            judgement.state = .unknown
        }
        return judgement
    }

    private func standing(_ filing: MarkFiling, _ condition: PropertyCriterion.Condition) -> Judgement {
        let code = filing.filing.code
        if let ending = filing.ending(definitions) {
            let fact = PropertyFact.ended(filing: code, event: ending.kind, on: ending.date)
            return Judgement(state: .notMet, facts: [fact])
        }
        if let event = filing.evidence(for: condition), event.hasPaper {
            let fact = PropertyFact.proven(filing: code, event: event.kind, on: event.date, paper: event.paper)
            return Judgement(state: .met, facts: [fact])
        }
        if let event = filing.expectation(of: condition) {
            let fact: PropertyFact =
                event.kind == EventID.passedForPublication
                ? .passedForPublication(filing: code, on: event.date)
                : .happenedWithoutPaper(filing: code, event: event.kind, on: event.date)
            return Judgement(state: .met, isFirm: false, facts: [fact])
        }
        guard let filed = filing.filed else { return Judgement(state: .notMet, facts: [.onlyPrepared(filing: code)]) }
        return Judgement(state: .notMet, facts: [.underExamination(filing: code, filed: filed)], isFiled: true)
    }
}

// The registrations of the four-star minimum.
extension PropertyAssessment {
    private func labelMarks(
        _ condition: PropertyCriterion.Condition,
        _ product: Product,
        _ day: Day
    ) -> Judgement {
        guard let look = book.looks[product.code] else { return Judgement(state: .unknown, facts: [.labelNotSeen]) }
        guard !look.marks.isEmpty else {
            return Judgement(state: .unknown, facts: [.labelWithoutMark(seen: look.seen)])
        }
        let judgements = look.marks.map { registration($0, condition, day) }
        let states = judgements.map(\.state)
        return Judgement(
            state: states.contains(.notMet) ? .notMet : states.contains(.unknown) ? .unknown : .met,
            isFirm: judgements.allSatisfy(\.isFirm),
            facts: judgements.flatMap(\.facts),
            isFiled: judgements.allSatisfy { $0.state == .met || $0.isFiled }
        )
    }

    private func registration(
        _ mark: LabelLook.Mark,
        _ condition: PropertyCriterion.Condition,
        _ day: Day
    ) -> Judgement {
        guard let code = mark.right, let standing = book.marks[code] else {
            return Judgement(state: .notMet, facts: [.markNotRegistered(sign: mark.sign, right: mark.right)])
        }
        guard !standing.filings.isEmpty else {
            return Judgement(state: .unknown, facts: [.markRegistrationUnknown(sign: mark.sign, right: code)])
        }
        let granted = standing.filings.filter { $0.state == .granted && $0.evidence(for: condition) != nil }
        guard let filing = granted.max(by: { ($0.expires?.ordinal ?? 0) < ($1.expires?.ordinal ?? 0) }),
            let event = filing.evidence(for: condition)
        else {
            let isFiled = standing.filings.contains(where: \.isUnderExamination)
            let fact = PropertyFact.markNotRegistered(sign: mark.sign, right: code)
            return Judgement(state: .notMet, facts: [fact], isFiled: isFiled)
        }
        if let expires = filing.expires, expires < day {
            let fact = PropertyFact.registrationExpires(sign: mark.sign, right: code, on: expires)
            return Judgement(state: .unknown, facts: [fact], isFiled: true)
        }
        let fact: PropertyFact =
            event.hasPaper
            ? .markRegistered(sign: mark.sign, right: code)
            : .happenedWithoutPaper(filing: filing.filing.code, event: event.kind, on: event.date)
        return Judgement(state: .met, isFirm: event.hasPaper, facts: [fact])
    }
}

// The sign of origin, and the paper to use a protected one.
extension PropertyAssessment {
    private func signUsed(_ product: Product) -> Judgement {
        guard let said = book.statement(.used, of: product.code) else {
            return Judgement(state: .unknown, facts: [.signNotAsked])
        }
        guard let sign = said.sign else {
            return Judgement(state: .notMet, facts: [.noSignUsed(source: said.source, stated: said.stated)])
        }
        return Judgement(state: .met, facts: [.signUsed(sign: sign, source: said.source, stated: said.stated)])
    }

    private func authorisation(_ product: Product, _ day: Day) -> Judgement {
        guard let said = book.statement(.protected, of: product.code) else {
            return Judgement(state: .unknown, facts: [.protectedSignNotAsked])
        }
        guard let sign = said.sign else {
            return Judgement(state: .met, facts: [.noProtectedSign(source: said.source, stated: said.stated)])
        }
        let papers = said.right.flatMap { book.authorisations[$0] } ?? []
        let own = papers.filter { $0.user == product.producer && $0.products.contains(product.code) }
        if let holding = own.filter({ $0.period.includes(day) }).lastEnding {
            let fact = PropertyFact.authorised(document: holding.document, until: holding.period.until)
            return Judgement(state: .met, facts: [fact])
        }
        let begun = own.filter { $0.from <= day }
        guard let paper = begun.lastEnding ?? own.min(by: { $0.from < $1.from }) else {
            return Judgement(state: .notMet, facts: [.notAuthorised(sign: sign, right: said.right)])
        }
        return Judgement(state: .notMet, facts: [paper.gap(on: day)])
    }
}

extension [Authorisation] {
    fileprivate var lastEnding: Authorisation? {
        self.max { ($0.period.until?.ordinal ?? .max) < ($1.period.until?.ordinal ?? .max) }
    }
}

extension Authorisation {
    /// Why it does not hold on a day that is outside its time.
    fileprivate func gap(on day: Day) -> PropertyFact {
        if day < from { return .authorisationNotBegun(document: document, from: from) }
        if let ended, until.map({ ended < $0 }) ?? true { return .authorisationEnded(document: document, on: ended) }
        return .authorisationTooShort(document: document, until: until ?? day)
    }
}
