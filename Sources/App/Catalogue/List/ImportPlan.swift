import Registry
import Store

/// What an import will do, row by row: decided on values alone, before anything is written.
struct ImportPlan {
    struct NewProducer {
        let name: String
        let kind: String?
        let place: String
        let isUnidentified: Bool
    }

    enum ProducerChoice: Hashable {
        case known(code: String)
        /// Its index in the plan.
        case new(Int)
    }

    enum Step {
        case add(ListedRow, producer: ProducerChoice)
        /// - Parameter producer: another one than now, where the row names another.
        case change(RecordedList.Item, cells: [ProductListColumn], to: ListedRow, producer: ProducerChoice?)
    }

    private(set) var newProducers: [NewProducer] = []
    private(set) var steps: [Step] = []
    private(set) var report = ListImport()
    /// Kinds that a new row says of a known producer of whom nobody had said any, by its code.
    private(set) var kindsLearnt: [String: String] = [:]

    private let lists: CatalogueLists
    private let matches: ImportMatches
    private var choices: [ProducerIdentity: ProducerChoice] = [:]
    private var unplaced: [String: [Producer]] = [:]
    private var producersByCode: [String: Producer] = [:]
    /// Which names each producer's products have, so that no two are the same.
    private var names: Set<ProductName> = []

    private struct ProductName: Hashable {
        let producer: ProducerChoice
        let name: String
    }

    init(_ file: ProductListFile, against recorded: RecordedList, lists: CatalogueLists, update: Bool) {
        self.lists = lists
        matches = ImportMatches(file, recorded, lists)
        report.rows = file.entries.count
        report.departures = file.departures
        report.conversion = file.conversion
        report.vagueDates = file.entries.filter { $0.row.decisionDate == nil && $0.row.decisionPeriod != nil }
            .map { entry in
                let row = entry.row
                return ListVagueDate(row: entry.number, name: row.trimmed(.name), date: row.trimmed(.decisionDate))
            }
        learn(recorded)
        for (index, entry) in file.entries.enumerated() {
            if let item = matches.item(ofEntry: index) {
                compare(entry, with: item, update: update)
            } else {
                add(entry)
            }
        }
        report.producers = newProducers.count
        report.placeholders = newProducers.count { $0.isUnidentified }
    }

    /// Records that are there and that writing would change.
    var changed: Int { report.updated + kindsLearnt.count }

    private mutating func learn(_ recorded: RecordedList) {
        for producer in recorded.producers {
            producersByCode[producer.code] = producer
            if recorded.heirs[producer.code] != nil { continue }
            let identity = ProducerIdentity(
                name: producer.isUnidentified ? "" : producer.name,
                place: producer.identityPlace
            )
            choices[identity] = .known(code: producer.code)
            if producer.identityPlace.isEmpty { unplaced[identity.name, default: []].append(producer) }
        }
        // A list of before names producers as they were called then; a name that somebody bears today is theirs.
        for former in recorded.formerNames {
            let identity = ProducerIdentity(name: former.name, place: former.place)
            if choices[identity] == nil { choices[identity] = .known(code: former.code) }
            if former.place.isEmpty, unplaced[identity.name] == nil, let heir = producersByCode[former.code] {
                unplaced[identity.name] = [heir]
            }
        }
        for item in recorded.items {
            names.insert(
                ProductName(
                    producer: .known(code: item.producer.code),
                    name: NameFolding.identity(item.product.name)
                )
            )
        }
    }

    private mutating func add(_ entry: ProductListFile.Entry) {
        let producer = choice(for: entry.row)
        names.insert(ProductName(producer: producer, name: NameFolding.identity(entry.row[.name])))
        report.added += 1
        steps.append(.add(entry.row, producer: producer))
        if let code = matches.likeness(of: entry.row) {
            let name = entry.row.trimmed(.name)
            report.likenesses.append(ListLikeness(row: entry.number, name: name, code: code))
        }
        learnKind(of: producer, from: entry)
    }

    private mutating func learnKind(of choice: ProducerChoice, from entry: ProductListFile.Entry) {
        guard case .known(let code) = choice, let producer = producersByCode[code], !producer.isUnidentified,
            let kind = lists.kind(called: entry.row.trimmed(.producerKind))
        else { return }
        if (producer.kind ?? kindsLearnt[code]) == nil { kindsLearnt[code] = kind.id }
    }

    private mutating func compare(
        _ entry: ProductListFile.Entry,
        with item: RecordedList.Item,
        update: Bool
    ) {
        let cells = ProductListColumn.allCases.filter { column in
            let listed = lists.meaning(of: entry.row[column], in: column)
            return !listed.isEmpty && listed != lists.meaning(of: item.row[column], in: column)
        }
        guard !cells.isEmpty else {
            report.unchanged += 1
            return
        }
        report.different += 1
        report.differences += cells.map { column in
            ListDifference(
                row: entry.number,
                code: item.product.code,
                column: column,
                recorded: item.row.trimmed(column),
                listed: entry.row.trimmed(column)
            )
        }
        guard update else { return }
        report.updated += 1
        let producer = cells.contains(.producer) ? choice(for: entry.row) : nil
        steps.append(.change(item, cells: cells, to: entry.row, producer: producer))
    }

    /// The producer of a row: the known one of this name and place, or the only one of this name whose place nobody
    /// has said, or a new one.
    private mutating func choice(for row: ListedRow) -> ProducerChoice {
        let isUnidentified = lists.placeholders.include(row[.producer])
        let identity = ProducerIdentity(name: isUnidentified ? "" : row[.producer], place: row[.place])
        let name = NameFolding.identity(row[.name])
        if let choice = choices[identity] { return choice }
        if !isUnidentified, let known = unplaced[identity.name], known.count == 1,
            !names.contains(ProductName(producer: .known(code: known[0].code), name: name))
        {
            return .known(code: known[0].code)
        }
        let choice = ProducerChoice.new(newProducers.count)
        newProducers.append(
            NewProducer(
                name: row.trimmed(.producer),
                kind: isUnidentified ? nil : lists.kind(called: row.trimmed(.producerKind))?.id,
                place: row.trimmed(.place),
                isUnidentified: isUnidentified
            )
        )
        choices[identity] = choice
        return choice
    }
}
