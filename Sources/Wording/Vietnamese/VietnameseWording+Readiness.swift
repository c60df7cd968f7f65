public import LegalCalendar
public import Procedures
public import Registry

extension VietnameseWording {
    public var readinessHeading: String { "Sản phẩm có nguy cơ mất sao và việc cần làm" }
    public var noStarAtRisk: String { "Chưa thấy sản phẩm nào đang theo dõi giấy chứng nhận có nguy cơ mất sao." }
    public var noStarKnown: String {
        "Chưa nói được sao nào chắc chắn giữ được: các sản phẩm dưới đây còn thiếu thông tin."
    }
    public var endangeredHeading: String { "SAO ĐANG BỊ ĐE DỌA, cần xử lý ngay" }

    public func headline(of readiness: ProductReadiness) -> String {
        let name = "\(readiness.product.code)  \(readiness.product.name)"
        switch readiness.standing {
        case .certified:
            let stars = readiness.certificate.map { ", \(self.stars($0.stars))" } ?? ""
            let isProvisional = readiness.certificate?.dateBasis == .decision
            let end = readiness.expires.map { ", hết hạn \(expiry($0, isProvisional: isProvisional))" } ?? ""
            return name + stars + end
        case .uncertified: return "\(name), chưa có giấy chứng nhận còn hiệu lực"
        case .certificateMissing: return "\(name), có sao theo danh sách nhưng chưa nhập giấy chứng nhận"
        case .toVerify: return "\(name), giấy chứng nhận đã quá hạn khi nhập: cần xác minh"
        case .notMade: return "\(name), đã ngừng sản xuất"
        }
    }

    public func headline(of evaluation: Evaluation) -> [String] {
        var lines: [String] = []
        switch evaluation.kind {
        case .reEvaluation:
            lines.append("Đánh giá, phân hạng lại để giữ \(stars(evaluation.target)): " + window(evaluation))
        case .firstEvaluation:
            lines.append("Đánh giá lần đầu, đăng ký \(stars(evaluation.target)): " + batch(evaluation))
        case .undated:
            lines.append(
                "Chưa biết ngày cấp giấy nên chưa tính được hạn; xét theo tiêu chí hôm nay cho \(stars(evaluation.target)):"
            )
        case .upgrade: lines.append("Nâng hạng lên \(stars(evaluation.target)): " + batch(evaluation))
        }
        if let missed = evaluation.missedBatch {
            lines.append("Đợt trước ngày \(day(missed)) không kịp vì điều kiện sở hữu trí tuệ.")
        }
        return lines
    }

    private func window(_ evaluation: Evaluation) -> String {
        let doubt = evaluation.isProvisional ? " – \(provisional), tính theo ngày quyết định" : ""
        let last = evaluation.closes ?? evaluation.dossierBy
        switch evaluation.timing {
        case .ahead, .open:
            let from = evaluation.opensSafe.map { "từ ngày \(day($0)) " } ?? ""
            return "nộp hồ sơ \(from)đến hết ngày \(day(evaluation.dossierBy))\(doubt)."
        case .missed:
            return
                "ĐÃ QUÁ ngày cuối nhận hồ sơ \(day(last))\(doubt). Hỏi ngay cơ quan OCOP cấp tỉnh có nhận hồ sơ trễ không."
        case .inProgress: return "hồ sơ đã nộp, đang được xem xét."
        }
    }

    private func batch(_ evaluation: Evaluation) -> String {
        let batch = evaluation.batch.map { "đợt xã đề nghị trước ngày \(day($0)), " } ?? ""
        return "\(batch)hồ sơ đến xã trước hết ngày \(day(evaluation.dossierBy))."
    }

    public func criterionLine(_ criterion: PropertyCriterion) -> String {
        let note = criterion.conditions.isEmpty ? criterion.grounds.note.map { " – \($0.vi)" } ?? "" : ""
        return
            "Tiêu chí \(criterion.number) Sở hữu trí tuệ, Quyết định \(criterion.grounds.citations.first?.law ?? "")\(note)"
    }

