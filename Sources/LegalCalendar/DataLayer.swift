/// Where a value of the data came from; a later one goes over an earlier one.
public enum DataLayer: String, Hashable, Sendable, CaseIterable {
    /// Compiled into the program.
    case embedded
    /// The folder of data that the office has put over it.
    case folder
    /// A row that a person of the office has accepted into the record.
    case accepted
}
