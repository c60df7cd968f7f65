extension JSONValue: ExpressibleByNilLiteral {
    public init(nilLiteral: ()) {
        self = .null
    }
}

extension JSONValue: ExpressibleByBooleanLiteral {
    public init(booleanLiteral value: Bool) {
        self = .bool(value)
    }
}

extension JSONValue: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) {
        self = .integer(value)
    }
}

extension JSONValue: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) {
        self = .string(value)
    }
}

extension JSONValue: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: JSONValue...) {
        self = .array(elements)
    }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        var object = JSONObject()
        for (key, value) in elements {
            precondition(object[key] == nil, "a JSON object has each key once")
            object[key] = value
        }
        self = .object(object)
    }
}

/// Values that may be missing become `null`.
extension JSONValue {
    public init(_ value: String?) {
        self = value.map(JSONValue.string) ?? .null
    }

    public init(_ value: Int?) {
        self = value.map(JSONValue.integer) ?? .null
    }

    public init(_ value: Bool?) {
        self = value.map(JSONValue.bool) ?? .null
    }
}
