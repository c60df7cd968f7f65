import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing

/// One decision, many products: its certificates come from one list, all or nothing.
@Suite(.serialized) struct ImportCertificatesTests {
    private static let list = """
        STT,Tên sản phẩm,Chủ thể,Hạng sao,Điểm
        1,Mật ong hoa vải,Hợp tác xã Mẫu,4 sao,"72,5"
        2,Trà sen,Hợp tác xã Mẫu,3,51

        """

    private func input(issued: Day? = "2026-09-01", decided: Day? = nil, trial: Bool = false) -> CertificateListInput {
        var input = CertificateListInput(file: "ds.csv", decision: "12/QĐ-UBND")
        input.issued = issued
        input.decisionDate = decided
        input.isRehearsal = trial
        return input
    }

    private func record(_ engine: Engine) async throws -> ReadinessRecord {
        let record = try await ReadinessRecord(engine)
        for name in ["Trà sen", "Bánh cốm"] {
            _ = try await Products(record.context).add(ProductInput(producer: record.producer, name: name))
        }
        return record
    }

    @Test("Each row gives a certificate with its stars and points; a trial writes nothing", arguments: Engine.available)
    func eachRowGivesACertificate(engine: Engine) async throws {
        let record = try await record(engine)
        let run = ImportCertificates(record.context)

        let trial = try await run.run(Array(Self.list.utf8), input(trial: true))
        #expect(try await Certificates(record.context).list().isEmpty)
        let report = try await run.run(Array(Self.list.utf8), input())

        #expect(trial.lines.map(\.productName) == ["Mật ong hoa vải", "Trà sen"])
        #expect(trial.code == nil)
        #expect(report.code == "LN-0001")
        let views = try await Certificates(record.context).list()
        #expect(views.map(\.certificate.stars) == [4, 3])
        #expect(views.map { $0.certificate.score?.description } == ["72.5", "51"])
        #expect(views.allSatisfy { $0.certificate.decision == "12/QĐ-UBND" && !$0.isProvisional })
        #expect(views.map(\.expires) == ["2029-09-01", "2029-09-01"])
    }

    @Test("The decision's date in place of the certificates' makes everything provisional", arguments: Engine.available)
    func theDecisionsDateIsProvisional(engine: Engine) async throws {
        let record = try await record(engine)

        let report = try await ImportCertificates(record.context)
            .run(Array(Self.list.utf8), input(issued: nil, decided: "2026-08-20"))

        #expect(report.isProvisional)
        #expect(try await Certificates(record.context).list().allSatisfy { $0.isProvisional })
        await #expect(throws: Problem.general(.oneOf(["--issued", "--decision-date"]))) {
            try await ImportCertificates(record.context).run(Array(Self.list.utf8), input(issued: nil))
        }
    }

    @Test(
        "Certificates that have run out already wait to be verified, and one answer serves all",
        arguments: Engine.available
    )
    func expiredOnesWait(engine: Engine) async throws {
        let record = try await record(engine)
        let text = Self.list.replacing(",\"72,5\"", with: ",").replacing(",51", with: ",")

        let report = try await ImportCertificates(record.context).run(Array(text.utf8), input(issued: "2020-03-01"))

        #expect(report.toVerify == 2)
        let codes = report.lines.map(\.certificate.code)
        let answer = VerificationInput(certificates: codes + codes, isStillMade: false, isRecognisedAgain: nil)
        let views = try await VerifyCertificate(record.context).verify(answer)
        #expect(views.map(\.certificate.state) == [.ended, .ended])
    }

    @Test("One answer for many is given to all of them or to none", arguments: Engine.available)
    func oneAnswerIsAllOrNothing(engine: Engine) async throws {
        let record = try await record(engine)
        let text = Self.list.replacing(",\"72,5\"", with: ",").replacing(",51", with: ",")
        let report = try await ImportCertificates(record.context).run(Array(text.utf8), input(issued: "2020-03-01"))
        let codes = report.lines.map(\.certificate.code) + ["GCN-9999"]

        await #expect(throws: Problem.general(.notFound(.certificate, code: "GCN-9999"))) {
            try await VerifyCertificate(record.context)
                .verify(VerificationInput(certificates: codes, isStillMade: false, isRecognisedAgain: nil))
        }

        #expect(try await Certificates(record.context).list().map(\.certificate.state) == [.toVerify, .toVerify])
    }

    @Test("Every wrong cell is named by row and column, and nothing is written", arguments: Engine.available)
    func everyFaultIsTold(engine: Engine) async throws {
        let record = try await record(engine)
        let text = """
            Tên sản phẩm,Chủ thể,Hạng sao,Điểm
            Mật ong hoa vải,Hợp tác xã Mẫu,4,51
            Trà sen,Hợp tác xã Khác,3,
            ,Hợp tác xã Mẫu,3,
            Bánh cốm,Hợp tác xã Mẫu,7,một trăm
            Bánh cốm,,2,101

            """
        let error = await #expect(throws: Problem.self) {
            try await ImportCertificates(record.context).run(Array(text.utf8), input())
        }
        guard case .catalogue(.listRefused(let problems))? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(
            problems.map { "\($0.row) \($0.column ?? "") \($0.kind.id)" } == [
                "2 Điểm score_not_of_stars", "3 Tên sản phẩm unknown_product", "4 Tên sản phẩm empty_name",
                "5 Hạng sao bad_stars", "5 Điểm bad_score", "6 Hạng sao bad_stars", "6 Điểm bad_score",
            ]
        )
        #expect(try await Certificates(record.context).list().isEmpty)
    }

    @Test(
        "A product named twice, or one that has a certificate of that day, is refused by its row",
        arguments: Engine.available
    )
    func twinsAreRefused(engine: Engine) async throws {
        let record = try await record(engine)
        let code = try await record.certificate(3, issued: "2026-09-01")
        let text = "Tên sản phẩm,Hạng sao\nMật ong hoa vải,3\nTrà sen,3\nTRÀ SEN,4\n"

        let error = await #expect(throws: Problem.self) {
            try await ImportCertificates(record.context).run(Array(text.utf8), input())
        }

        #expect(
            error
                == .catalogue(
                    .listRefused([
                        ListProblem(row: 2, column: "Tên sản phẩm", kind: .certificateThere(code)),
                        ListProblem(row: 4, column: "Tên sản phẩm", kind: .sameAsRow(3)),
                    ])
                )
        )
    }

    @Test("A row under the name that a producer bore before finds its product", arguments: Engine.available)
    func anEarlierNameFindsTheProduct(engine: Engine) async throws {
        let record = try await record(engine)
        var change = ProducerChange(from: "2026-10-01")
        change.name = "Công ty Mẫu"
        try await ChangeProducer(record.context).change(record.producer, to: change)

        let report = try await ImportCertificates(record.context).run(Array(Self.list.utf8), input())

        #expect(report.lines.map(\.producerName) == ["Công ty Mẫu", "Công ty Mẫu"])
    }

    @Test("An import of certificates is taken back as a whole", arguments: Engine.available)
    func anImportIsUndone(engine: Engine) async throws {
        let record = try await record(engine)
        let report = try await ImportCertificates(record.context).run(Array(Self.list.utf8), input())

        let undone = try await ListImports(record.context).undo(try #require(report.code))

        #expect(undone.certificates == 2)
        #expect(undone.products == 0)
        #expect(try await Certificates(record.context).list().isEmpty)
        #expect(try await Products(record.context).list().count == 3)
    }
}
