import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing

/// Which star a product's signs allow. A condition is met by a fact alone.
@Suite(.serialized) struct ReadinessTests {
    @Test(arguments: Engine.available)
    func whatNobodyAskedIsUnknownAndNeverCountedAsMet(engine: Engine) async throws {
        let record = try await ReadinessRecord(engine)
        try await record.certificate()

        let readiness = try #require(try await record.readiness())
        let evaluation = try #require(readiness.evaluation)

        #expect(evaluation.findings.map(\.state) == [.unknown, .unknown, .unknown, .unknown])
        #expect(evaluation.allowedStar(provenOnly: false) == 2)
        #expect(evaluation.allowedStar(provenOnly: true) == 2)
        #expect(readiness.isAtRisk)
        #expect(readiness.isUnderInference)
    }

    @Test(arguments: Engine.available)
    func theWeeklyListAloneIsOnlyExpected(engine: Engine) async throws {
        let record = try await ReadinessRecord(engine)
        try await record.certificate()
        let events: [EventInput] = [
            .event("filed", "2026-05-04", number: "4-2026-11111"), .event("passed_for_publication", "2026-07-01"),
        ]
        let mark = try await record.mark("Núi Mẫu", events)

        let evaluation = try #require(try await record.readiness()?.evaluation)
        #expect(evaluation.allowedStar(provenOnly: true) == 2)
        #expect(evaluation.allowedStar(provenOnly: false) == 3)
        #expect(evaluation.findings.first?.fileBy == nil)

        let published = EventInput.event("published", "2026-08-03", number: "Công báo 401")
        _ = try await RecordEvent(record.context).record(published, filing: mark.filing)
        let proven = try #require(try await record.readiness())
        #expect(proven.evaluation?.allowedStar(provenOnly: true) == 3)
        #expect(!proven.isAtRisk)
    }

    @Test(
        arguments: [
            ("2026-03-31", "12/QĐ-SHTT", true), ("2026-03-31", nil, false), ("2026-04-01", "12/QĐ-SHTT", false),
        ] as [(Day, String?, Bool)]
    )
    func anAcceptanceDecisionProvesOnlyAnOldFilingAndOnlyWithItsNumber(
        filed: Day,
        number: String?,
        isProven: Bool
    ) async throws {
        let record = try await ReadinessRecord(.sqlite)
        try await record.certificate()
        try await record.mark(
            "Núi Mẫu",
            [.event("filed", filed), .event("formally_valid", "2026-05-04", number: number)]
        )

        let finding = try await record.finding(.acceptedApplication)

        #expect(finding?.state == .met)
        #expect(finding?.isFirm == isProven)
    }

    @Test(arguments: Engine.available)
    func anApplicationInAnotherNameIsAQuestionAndNotAnAnswer(engine: Engine) async throws {
        let record = try await ReadinessRecord(engine)
        try await record.certificate()
        let other = try await Producers(record.context).add(ProducerInput(name: "Hội Mẫu")).producer.code
        let events: [EventInput] = [
            .event("filed", "2026-05-04"), .event("published", "2026-08-03", number: "Công báo 401"),
        ]
        let mark = try await record.mark("Núi Mẫu", owner: other, kind: .collectiveMark, events)

        let finding = try await record.finding(.acceptedApplication)

        #expect(finding?.state == .unknown)
        #expect(finding?.facts.last == .otherApplicant(filing: mark.filing, applicant: "Hội Mẫu"))
    }

    @Test func aGeographicalIndicationDoesNotStandInForATrademarkApplication() async throws {
        let record = try await ReadinessRecord(.sqlite)
        try await record.certificate()
        let input = RightInput(
            kind: .geographicalIndication,
            sign: "Núi Mẫu",
            owner: record.producer,
            products: [record.product]
        )
        let right = try await Rights(record.context).add(input).right.code

        let finding = try await record.finding(.acceptedApplication)

        #expect(finding?.state == .unknown)
        #expect(finding?.facts == [.nothingRecorded, .indicationIsNoMark(right: right, sign: "Núi Mẫu")])
    }

