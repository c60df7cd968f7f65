public import LegalCalendar

/// The fees due at one stage of a procedure, as lines that name the official schedule.
public struct FeeStage: Hashable, Sendable {
    public let id: String
    public let name: BilingualText
    public let lines: [FeeLine]
    public let line: Int

    public init(id: String, name: BilingualText, lines: [FeeLine], line: Int = 0) {
        self.id = id
        self.name = name
        self.lines = lines
        self.line = line
    }
}

public struct FeeLine: Hashable, Sendable {
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        case application, fixed
        case eachClass = "class"
        case extraClass = "extra_class"
        case extraItem = "extra_item"
        case item
    }

    /// An id of the fee schedule.
    public let fee: String
    public let per: Unit
    public let condition: Condition?
    public let line: Int

    public init(fee: String, per: Unit, condition: Condition?, line: Int = 0) {
        self.fee = fee
        self.per = per
        self.condition = condition
        self.line = line
    }
}

/// One row of the official schedule. The amount is the full price in đồng; a reduction is a note, never a smaller sum.
public struct FeeRow: Hashable, Sendable {
    public let fee: String
    public let object: String
    public let amount: Int
    /// How many items a class fee includes before an extra item is charged; nil where items do not matter.
    public let included: Int?
    public let name: BilingualText
    public let from: Day?
    public let before: Day?
    public let citation: Citation
    public let confidence: Confidence
    public let checked: Day

    public init(
        fee: String,
        object: String,
        amount: Int,
        included: Int?,
        name: BilingualText,
        from: Day?,
        before: Day?,
        citation: Citation,
        confidence: Confidence,
        checked: Day
    ) {
        self.fee = fee
        self.object = object
        self.amount = amount
        self.included = included
        self.name = name
        self.from = from
        self.before = before
        self.citation = citation
        self.confidence = confidence
        self.checked = checked
    }
}

/// A reduction that may apply and is therefore said beside the sum.
public struct FeeReduction: Hashable, Sendable {
    public let id: String
    public let citation: Citation
    public let from: Day?
    public let before: Day?
    public let confidence: Confidence
    public let checked: Day
    /// What it would take off, as far as is known.
    public let scope: BilingualText
    /// What stands under the sum while it runs.
    public let sentence: BilingualText
    public let note: BilingualText?

    public init(
        id: String,
        citation: Citation,
        from: Day?,
        before: Day?,
        confidence: Confidence,
        checked: Day,
        scope: BilingualText,
        sentence: BilingualText,
        note: BilingualText? = nil
    ) {
        self.id = id
        self.citation = citation
        self.from = from
        self.before = before
        self.confidence = confidence
        self.checked = checked
        self.scope = scope
        self.sentence = sentence
        self.note = note
    }
}

public struct FeeSchedule: Hashable, Sendable {
    public let rows: [FeeRow]
    public let reductions: [FeeReduction]

    public init(rows: [FeeRow], reductions: [FeeReduction]) {
        self.rows = rows
        self.reductions = reductions
    }

    /// The row in force on the day, or nil where the schedule has none.
    public func row(_ fee: String, object: String, on day: Day) -> FeeRow? {
        rows.first { $0.fee == fee && $0.object == object && $0.isInForce(on: day) }
    }

    public func reductions(on day: Day) -> [FeeReduction] {
        reductions.filter { ($0.from.map { day >= $0 } ?? true) && ($0.before.map { day < $0 } ?? true) }
    }
}

extension FeeRow {
    public func isInForce(on day: Day) -> Bool {
        (from.map { day >= $0 } ?? true) && (before.map { day < $0 } ?? true)
    }
}

/// How many things of each kind an application asks for.
public struct FeeQuantities: Hashable, Sendable {
    /// How many classes an application can name: the Nice Classification has no more.
    public static let classCounts = 1...45
    /// How many items one class can hold; more was mistyped.
    public static let itemCounts = 1...10_000

    /// The number of items of goods or services, class by class.
    public let itemsByClass: [Int]
    public let answers: [String: Bool]

    public init(itemsByClass: [Int], answers: [String: Bool] = [:]) {
        self.itemsByClass = itemsByClass
        self.answers = answers
    }
}

/// The sum of one stage with its working.
public struct FeeStatement: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public let row: FeeRow
        public let quantity: Int
        public var sum: Int { row.amount * quantity }
    }

    public let stage: FeeStage
    public let lines: [Line]
    /// Fees that are due only if a question that nobody has answered is answered so.
    public let undecided: [FeeLine]
    public var total: Int { lines.reduce(0) { $0 + $1.sum } }
}

/// Why a sum cannot be given.
public enum FeeError: Error, Hashable {
    case noFees(procedure: String)
    case noRow(fee: String, object: String, on: Day)
}

extension Procedure {
    /// The sums of all stages at the full price of the day.
    public func feeStatements(
        _ quantities: FeeQuantities,
        on day: Day,
        schedule: FeeSchedule
    ) throws(FeeError) -> [FeeStatement] {
        guard let object = feeObject, !fees.isEmpty else { throw .noFees(procedure: id) }
        var statements: [FeeStatement] = []
        for stage in fees {
            var lines: [FeeStatement.Line] = []
            var undecided: [FeeLine] = []
            for line in stage.lines {
                let isDue = line.condition.map { $0.holds(given: quantities.answers) } ?? true
                guard let isDue else {
                    undecided.append(line)
                    continue
                }
                guard isDue else { continue }
                guard let row = schedule.row(line.fee, object: object, on: day) else {
                    throw .noRow(fee: line.fee, object: object, on: day)
                }
                let quantity = quantities.count(of: line.per, included: row.included ?? 0)
                if quantity > 0 { lines.append(.init(row: row, quantity: quantity)) }
            }
            statements.append(FeeStatement(stage: stage, lines: lines, undecided: undecided))
        }
        return statements
    }
}

extension FeeQuantities {
    fileprivate func count(of unit: FeeLine.Unit, included: Int) -> Int {
        switch unit {
        case .application, .fixed: 1
        case .eachClass: itemsByClass.count
        case .extraClass: max(0, itemsByClass.count - 1)
        case .extraItem: itemsByClass.reduce(0) { $0 + max(0, $1 - included) }
        case .item: itemsByClass.reduce(0, +)
        }
    }
}
