/// One component of a calendar file that was read, with everything in it, known or not.
public struct CalendarComponent: Sendable, Equatable {
    /// In capitals, such as `VEVENT`.
    public let name: String
    public internal(set) var properties: [CalendarProperty] = []
    public internal(set) var components: [CalendarComponent] = []

    init(name: String) {
        self.name = name
    }

    public func components(named name: String) -> [CalendarComponent] {
        components.filter { $0.name == name }
    }

    public func properties(named name: String) -> [CalendarProperty] {
        properties.filter { $0.name == name }
    }

    /// The first property of the name.
    public subscript(name: String) -> CalendarProperty? {
        properties.first { $0.name == name }
    }
}

/// One property of a component.
public struct CalendarProperty: Sendable, Equatable {
    /// In capitals, such as `DTSTART`.
    public let name: String
    /// Names in capitals, values without their quotes.
    public let parameters: [CalendarParameter]
    /// As it stands in the file, unfolded.
    public let value: String

    /// The value as text, its escapes resolved.
    public var text: String {
        texts.joined(separator: ",")
    }

    /// The values of a list such as `CATEGORIES`.
    public var texts: [String] {
        CalendarText.unescaped(value)
    }

    /// The day of a value of type DATE; nil for a date with a time and for what is no day.
    public var date: CivilDate? {
        guard value.utf8.count == 8, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(value)
        else { return nil }
        return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    public func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.values.first
    }
}

/// One parameter of a property, such as `VALUE=DATE`.
public struct CalendarParameter: Sendable, Equatable {
    public let name: String
    public let values: [String]
}