    public func allowed(by evaluation: Evaluation) -> String {
        guard let proven = evaluation.allowedStar(provenOnly: true),
            let expected = evaluation.allowedStar(provenOnly: false)
        else { return "Chưa nói được hạng sao: tiêu chí của thời kỳ này chưa đối chiếu." }
        let unknown = evaluation.needed.contains { $0.state == .unknown } ? " (còn điều chưa rõ)" : ""
        guard expected > proven else { return "Sở hữu trí tuệ hiện cho phép: \(reach(proven))\(unknown)." }
        return "Sở hữu trí tuệ hiện cho phép: \(reach(proven)); dự kiến đạt (chưa đủ giấy tờ): \(reach(expected))."
    }

    private func reach(_ star: Int) -> String {
        star < 3 ? "dưới 3 sao" : star == Evaluation.highestStar ? "đến 5 sao" : stars(star)
    }

    public func name(of finding: ConditionFinding) -> String {
        switch finding.state {
        case .met: finding.isFirm ? "đạt" : "dự kiến đạt"
        case .notMet: "chưa đạt"
        case .unknown: "chưa rõ"
        }
    }

    public func text(of fact: PropertyFact, names: NameBook) -> String {
        switch fact {
        case .proven(let filing, let event, let on, let paper):
            "\(filing): \(names.name(event, in: language)), ngày \(day(on)), giấy tờ: \(paper)"
        case .happenedWithoutPaper(let filing, let event, let on):
            "\(filing): \(names.name(event, in: language)), ngày \(day(on)), chưa ghi số hoặc công văn làm bằng chứng"
        case .passedForPublication(let filing, let on):
            "\(filing): Cục SHTT đã chuyển đơn sang công bố ngày \(day(on)); chưa phải ngày công bố"
        case .underExamination(let filing, let filed):
            "\(filing): đã nộp ngày \(day(filed)), chưa qua thẩm định hình thức"
        case .onlyPrepared(let filing): "\(filing): ĐƠN CHƯA NỘP"
        case .ended(let filing, let event, let on): "\(filing): \(names.name(event, in: language)), ngày \(day(on))"
        case .otherApplicant(let filing, let applicant):
            "\(filing) đứng tên \(applicant.isEmpty ? "người khác" : applicant), không phải chủ thể của sản phẩm"
        case .markNotFiled(let right, let sign): "Nhãn hiệu “\(sign)” (\(right)) chưa có đơn nào trong sổ"
        case .labelMarksNotInRecord(let signs, let seen):
            "Nhãn xem ngày \(day(seen)) có nhãn hiệu \(quoted(signs)), sổ chưa có đơn nào"
        case .indicationIsNoMark(let right, let sign):
            "“\(sign)” (\(right)) không phải nhãn hiệu nên không thay được đơn đăng ký nhãn hiệu"
        case .nothingRecorded: "Sổ chưa ghi đơn đăng ký nhãn hiệu nào cho sản phẩm"
        case .listSays(let text): "Danh sách đã nhập ghi: “\(text)” (chưa phải bằng chứng)"
        case .labelNotSeen: "Chưa ai ghi các nhãn hiệu trên bao bì, nhãn"
        case .labelWithoutMark(let seen): "Nhãn xem ngày \(day(seen)) không có nhãn hiệu nào"
        case .markRegistered(let sign, let right): "“\(sign)” (\(right)) đã có Giấy chứng nhận đăng ký"
        case .markNotRegistered(let sign, let right):
            "“\(sign)”\(right.map { " (\($0))" } ?? "") chưa có Giấy chứng nhận đăng ký"
        case .markRegistrationUnknown(let sign, let right): "“\(sign)” (\(right)): sổ chưa ghi đơn hay văn bằng"
        case .registrationExpires(let sign, let right, let on):
            "Giấy chứng nhận đăng ký “\(sign)” (\(right)) hết hạn ngày \(day(on)), trước ngày nộp hồ sơ"
        case .signUsed(let sign, let source, let stated):
            "Dùng dấu hiệu “\(sign)” (theo: \(source), ngày \(day(stated)))"
        case .noSignUsed(let source, let stated):
            "Không dùng dấu hiệu chỉ nguồn gốc địa lý (theo: \(source), ngày \(day(stated)))"
        case .signNotAsked: "Chưa ai ghi sản phẩm có dùng dấu hiệu chỉ nguồn gốc địa lý không"
        case .noProtectedSign(let source, let stated):
            "Không có chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu chứng nhận nào được bảo hộ cho dấu hiệu này "
                + "(theo: \(source), ngày \(day(stated)))"
        case .protectedSignNotAsked:
            "Chưa hỏi đã có chỉ dẫn địa lý, nhãn hiệu tập thể hay nhãn hiệu chứng nhận được bảo hộ chưa"
        case .authorised(let document, let until):
            "Văn bản ghi nhận quyền sử dụng: \(document)\(until.map { ", đến ngày \(day($0))" } ?? "")"
        case .authorisationTooShort(let document, let until):
            "Văn bản ghi nhận quyền sử dụng \(document) hết hạn ngày \(day(until)), trước ngày nộp hồ sơ"
        case .authorisationEnded(let document, let on):
            "Văn bản ghi nhận quyền sử dụng \(document) đã chấm dứt từ ngày \(day(on)), trước ngày nộp hồ sơ"
        case .authorisationNotBegun(let document, let from):
            "Văn bản ghi nhận quyền sử dụng \(document) đến ngày \(day(from)) mới có hiệu lực, sau ngày nộp hồ sơ"
        case .notAuthorised(let sign, let right):
            "“\(sign)”\(right.map { " (\($0))" } ?? "") đang được bảo hộ, sổ chưa có văn bản ghi nhận quyền sử dụng"
        }
    }

