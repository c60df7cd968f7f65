public import LegalCalendar

/// A paper that the office writes from its record, as `data/office/forms` describes it.
public struct OfficeForm: Hashable, Sendable {
    public let id: String
    public let name: BilingualText
    /// What it is written about.
    public let needs: [Subject]
    /// The first day on which it is the form to use.
    public let from: Day
    /// Where its text and fields come from.
    public let source: String
    public let confidence: Confidence
    public let checked: Day
    public let note: BilingualText?
    public let blocks: [Block]

    public enum Subject: String, Hashable, Sendable, CaseIterable {
        case product, right, year
    }

    public init(
        id: String,
        name: BilingualText,
        needs: [Subject],
        from: Day,
        source: String,
        confidence: Confidence,
        checked: Day,
        note: BilingualText?,
        blocks: [Block]
    ) {
        self.id = id
        self.name = name
        self.needs = needs
        self.from = from
        self.source = source
        self.confidence = confidence
        self.checked = checked
        self.note = note
        self.blocks = blocks
    }

    /// One piece of the paper. Texts may name values of the record in braces.
    public enum Block: Hashable, Sendable {
        case letterhead(left: String, right: String)
        case placeAndDay
        case title(String)
        case heading(String, level: Int)
        case text(String)
        case field(label: String, value: FormValue)
        /// Boxes, of which the value ticks one.
        case choice(label: String, options: [String], value: FormValue)
        /// The marks on the product's label and their applications.
        case marks
        case counts([FormCount])
        /// Kinds of activities, each with its sums and a line for each activity.
        case activities([String])
        /// What each unit of the office did.
        case units
        /// Which units have handed in their report of the year, by the filing of this procedure.
        case unitReports(procedure: String)
        /// A table of the villages with what the record knows of each.
        case villages
        /// Lines for writing by hand.
        case blank(Int)
        case signature(left: String, right: String)
    }
}

/// What the record can put into a form. A value that it does not have becomes a visible blank.
public enum FormValue: String, Hashable, Sendable, CaseIterable {
    case blank
    case communeName = "commune.name"
    case communeCode = "commune.code"
    case communeProvince = "commune.province"
    case reportYear = "report.year"
    case producerName = "producer.name"
    case producerKind = "producer.kind"
    case producerAddress = "producer.address"
    case producerPhone = "producer.phone"
    case producerEmail = "producer.email"
    case producerRepresentative = "producer.representative"
    case productName = "product.name"
    case productSet = "product.set"
    case productOCOPCode = "product.ocop_code"
    case productRegistration = "product.registration"
    case productReceiptNumber = "product.receipt_number"
    case productHasRegistration = "product.has_registration"
    case productHasAuthorisation = "product.has_authorisation"
    case rightSign = "right.sign"
    case rightKind = "right.kind"
    case rightApplicant = "right.applicant"
    case rightApplicantKind = "right.applicant_kind"
    case rightApplicantAddress = "right.applicant_address"
    case rightApplicantPhone = "right.applicant_phone"
    case rightApplicantEmail = "right.applicant_email"
    case rightProducts = "right.products"
    /// Who acts before the Office, by which paper.
    case rightRepresentative = "right.representative"
}

/// What is counted in the record for a report.
public enum FormCount: String, Hashable, Sendable, CaseIterable {
    case producers, products
    case productsWithCertificate = "products_with_certificate"
    case applications, titles
    case producersHelped = "producers_helped"
    case certificatesIssued = "certificates_issued"
}

/// A kind of activity with what is counted of it.
public struct ActivityKind: Hashable, Sendable {
    public struct Measure: Hashable, Sendable {
        public let id: String
        public let name: BilingualText

        public init(id: String, name: BilingualText) {
            self.id = id
            self.name = name
        }
    }

    public let id: String
    public let name: BilingualText
    public let measures: [Measure]

    public init(id: String, name: BilingualText, measures: [Measure]) {
        self.id = id
        self.name = name
        self.measures = measures
    }
}

/// What `data/office/activities.yaml` says.
public struct OfficeActivities: Hashable, Sendable {
    public struct Unit: Hashable, Sendable {
        public let id: String
        public let name: BilingualText

        public init(id: String, name: BilingualText) {
            self.id = id
            self.name = name
        }
    }

    public let units: [Unit]
    public let kinds: [ActivityKind]

    public init(units: [Unit], kinds: [ActivityKind]) {
        self.units = units
        self.kinds = kinds
    }

    public func kind(_ id: String) -> ActivityKind? { kinds.first { $0.id == id } }
    public func unit(_ id: String) -> Unit? { units.first { $0.id == id } }
}
