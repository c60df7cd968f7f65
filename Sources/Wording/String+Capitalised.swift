extension String {
    /// A phrase of the wording as it begins a sentence.
    public var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