    public var othersApplication: String {
        "Có đơn đứng tên người khác cho nhãn hiệu của sản phẩm này; hãy hỏi cán bộ xã"
    }

    public func advice(on fact: PropertyFact) -> String? {
        switch fact {
        case .happenedWithoutPaper, .passedForPublication:
            "Ghi số quyết định chấp nhận đơn (đơn nộp trước 01/4/2026) hoặc số Công báo đã đăng đơn để chắc chắn."
        case .underExamination:
            "Theo dõi danh sách chuyển công bố hằng tuần; trả lời ngay nếu Cục SHTT thông báo thiếu sót."
        case .onlyPrepared: "Nộp đơn."
        case .ended: "Nộp đơn mới."
        case .otherApplicant: "Hỏi cơ quan OCOP cấp tỉnh đơn đứng tên người khác có được tính không."
        case .markNotFiled: "Hỏi: nhãn hiệu này đã nộp đơn chưa? Có thì nhập đơn, chưa thì nộp."
        case .labelMarksNotInRecord: "Nộp đơn đăng ký nhãn hiệu đứng tên chủ thể, hoặc nhập đơn đã nộp."
        case .nothingRecorded: "Hỏi chủ thể: đã nộp đơn đăng ký nhãn hiệu nào chưa, số đơn, đứng tên ai?"
        case .labelNotSeen: "Chụp nhãn rồi ghi bằng `daulang product label`."
        case .labelWithoutMark: "Hỏi cơ quan OCOP cấp tỉnh cách tính khi nhãn không có nhãn hiệu."
        case .markNotRegistered: "Nộp đơn hoặc theo dõi đơn đến khi có Giấy chứng nhận đăng ký; hoặc bỏ khỏi nhãn."
        case .markRegistrationUnknown: "Hỏi chủ thể số đơn, số văn bằng rồi nhập đơn."
        case .registrationExpires: "Gia hạn văn bằng trước khi nộp hồ sơ."
        case .noSignUsed: "Cân nhắc dùng dấu hiệu chỉ nguồn gốc địa lý của địa phương trên nhãn."
        case .signNotAsked: "Hỏi rồi ghi bằng `daulang product geographic-sign`."
        case .protectedSignNotAsked: "Hỏi Sở KH&CN rồi ghi bằng `daulang product protected-sign`."
        case .authorisationTooShort: "Xin gia hạn văn bản trước khi nộp hồ sơ."
        case .authorisationEnded: "Xin tổ chức quản lý cấp văn bản mới trước khi nộp hồ sơ."
        case .authorisationNotBegun: "Xin văn bản có hiệu lực từ trước ngày nộp hồ sơ, hoặc lùi ngày nộp."
        case .notAuthorised:
            "Xin tổ chức quản lý văn bản ghi nhận quyền sử dụng; không rõ ai quản lý thì gửi công văn hỏi Sở KH&CN."
        case .proven, .listSays, .indicationIsNoMark, .markRegistered, .signUsed, .noProtectedSign, .authorised: nil
        }
    }

