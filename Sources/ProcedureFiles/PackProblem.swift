public import LegalCalendar

/// Why a data file cannot be used as it stands, with the place to look at.
public struct PackProblem: Error, Hashable, Sendable {
    public let path: String
    /// From 1; 0 where the whole file is meant.
    public let line: Int
    public let kind: Kind

    public init(path: String, line: Int, kind: Kind) {
        self.path = path
        self.line = line
        self.kind = kind
    }

    public enum Kind: Hashable, Sendable {
        case missingFile
        /// What the YAML reader says, in its own words.
        case notYAML(String)
        case expected(Shape)
        /// Anchors, aliases and merges make a pack hard to review, so none is read.
        case anchor
        case unknownKey(String)
        case missingKey(String)
        case duplicateKey(String)
        /// The two keys exclude each other.
        case clash(String, String)
        case empty
        /// The text is not in Unicode's composed form (NFC).
        case notComposed(String)
        case badIdentifier(String)
        case badDay(String)
        case badTerm(String)
        case badNumber(String)
        case badChoice(String, allowed: [String])
        /// The box has no day in it.
        case emptyBox
        case duplicate(Name, String)
        case undefined(Name, String)
        /// Packs that include each other.
        case includeCycle([String])
        /// A confirmed value must say in which article it was read.
        case confirmedWithoutArticle(law: String)
        /// A way of counting has no entry, so no date could tell its reason.
        case missingCountingRule(String)
        case notCSV(TableFault)
        case missingColumn(String)
    }

    /// What a node must be.
    public enum Shape: String, Hashable, Sendable {
        case mapping, list, text, yesOrNo
    }

    /// What a name is a name of.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        case law, event, question, milestone, step, paper, fee, feeStage, pack, office, source
    }
}

extension PackProblem: Comparable {
    public static func < (left: PackProblem, right: PackProblem) -> Bool {
        (left.path, left.line, "\(left.kind)") < (right.path, right.line, "\(right.kind)")
    }
}

extension PackProblem: CustomStringConvertible {
    /// For logs; people read the sentence that `Wording` makes of it.
    public var description: String { "\(path):\(line): \(kind)" }
}

/// A value with the problems of the file that it was read from.
public struct FileContents<Value: Sendable>: Sendable {
    /// As much as could be read; use it only where there is no problem.
    public let value: Value
    public let problems: [PackProblem]

    public init(value: Value, problems: [PackProblem]) {
        self.value = value
        self.problems = problems
    }
}

/// A data file's text and the path by which findings name it.
public struct SourceText: Hashable, Sendable {
    public let path: String
    public let text: String
    public let layer: DataLayer

    public init(path: String, text: String, layer: DataLayer = .embedded) {
        self.path = path
        self.text = text
        self.layer = layer
    }
}
