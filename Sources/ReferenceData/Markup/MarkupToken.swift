/// One piece of a page, in the order of the page.
enum MarkupToken: Equatable {
    /// The name in small letters; attribute values with their entities resolved.
    case start(name: String, attributes: [String: String])
    case end(name: String)
    /// With its entities resolved.
    case text(String)
}
