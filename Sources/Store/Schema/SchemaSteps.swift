extension SchemaStep {
    /// The schema's history, oldest first.
    public static let all: [SchemaStep] = []
}
