public import LegalCalendar
public import Procedures
public import Registry

extension EnglishWording {
    public var readinessHeading: String { "Products that may lose their star, and what to do" }
    public var noStarAtRisk: String {
        "No product with a certificate that is followed seems to be about to lose its star."
    }
    public var noStarKnown: String {
        "No star can be said to be safe yet: the products below lack what is needed to tell."
    }
    public var endangeredHeading: String { "STARS IN DANGER, act at once" }

    public func headline(of readiness: ProductReadiness) -> String {
        let name = "\(readiness.product.code)  \(readiness.product.name)"
        switch readiness.standing {
        case .certified:
            let stars = readiness.certificate.map { ", \(self.stars($0.stars))" } ?? ""
            let isProvisional = readiness.certificate?.dateBasis == .decision
            let end = readiness.expires.map { ", expires \(expiry($0, isProvisional: isProvisional))" } ?? ""
            return name + stars + end
        case .uncertified: return "\(name), without a valid certificate"
        case .certificateMissing: return "\(name), with a star on a list but no certificate entered"
        case .toVerify: return "\(name), its certificate had run out when it was entered: to be verified"
        case .notMade: return "\(name), no longer made"
        }
    }

    public func headline(of evaluation: Evaluation) -> [String] {
        var lines: [String] = []
        switch evaluation.kind {
        case .reEvaluation: lines.append("Re-evaluation to keep \(stars(evaluation.target)): " + window(evaluation))
        case .firstEvaluation: lines.append("First evaluation for \(stars(evaluation.target)): " + batch(evaluation))
        case .undated:
            lines.append(
                "The certificate's date is not known, so no date can be told; by today's criterion for \(stars(evaluation.target)):"
            )
        case .upgrade: lines.append("Upgrade to \(stars(evaluation.target)): " + batch(evaluation))
        }
        if let missed = evaluation.missedBatch {
            lines.append("The batch before \(day(missed)) cannot be reached with the signs as they stand.")
        }
        return lines
    }

    private func window(_ evaluation: Evaluation) -> String {
        let doubt = evaluation.isProvisional ? " – \(provisional), counted from the decision's date" : ""
        let last = evaluation.closes ?? evaluation.dossierBy
        switch evaluation.timing {
        case .ahead, .open:
            let from = evaluation.opensSafe.map { "from \(day($0)) " } ?? ""
            return "hand in the dossier \(from)through \(day(evaluation.dossierBy))\(doubt)."
        case .missed:
            return
                "THE LAST DAY \(day(last)) HAS PASSED\(doubt). Ask the provincial OCOP body at once about a late dossier."
        case .inProgress: return "the dossier is being examined."
        }
    }

    private func batch(_ evaluation: Evaluation) -> String {
        let batch = evaluation.batch.map { "batch proposed before \(day($0)), " } ?? ""
        return "\(batch)dossier at the commune through \(day(evaluation.dossierBy))."
    }

    public func criterionLine(_ criterion: PropertyCriterion) -> String {
        let note = criterion.conditions.isEmpty ? criterion.grounds.note.map { " – \($0.en)" } ?? "" : ""
        let law = criterion.grounds.citations.first?.law ?? ""
        return "Criterion \(criterion.number), intellectual property, Decision \(law)\(note)"
    }

    public func allowed(by evaluation: Evaluation) -> String {
        guard let proven = evaluation.allowedStar(provenOnly: true),
            let expected = evaluation.allowedStar(provenOnly: false)
        else { return "No star can be told: the criterion of that time has not been read." }
        let unknown = evaluation.needed.contains { $0.state == .unknown } ? " (some of it is not known yet)" : ""
        guard expected > proven else { return "The signs allow: \(reach(proven))\(unknown)." }
        return "The signs allow: \(reach(proven)); expected, papers still missing: \(reach(expected))."
    }

    private func reach(_ star: Int) -> String {
        star < 3 ? "below 3 stars" : star == Evaluation.highestStar ? "up to 5 stars" : stars(star)
    }

    public func name(of finding: ConditionFinding) -> String {
        switch finding.state {
        case .met: finding.isFirm ? "met" : "expected"
        case .notMet: "not met"
        case .unknown: "unknown"
        }
    }