    @Test(arguments: Engine.available)
    func fourStarsNeedEveryMarkOfTheLabelAndAnAuthorisationThatStillHolds(engine: Engine) async throws {
        let record = try await ReadinessRecord(engine)
        try await record.certificate(4)
        let granted: [EventInput] = [
            .event("filed", "2023-05-04"), .event("published", "2023-09-04", number: "Công báo 390"),
            .event("granted", "2025-02-03", number: "4-0500001-000"),
        ]
        let mark = try await record.mark("Núi Mẫu", granted)
        let signs = ProductSigns(record.context)
        let input = RightInput(
            kind: .certificationMark,
            sign: "Vùng Mẫu",
            owner: record.producer,
            products: [record.product]
        )
        let protected = try await Rights(record.context).add(input).right.code
        _ = try await signs.look(
            LabelInput(
                product: record.product,
                seen: "2026-11-20",
                photo: .place("nhan.jpg"),
                marks: ["Núi Mẫu=\(mark.right)", "Rừng Mẫu=none"]
            )
        )
        #expect(try await record.finding(.labelMarksRegistered)?.state == .notMet)

        _ = try await signs.look(
            LabelInput(
                product: record.product,
                seen: "2026-11-21",
                photo: .place("nhan2.jpg"),
                marks: ["Núi Mẫu=\(mark.right)"]
            )
        )
        _ = try await signs.state(OriginInput(product: record.product, kind: .used, sign: "Vùng Mẫu", source: "nhãn"))
        var sign = OriginInput(product: record.product, kind: .protected, sign: "Vùng Mẫu", source: "Sở KH&CN")
        sign.right = protected
        _ = try await signs.state(sign)
        #expect(try await record.finding(.originSignAuthorised)?.state == .notMet)

        var paper = AuthorisationInput(
            right: protected,
            user: record.producer,
            products: [record.product],
            document: "01/VB",
            from: "2026-01-05"
        )
        paper.until = "2027-05-25"
        _ = try await Rights(record.context).authorise(paper)
        #expect(
            try await record.finding(.originSignAuthorised)?.facts == [
                .authorisationTooShort(document: "01/VB", until: "2027-05-25")
            ]
        )

