/// The office whose record it is; one installation may hold many.
public struct Commune: Hashable, Sendable {
    /// Five digits, with leading zeros (Decision 19/2025/QĐ-TTg).
    public let code: String
    public let name: String
    /// Two digits.
    public let province: String
    public let provinceName: String
    /// What its office is called and where it is called up; nil where the commune has not said.
    public var office: OfficeContact

    public init(
        code: String,
        name: String,
        province: String,
        provinceName: String,
        office: OfficeContact = OfficeContact()
    ) {
        self.code = code
        self.name = name
        self.province = province
        self.provinceName = provinceName
        self.office = office
    }

    /// Whom its producers are told to call.
    ///
    /// - Parameters:
    ///   - settings: of the installation. They speak for its only commune; of several they would name one to all.
    ///   - isAlone: whether the installation keeps one commune's record.
    public func office(or settings: OfficeContact, isAlone: Bool) -> OfficeContact {
        OfficeContact(
            name: office.name ?? (isAlone ? settings.name : name),
            phone: office.phone ?? (isAlone ? settings.phone : nil)
        )
    }
}

/// An office's name and the number at which it answers.
public struct OfficeContact: Hashable, Sendable {
    public var name: String?
    public var phone: String?

    public init(name: String? = nil, phone: String? = nil) {
        self.name = name
        self.phone = phone
    }
}

/// Who makes a product: a cooperative, a household, an enterprise.
public struct Producer: Hashable, Sendable {
    public let code: String
    public let commune: String
    public let name: String
    /// An id of `data/registry/producer-kinds.csv`, or nil where nobody has said.
    public let kind: String?
    public let village: String?
    /// The place as a list gave it, which may name a district that is no more.
    public let place: String?
    /// A list did not name it ("ẩn tên"): one such producer stands for a place until somebody says who it is.
    public let isUnidentified: Bool

    public init(
        code: String,
        commune: String,
        name: String,
        kind: String?,
        village: String?,
        place: String?,
        isUnidentified: Bool = false
    ) {
        self.code = code
        self.commune = commune
        self.name = name
        self.kind = kind
        self.village = village
        self.place = place
        self.isUnidentified = isUnidentified
    }
}

/// An OCOP, craft-village or other local product of one producer.
public struct Product: Hashable, Sendable {
    public let code: String
    public let commune: String
    public let producer: String
    public let name: String
    /// OCOP set 1–26 (Decision 26/2026/QĐ-TTg, Appendix I), or nil.
    public let ocopSet: Int?
    public let ocopCode: OCOPCode?
    /// The row of the list from which it was imported, kept as it was.
    public let listed: ListedRow?

    public init(
        code: String,
        commune: String,
        producer: String,
        name: String,
        ocopSet: Int?,
        ocopCode: OCOPCode? = nil,
        listed: ListedRow? = nil
    ) {
        self.code = code
        self.commune = commune
        self.producer = producer
        self.name = name
        self.ocopSet = ocopSet
        self.ocopCode = ocopCode
        self.listed = listed
    }
}
