/// Which steps a wrong date makes somebody lose a right at, as `data/office/second-check.yaml` lists them.
public struct SecondCheckSteps: Hashable, Sendable {
    /// The events from which these are counted ask for a second person's check.
    public let losesRight: Set<String>
    /// Those of which it was decided that they do not.
    public let costsLess: Set<String>

    public init(losesRight: Set<String>, costsLess: Set<String>) {
        self.losesRight = losesRight
        self.costsLess = costsLess
    }
}