    public func lines(of fileBy: FileBy, today: Day) -> [String] {
        let what = "Nếu chưa nộp đơn đăng ký nhãn hiệu: nên nộp trước hết ngày \(day(fileBy.plan.safe))"
        let past = fileBy.isPast(on: today) ? " – ĐÃ QUA, nộp ngay" : ""
        let observed = fileBy.observed.map {
            " 90% trong \($0.rows) đơn của danh sách hằng tuần đã qua sau \($0.days) ngày."
        }
        var beside = "(Suôn sẻ thì đến \(day(fileBy.smooth.safe)), không nên lấy làm kế hoạch"
        if let extended = fileBy.extended { beside += "; nếu phải xin gia hạn trả lời thì từ \(day(extended.safe))" }
        return [what + past + ".", beside + ".)", fileBy.lengths.note.vi + (observed ?? "")]
    }

    public func text(of sentence: StatedSentence) -> String {
        sentence.confidence == .confirmed ? sentence.text.vi : "\(sentence.text.vi) [\(text(of: sentence.confidence))]"
    }

    public func lines(of star: EndangeredStar) -> [String] {
        [
            "\(star.product.code)  \(star.product.name), \(stars(star.certificate.stars)): \(star.danger.text.vi) – "
                + "nhãn hiệu “\(star.right.sign)”, \(star.filing), ngày \(day(star.event.date)).",
            star.danger.remedy.vi,
        ]
    }

    public func group(_ standing: ProductReadiness.Standing, count: Int) -> String {
        switch standing {
        case .certified: "\(count) sản phẩm đang theo dõi giấy chứng nhận"
        case .uncertified: "\(count) sản phẩm chưa có giấy chứng nhận (xem: `daulang ocop readiness --all`)"
        case .certificateMissing:
            "\(count) sản phẩm có sao theo danh sách nhưng chưa có ngày cấp giấy, chưa tính được hạn đánh giá lại: hỏi ngày "
                + "cấp ghi trên giấy rồi nhập bằng `daulang certificate add`"
        case .toVerify: "\(count) sản phẩm ở mục Cần xác minh (giấy chứng nhận đã quá hạn khi nhập, chưa nhắc việc)"
        case .notMade: "\(count) sản phẩm đã ngừng sản xuất"
        }
    }

    public func askAboutOld(_ certificate: String) -> String {
        "Trả lời: `daulang certificate verify \(certificate) --still-made yes --recognised-again no`"
    }

    public func secure(count: Int) -> String { "\(count) sản phẩm đã đủ điều kiện sở hữu trí tuệ cho hạng sao đang có" }

    public func labelLine(_ look: LabelLook?) -> String {
        guard let look else { return "Bao bì, nhãn: chưa ai ghi các nhãn hiệu." }
        let marks = look.marks.map { "“\($0.sign)” (\($0.right ?? "sổ chưa có đơn"))" }
        return "Bao bì, nhãn xem ngày \(day(look.seen)), ảnh: \(look.photo). Nhãn hiệu: "
            + (marks.isEmpty ? "không có." : marks.joined(separator: ", ") + ".")
    }

    public func originLine(_ kind: OriginStatement.Kind, _ statement: OriginStatement?) -> String {
        let name =
            switch kind {
            case .used: "Dấu hiệu chỉ nguồn gốc địa lý đang dùng"
            case .protected: "Chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu chứng nhận đã bảo hộ"
            }
        guard let statement else { return "\(name): chưa hỏi." }
        let right = statement.right.map { " (\($0))" } ?? ""
        let sign = statement.sign.map { "“\($0)”\(right)" } ?? "không có"
        return "\(name): \(sign) (theo: \(statement.source), ngày \(day(statement.stated)))."
    }

    public func signsRecorded(of product: String) -> String { "Đã ghi cho sản phẩm \(product)." }

    private func quoted(_ texts: [String]) -> String { texts.map { "“\($0)”" }.joined(separator: ", ") }

    /// “3, 4 hoặc 5”.
    func choice(of numbers: [Int]) -> String {
        let texts = numbers.map(String.init)
        guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
        return texts.dropLast().joined(separator: ", ") + " hoặc " + last
    }
}
