public import LegalCalendar

/// Two versions of one pack, file by file, and whether what somebody declared of the change is true of it.
public struct PackComparison: Sendable {
    public let old: PackVersion
    public let new: PackVersion

    public init(old: PackVersion, new: PackVersion) {
        self.old = old
        self.new = new
    }

    /// One file that is not what it was.
    public struct ChangedFile: Hashable, Sendable {
        public let pack: String
        /// SHA-256 of the text before; nil for a file that the pack did not have.
        public let was: String?
        /// SHA-256 of the text now; nil for a file that the pack no longer has.
        public let became: String?
        public let differences: [PackDifference]
    }

    public var changedFiles: [ChangedFile] {
        let packs = new.files.map(\.pack) + old.files.map(\.pack).filter { new.file($0) == nil }
        return packs.compactMap { pack in
            let (before, after) = (old.file(pack), new.file(pack))
            guard before?.hash != after?.hash else { return nil }
            return ChangedFile(
                pack: pack,
                was: before?.hash,
                became: after?.hash,
                differences: differences(before, after)
            )
        }
    }

    /// Whether nothing changed from which a date, a fee or a paper follows.
    public var isTextOnly: Bool { changedFiles.allSatisfy { $0.differences.allSatisfy(\.isTextOnly) } }

    private func differences(_ before: PackVersion.File?, _ after: PackVersion.File?) -> [PackDifference] {
        switch (before?.tree, after?.tree) {
        case (let old?, let new?): PackDifference.all(old, new)
        case (let old?, nil): [PackDifference(path: [], old: old.text, new: nil, line: old.line)]
        case (nil, let new?): [PackDifference(path: [], old: nil, new: new.text, line: new.line)]
        case (nil, nil): []
        }
    }
}

/// What of a change is not covered by what was declared of it.
public enum RuleChangeFault: Error, Hashable, Sendable {
    /// Nobody declared how this file's text became what it is.
    case undeclared(pack: String, was: String?)
    /// Declared as new law, but it changes something that is not dated, or a case of before the day.
    case notLaw(pack: String, PackDifference, from: Day)
    /// Declared as a correction, but this step came or went.
    case notCorrection(pack: String, step: String)
    /// Declared as a change of structure, but nothing says what becomes of this step.
    case stepWithoutFate(pack: String, step: String)
    /// A step is said to have become one that the pack does not have.
    case unknownSuccessor(pack: String, step: String)
}

extension PackComparison {
    /// The natures under which the change may be taken over, each with its declaration.
    ///
    /// A record may have missed versions: declarations are followed from the text it used to the one of now.
    /// - Throws: ``RuleChangeFault``, the first that was found.
    public func covered(by changes: [RuleChange]) throws(RuleChangeFault) -> [RuleChange] {
        var covering: [RuleChange] = []
        for file in changedFiles where !file.differences.allSatisfy(\.isTextOnly) {
            let path = try declarations(of: file, changes)
            let natures = Set(path.map(\.nature.kind))
            if natures == [.law] {
                try checkLaw(file, from: path.compactMap(\.firstDay).min() ?? Day(ordinal: 0))
            } else if !natures.contains(.structure) {
                try checkCorrection(file)
            } else {
                try checkStructure(file, path)
            }
            covering += path
        }
        return covering
    }

    /// The declarations that lead from the old text to the new one.
    private func declarations(of file: ChangedFile, _ changes: [RuleChange]) throws(RuleChangeFault) -> [RuleChange] {
        var path: [RuleChange] = []
        var hash = file.was
        while hash != file.became {
            let next = changes.first { $0.pack == file.pack && $0.was == hash && !path.contains($0) }
            guard let next else { throw .undeclared(pack: file.pack, was: hash) }
            path.append(next)
            hash = next.became ?? file.became
        }
        return path
    }

    private func checkLaw(_ file: ChangedFile, from day: Day) throws(RuleChangeFault) {
        guard let before = old.file(file.pack)?.tree, let after = new.file(file.pack)?.tree else {
            throw .undeclared(pack: file.pack, was: file.was)
        }
        if let difference = Self.offence(before, after, from: day, at: []) {
            throw .notLaw(pack: file.pack, difference, from: day)
        }
    }

    /// The first difference that new law does not explain.
    private static func offence(_ old: PackTree, _ new: PackTree, from day: Day, at path: [String]) -> PackDifference? {
        if let before = DatedRows(old), let after = DatedRows(new) {
            return before.change(by: after, before: day).map {
                PackDifference(path: path, old: $0.old, new: $0.new, line: $0.line)
            }
        }
        let children = PackDifference.children(old, new)
        guard !children.isEmpty else {
            return PackDifference.all(old, new, at: path).first { !$0.isTextOnly }
        }
        for child in children where !PackDifference.textKeys.contains(child.key) {
            let place = path + [child.key]
            switch (child.old, child.new) {
            case (let before?, let after?):
                if let found = offence(before, after, from: day, at: place) { return found }
            case (let before, let after):
                return PackDifference(
                    path: place,
                    old: before?.text,
                    new: after?.text,
                    line: after?.line ?? before?.line ?? 0
                )
            }
        }
        return nil
    }

    private func checkCorrection(_ file: ChangedFile) throws(RuleChangeFault) {
        let (before, after) = (old.file(file.pack)?.steps ?? [], new.file(file.pack)?.steps ?? [])
        if let step = before.symmetricDifference(after).min() {
            throw .notCorrection(pack: file.pack, step: step)
        }
    }

    private func checkStructure(_ file: ChangedFile, _ path: [RuleChange]) throws(RuleChangeFault) {
        let fates = path.fates
        let present = Set(new.files.flatMap(\.steps))
        let gone = (old.file(file.pack)?.steps ?? []).subtracting(present)
        for step in gone.sorted() {
            switch fates[step] {
            case nil: throw .stepWithoutFate(pack: file.pack, step: step)
            case .became(let successor)? where !present.contains(successor):
                throw .unknownSuccessor(pack: file.pack, step: successor)
            case .became?, .ended?: break
            }
        }
    }
}

extension RuleChange {
    fileprivate var firstDay: Day? {
        if case .law(let day) = nature { return day }
        return nil
    }
}

extension [RuleChange] {
    /// What becomes of each old step after all of the changes, in their order.
    public var fates: [String: RuleChange.Fate] {
        var fates: [String: RuleChange.Fate] = [:]
        for change in self {
            guard case .structure(let next) = change.nature else { continue }
            for (step, fate) in fates {
                if case .became(let now) = fate, let later = next[now] { fates[step] = later }
            }
            fates.merge(next) { earlier, _ in earlier }
        }
        return fates
    }
}