        paper.document = "02/VB"
        paper.until = "2027-05-26"
        _ = try await Rights(record.context).authorise(paper)
        let readiness = try #require(try await record.readiness())
        #expect(readiness.evaluation?.allowedStar(provenOnly: true) == 5)
        #expect(!readiness.isAtRisk)
    }

    @Test(
        "An authorisation that was given up does not prove four stars, though its written term runs on",
        arguments: Engine.available
    )
    func anAuthorisationGivenUpProvesNothing(engine: Engine) async throws {
        let record = try await ReadinessRecord(engine)
        try await record.certificate(4)
        let right = try await record.protectedSign()
        let first = try await record.authorise(right, "01/VB", from: "2026-01-05", until: nil)
        #expect(try await record.finding(.originSignAuthorised)?.state == .met)

        _ = try await EndAuthorisation(record.context).end(first.code, on: "2026-11-20")

        let ended = try await record.finding(.originSignAuthorised)
        #expect(ended?.state == .notMet)
        #expect(ended?.facts == [.authorisationEnded(document: "01/VB", on: "2026-11-20")])

        let short = try await record.authorise(right, "02/VB", from: "2026-11-21", until: "2030-01-01")
        #expect(try await record.finding(.originSignAuthorised)?.state == .met)
        _ = try await EndAuthorisation(record.context).end(short.code, on: "2026-11-22")
        #expect(
            try await record.finding(.originSignAuthorised)?.facts == [
                .authorisationEnded(document: "02/VB", on: "2026-11-22")
            ]
        )
    }

    @Test(
        "An authorisation that begins after the day that counts does not prove four stars",
        arguments: Engine.available
    )
    func anAuthorisationThatHasNotBegunProvesNothing(engine: Engine) async throws {
        let record = try await ReadinessRecord(engine, today: "2026-11-25")
        // Its window closed days ago, and the paper began after that.
        try await record.certificate(4, issued: "2024-03-23")
        let right = try await record.protectedSign()
        let day = try #require(try await record.readiness()?.evaluation?.dossierBy)
        try #require(day < "2026-11-25")

        _ = try await record.authorise(right, "01/VB", from: day.adding(days: 1), until: nil)

        let finding = try await record.finding(.originSignAuthorised)
        #expect(finding?.state == .notMet)
        #expect(finding?.facts == [.authorisationNotBegun(document: "01/VB", from: day.adding(days: 1))])
    }

    @Test(arguments: Engine.available)
    func aRefusedMarkEndangersTheStarUntilAnotherApplicationStands(engine: Engine) async throws {
        let record = try await ReadinessRecord(engine)
        let certificate = try await record.certificate()
        let mark = try await record.mark("Núi Mẫu", [.event("filed", "2026-05-04"), .event("refused", "2026-09-01")])

        let stars = try await OCOPReadiness(record.context).endangeredStars()
        #expect(stars.map(\.certificate.code) == [certificate])
        #expect(stars.first?.filing == mark.filing)
        #expect(stars.first?.danger.isBeforeAcceptance == true)
        #expect(stars.first?.danger.grounds.citations.first?.law == "131/2025/QH15")
        #expect(try await ReportHouse(record.context).report().endangered.count == 1)

        let published = EventInput.event("published", "2026-10-05", number: "Công báo 402")
        try await record.mark("Rừng Mẫu", [.event("filed", "2026-06-01"), published])
        #expect(try await OCOPReadiness(record.context).endangeredStars().isEmpty)
    }

    @Test func aCertificateThatWasTakenAwayHasNoStarToLose() async throws {
        let record = try await ReadinessRecord(.sqlite)
        let certificate = try await record.certificate()
        let filing = try await OpenFiling(record.context)
            .open(procedure: "ocop.certificate", subject: .certificate(certificate))
        _ = try await RecordEvent(record.context).record(.event("certificate_withdrawn", "2026-06-01"), filing: filing)

        let readiness = try #require(try await record.readiness())

        #expect(readiness.standing == .uncertified)
        #expect(readiness.evaluation?.kind == .firstEvaluation)
        #expect(!readiness.isAtRisk)
    }

    @Test func aDossierThatWasReceivedIsInProgressUntilItsResult() async throws {
        let record = try await ReadinessRecord(.sqlite, today: "2027-04-10")
        let certificate = try await record.certificate()
        let filing = try await OpenFiling(record.context)
            .open(procedure: "ocop.certificate", subject: .certificate(certificate))
        _ = try await RecordEvent(record.context).record(.event("re_evaluation_received", "2027-04-05"), filing: filing)
        #expect(try await record.readiness()?.evaluation?.timing == .inProgress)

        _ = try await RecordEvent(record.context).record(.event("not_recognised", "2027-04-09"), filing: filing)
        #expect(try await record.readiness()?.evaluation?.timing == .open)
    }

    @Test func aRefusalThatWasCorrectedAwayEndangersNothing() async throws {
        let record = try await ReadinessRecord(.sqlite)
        try await record.certificate()
        let mark = try await record.mark("Núi Mẫu", [.event("filed", "2026-05-04"), .event("refused", "2026-09-01")])
        let events = try await ShowFiling(record.context).show(mark.filing).events
        let refusal = try #require(events.last?.code)

        var correction = EventCorrection(reason: "nhập nhầm")
        correction.isVoid = true
        _ = try await CorrectEvent(record.context).correct(refusal, with: correction)

        #expect(try await OCOPReadiness(record.context).endangeredStars().isEmpty)
    }
}
