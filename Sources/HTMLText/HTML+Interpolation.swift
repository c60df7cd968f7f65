extension HTML: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) {
        self.init(unescaped: value)
    }

    public init(stringInterpolation: StringInterpolation) {
        self.init(unescaped: stringInterpolation.text)
    }

    /// What may stand in `\(…)`. A type that is missing here does not compile: nothing is described into a page by
    /// accident.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity * 2)
        }

        public mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        /// Nearly every text of a page: said for itself, it is compiled for itself.
        public mutating func appendInterpolation(_ value: String) {
            text.appendEscaped(value)
        }

        public mutating func appendInterpolation(_ value: some StringProtocol) {
            text.appendEscaped(value)
        }

        /// Nothing where there is no text.
        public mutating func appendInterpolation(_ value: String?) {
            guard let value else { return }
            text.appendEscaped(value)
        }

        public mutating func appendInterpolation(_ value: Int) {
            text += String(value)
        }

        public mutating func appendInterpolation(_ markup: HTML) {
            text += markup.text
        }

        /// Nothing where there is no markup.
        public mutating func appendInterpolation(_ markup: HTML?) {
            guard let markup else { return }
            text += markup.text
        }

        public mutating func appendInterpolation(_ markup: some Sequence<HTML>) {
            for piece in markup {
                text += piece.text
            }
        }
    }
}
