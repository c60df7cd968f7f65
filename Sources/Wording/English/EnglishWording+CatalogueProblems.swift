public import Registry

extension EnglishWording {
    public func text(of problem: CatalogueProblem) -> ProblemText {
        switch problem {
        case .producerExists(let code, let name):
            ProblemText(
                "Producer “\(name)” is there already (\(code)).",
                hint: "Use that code; if it is another of that name elsewhere, say where with `--village`."
            )
        case .productExists(let code, let name):
            ProblemText(
                "Product “\(name)” of this producer is there already (\(code)).",
                hint: "Use that code, or make the names differ."
            )
        case .certificateExists(let code, let issued):
            ProblemText(
                "The product has a certificate issued on \(day(issued)) already (\(code)).",
                hint: "See `daulang certificate show \(code)`; mend it with `daulang certificate correct`."
            )
        case .rightExists(let code, let sign):
            ProblemText("“\(sign)” of this kind and holder is there already (\(code)).", hint: "Use that code.")
        case .authorisationExists(let code, let document):
            ProblemText(
                "Document “\(document)” for this user is there already (\(code)).",
                hint: "See `daulang right show`."
            )
        case .rightFollowed(let code, let filing):
            ProblemText(
                "\(code) đã được theo dõi ở \(filing).",
                hint: "Ghi thêm diễn biến vào đó: `daulang filing event \(filing) granted NGÀY --number SỐ`."
            )
        case .expiryDiffers(let stated, let counted):
            ProblemText(
                counted.map { "Ngày hết hạn in trên văn bằng (\(day(stated))) khác ngày tính được (\(day($0)))." }
                    ?? "Loại văn bằng này không có ngày hết hạn, nhưng đã nhập ngày \(day(stated)).",
                hint: "Xem lại ngày nộp đơn; văn bằng đã gia hạn thì thêm `--renewed NGÀY` cho mỗi lần."
            )
        case .assignmentExists(let code):
            ProblemText("The person answers for it in that time already (\(code)).", hint: "See `daulang person show`.")
        case .ocopCodeGiven(let code, let product):
            ProblemText("Product \(product) has OCOP code \(code).", hint: "There is one code a year; use that one.")
        case .ocopCodeTaken(let code, let product):
            ProblemText(
                "OCOP code \(code), or its running number, belongs to product \(product).",
                hint: "See the ledger: `daulang product ledger`."
            )
        case .unknownSet(let number):
            ProblemText("There is no OCOP set \(number).", hint: "Sets are numbered 1 to 26.")
        case .starsOutOfRange(let stars, let allowed):
            ProblemText(
                "There is no certificate for \(stars) stars.",
                hint: "Certificates are issued for \(choice(of: allowed)) stars only."
            )
        case .markWithoutRight(let text):
            ProblemText(
                "Which right in the record is the mark “\(text)” on the label?",
                hint: "Write `--mark \"Sign=QSH-0001\"`, or `--mark \"Sign=none\"` where the record has none."
            )
        case .markTwice(let sign):
            ProblemText("The mark “\(sign)” was given twice.", hint: "Give each mark on the label once.")
        case .certificateNeedsNoAnswer(let code):
            ProblemText(
                "Certificate \(code) does not have to be verified.",
                hint: "Only one that had run out when it was entered does; see `daulang certificate list`."
            )
        case .unknownMeasure(let text, let known):
            ProblemText(
                "Activities of this kind have no number “\(text)”.",
                hint: "Write `--number NAME=COUNT`, with one of: \(known.joined(separator: ", "))."
            )
        case .badAddress(let channel):
            ProblemText(
                "The “\(channel)” address cannot be used.",
                hint: "Write it without blanks, line breaks or < >, such as name@example.vn, 0912345678."
            )
        case .dateInFuture(let field, let date, let today):
            ProblemText(
                "“\(field)”, \(day(date)), is after today (\(day(today))).",
                hint: "Only what has happened is recorded; check day, month and year."
            )
        case .issuedBeforeDecision(let issued, let decision):
            ProblemText(
                "The certificate (\(day(issued))) is dated before its decision (\(day(decision))).",
                hint: "Look at both papers."
            )
        case .periodReversed(let from, let until):
            ProblemText("It ends (\(day(until))) before it begins (\(day(from))).", hint: "Look at both dates.")
        case .yearOutOfRange(let year, let last):
            ProblemText("No OCOP code is given for the year \(year).", hint: "Years from 2018 to \(last).")
        case .textTooLong(let field, let limit):
            ProblemText("“\(field)” is longer than \(limit) characters.", hint: "Shorten it.")
        case .certificateInUse(let code, let filing):
            ProblemText(
                "Filing \(filing) counts from the date of certificate \(code).",
                hint: "Correct the filing's event with `daulang filing correct`, so that every deadline moves."
            )
        case .personForgotten(let code):
            ProblemText("The personal data of \(code) was erased.", hint: "Add somebody with `daulang person add`.")
        case .nothingToCorrect:
            ProblemText("Nothing to correct was given.", hint: "Give at least one option; see the command's `--help`.")
        case .listRefused(let problems):
            listRefused(problems)
        case .importUndone(let code):
            ProblemText("Import \(code) was taken back already.", hint: "See `daulang import list`.")
        case .importInUse(let code, let obstacles):
            ProblemText(
                (["Import \(code) cannot be taken back: \(obstacles.count) records are in use; nothing was removed."]
                    + obstacles.map(line)).joined(separator: "\n"),
                hint: "Correct what is wrong by itself, or end what is named above first."
            )
        case .badHeading(let text, let known):
            ProblemText(
                "“\(text)” does not say which column is which.",
                hint: "Write `--map \"HEADING=COLUMN\"`, COLUMN one of: \(known.joined(separator: ", ")), or `-`."
            )
        case .fileUnreadable(let path):
            ProblemText("File “\(path)” cannot be read.", hint: "Check its path and permissions.")
        case .fileNotWritable(let path):
            ProblemText("File “\(path)” cannot be written.", hint: "Check that the folder is there and writable.")
        }
    }

    private func line(of obstacle: ImportObstacle) -> String {
        switch obstacle {
        case .changedLater(let code): "  \(code) was changed or told more of after the import."
        case .usedBy(let code, let other): "  \(code) is part of \(other)."
        }
    }

    private func listRefused(_ problems: [ListProblem]) -> ProblemText {
        let lines = problems.map { problem in
            let text = text(of: problem)
            return "\(text.message) \(text.hint)"
        }
        let head = "\(problems.count) places of the list have to be mended; nothing was written."
        return ProblemText(
            ([head] + lines).joined(separator: "\n"),
            hint: "Mend the places above in the file and import it again."
        )
    }
}
