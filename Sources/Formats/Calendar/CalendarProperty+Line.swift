extension CalendarProperty {
    /// Reads an unfolded content line: `NAME;PARAMETER="a:b",c:value`. Nil where it is none.
    init?(line: String) {
        var rest = line.unicodeScalars[...]
        guard let name = Self.takeName(from: &rest) else { return nil }
        var parameters: [CalendarParameter] = []
        while rest.first == ";" {
            rest.removeFirst()
            guard let parameter = Self.takeName(from: &rest), rest.first == "=" else { return nil }
            var values: [String] = []
            repeat {
                rest.removeFirst()
                guard let value = Self.takeParameterValue(from: &rest) else { return nil }
                values.append(value)
            } while rest.first == ","
            parameters.append(CalendarParameter(name: parameter, values: values))
        }
        guard rest.first == ":" else { return nil }
        let value = rest.dropFirst()
        guard value.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F || $0 == "\t" }) else { return nil }
        self.init(name: name, parameters: parameters, value: String(value))
    }

    private static func takeName(from rest: inout Substring.UnicodeScalarView) -> String? {
        let name = rest.prefix { scalar in
            scalar == "-" || scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
        }
        guard !name.isEmpty else { return nil }
        rest = rest[name.endIndex...]
        return String(name).uppercased()
    }

    private static func takeParameterValue(from rest: inout Substring.UnicodeScalarView) -> String? {
        guard rest.first == "\"" else {
            let value = rest.prefix { $0 != ";" && $0 != ":" && $0 != "," }
            rest = rest[value.endIndex...]
            return value.contains("\"") ? nil : String(value)
        }
        let inside = rest.dropFirst()
        guard let close = inside.firstIndex(of: "\"") else { return nil }
        rest = rest[inside.index(after: close)...]
        return String(inside[..<close])
    }
}