    public func text(of fact: PropertyFact, names: NameBook) -> String {
        switch fact {
        case .proven(let filing, let event, let on, let paper):
            "\(filing): \(names.name(event, in: language)), \(day(on)), paper: \(paper)"
        case .happenedWithoutPaper(let filing, let event, let on):
            "\(filing): \(names.name(event, in: language)), \(day(on)), no number or letter recorded as evidence"
        case .passedForPublication(let filing, let on):
            "\(filing): passed for publication on \(day(on)); not yet published"
        case .underExamination(let filing, let filed): "\(filing): filed on \(day(filed)), not past formal examination"
        case .onlyPrepared(let filing): "\(filing): NOT FILED YET"
        case .ended(let filing, let event, let on): "\(filing): \(names.name(event, in: language)), \(day(on))"
        case .otherApplicant(let filing, let applicant):
            "\(filing) is in the name of \(applicant.isEmpty ? "somebody else" : applicant), not of the product's producer"
        case .markNotFiled(let right, let sign): "The mark “\(sign)” (\(right)) has no application in the record"
        case .labelMarksNotInRecord(let signs, let seen):
            "The label seen on \(day(seen)) bears \(quoted(signs)); the record has no application"
        case .indicationIsNoMark(let right, let sign):
            "“\(sign)” (\(right)) is no mark and does not stand in for a trademark application"
        case .nothingRecorded: "The record has no trademark application for the product"
        case .listSays(let text): "The imported list says “\(text)” (no proof)"
        case .labelNotSeen: "Nobody has recorded the marks on packaging and label"
        case .labelWithoutMark(let seen): "The label seen on \(day(seen)) bears no mark"
        case .markRegistered(let sign, let right): "“\(sign)” (\(right)) is registered"
        case .markNotRegistered(let sign, let right): "“\(sign)”\(right.map { " (\($0))" } ?? "") is not registered"
        case .markRegistrationUnknown(let sign, let right): "“\(sign)” (\(right)): no application or title recorded"
        case .registrationExpires(let sign, let right, let on):
            "The registration of “\(sign)” (\(right)) expires on \(day(on)), before the dossier"
        case .signUsed(let sign, let source, let stated): "Uses the sign “\(sign)” (by \(source), \(day(stated)))"
        case .noSignUsed(let source, let stated): "Uses no sign of geographical origin (by \(source), \(day(stated)))"
        case .signNotAsked: "Nobody has recorded whether the product uses a sign of geographical origin"
        case .noProtectedSign(let source, let stated):
            "No geographical indication, collective or certification mark protects this sign (by \(source), "
                + "\(day(stated)))"
        case .protectedSignNotAsked:
            "Nobody has asked whether a geographical indication, collective or certification mark is protected"
        case .authorised(let document, let until):
            "Authorisation: \(document)\(until.map { ", until \(day($0))" } ?? "")"
        case .authorisationTooShort(let document, let until):
            "The authorisation \(document) ends on \(day(until)), before the dossier"
        case .authorisationEnded(let document, let on):
            "The authorisation \(document) was ended on \(day(on)), before the dossier"
        case .authorisationNotBegun(let document, let from):
            "The authorisation \(document) begins on \(day(from)), after the dossier"
        case .notAuthorised(let sign, let right):
            "“\(sign)”\(right.map { " (\($0))" } ?? "") is protected; the record has no authorisation"
        }
    }

    public var othersApplication: String {
        "Somebody else has applied for a mark of this product; ask the commune's officer"
    }

    public func advice(on fact: PropertyFact) -> String? {
        switch fact {
        case .happenedWithoutPaper, .passedForPublication:
            "Record the acceptance decision's number (filed before 2026-04-01) or the Gazette issue to be sure."
        case .underExamination: "Watch the weekly lists; answer a deficiency notice at once."
        case .onlyPrepared: "File it."
        case .ended: "File anew."
        case .otherApplicant: "Ask the provincial OCOP body whether an application in another name counts."
        case .markNotFiled: "Ask: has this mark been filed? If so enter the application, if not file it."
        case .labelMarksNotInRecord: "File a trademark application in the producer's name, or enter the one filed."
        case .nothingRecorded: "Ask the producer: which application was filed, its number, in whose name?"
        case .labelNotSeen: "Photograph the label and record it with `daulang product label`."
        case .labelWithoutMark: "Ask the provincial OCOP body how a label without a mark counts."
        case .markNotRegistered: "File it or follow it to registration, or take it off the label."
        case .markRegistrationUnknown: "Ask the producer for the numbers and enter the application."
        case .registrationExpires: "Renew the registration before the dossier."
        case .noSignUsed: "Consider using a local sign of geographical origin on the label."
        case .signNotAsked: "Ask, then record it with `daulang product geographic-sign`."
        case .protectedSignNotAsked:
            "Ask the Department of Science and Technology, then record it with `daulang product protected-sign`."
        case .authorisationTooShort: "Have the authorisation renewed before the dossier."
        case .authorisationEnded: "Ask the managing body for a new authorisation before the dossier."
        case .authorisationNotBegun: "Ask for one that holds before the dossier, or hand the dossier in later."
        case .notAuthorised:
            "Ask the managing body for an authorisation; where it is not known, ask the Department in writing."
        case .proven, .listSays, .indicationIsNoMark, .markRegistered, .signUsed, .noProtectedSign, .authorised: nil
        }
    }

    public func lines(of fileBy: FileBy, today: Day) -> [String] {
        let what = "If no trademark application has been filed: file through \(day(fileBy.plan.safe))"
        let past = fileBy.isPast(on: today) ? " – PASSED, file now" : ""
        let observed = fileBy.observed.map {
            " 90% of \($0.rows) applications on the weekly lists had passed after \($0.days) days."
        }
        var beside = "(If all goes smoothly through \(day(fileBy.smooth.safe)), which is no plan"
        if let extended = fileBy.extended { beside += "; with an extension of a reply from \(day(extended.safe))" }
        return [what + past + ".", beside + ".)", fileBy.lengths.note.en + (observed ?? "")]
    }

    public func text(of sentence: StatedSentence) -> String {
        sentence.confidence == .confirmed ? sentence.text.en : "\(sentence.text.en) [\(text(of: sentence.confidence))]"
    }

    public func lines(of star: EndangeredStar) -> [String] {
        [
            "\(star.product.code)  \(star.product.name), \(stars(star.certificate.stars)): \(star.danger.text.en) – "
                + "mark “\(star.right.sign)”, \(star.filing), \(day(star.event.date)).",
            star.danger.remedy.en,
        ]
    }

    public func group(_ standing: ProductReadiness.Standing, count: Int) -> String {
        switch standing {
        case .certified: "\(count) products with a certificate that is followed"
        case .uncertified: "\(count) products without a certificate (see `daulang ocop readiness --all`)"
        case .certificateMissing:
            "\(count) products have a star on a list but no certificate's date, so no re-evaluation can be told: ask for "
                + "the date on the paper and enter it with `daulang certificate add`"
        case .toVerify:
            "\(count) products to be verified (their certificates had run out when entered; nothing is reminded)"
        case .notMade: "\(count) products no longer made"
        }
    }

    public func askAboutOld(_ certificate: String) -> String {
        "Answer: `daulang certificate verify \(certificate) --still-made yes --recognised-again no`"
    }

    public func secure(count: Int) -> String { "\(count) products have what their star needs of intellectual property" }

    public func labelLine(_ look: LabelLook?) -> String {
        guard let look else { return "Packaging and label: nobody has recorded the marks." }
        let marks = look.marks.map { "“\($0.sign)” (\($0.right ?? "no application in the record"))" }
        return "Packaging and label seen on \(day(look.seen)), photo: \(look.photo). Marks: "
            + (marks.isEmpty ? "none." : marks.joined(separator: ", ") + ".")
    }

    public func originLine(_ kind: OriginStatement.Kind, _ statement: OriginStatement?) -> String {
        let name =
            switch kind {
            case .used: "Sign of geographical origin in use"
            case .protected: "Protected geographical indication, collective or certification mark"
            }
        guard let statement else { return "\(name): not asked." }
        let right = statement.right.map { " (\($0))" } ?? ""
        let sign = statement.sign.map { "“\($0)”\(right)" } ?? "none"
        return "\(name): \(sign) (by \(statement.source), \(day(statement.stated)))."
    }

    public func signsRecorded(of product: String) -> String { "Recorded for product \(product)." }

    private func quoted(_ texts: [String]) -> String { texts.map { "“\($0)”" }.joined(separator: ", ") }

    /// “3, 4 or 5”.
    func choice(of numbers: [Int]) -> String {
        let texts = numbers.map(String.init)
        guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
        return texts.dropLast().joined(separator: ", ") + " or " + last
    }
}
