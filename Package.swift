// swift-tools-version:6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let testSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioHTTPTypes: Target.Dependency = .product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

// The floors, lowest first: a target may import only what its line names (scripts/check-imports holds it to that).
let package = Package(
    name: "daulang",
    products: [.executable(name: "daulang", targets: ["daulang"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(name: "EmbeddedData"),
        .target(name: "Archives", dependencies: ["CZip"], swiftSettings: settings),
        .target(name: "WordFiles", dependencies: ["Archives"], swiftSettings: settings),
        .target(name: "Formats", swiftSettings: settings),
        .target(name: "HTMLText", swiftSettings: settings),
        .target(name: "QRCodes", dependencies: ["CQREncode", "HTMLText"], swiftSettings: settings),
        .target(
            name: "Spreadsheets",
            dependencies: ["Archives", "CXLSXWriter", "Formats"],
            swiftSettings: settings
        ),
        .target(name: "LegalCalendar", swiftSettings: settings),
        .target(name: "Procedures", dependencies: ["LegalCalendar"], swiftSettings: settings),
        .target(
            name: "ProcedureFiles",
            dependencies: ["Formats", "LegalCalendar", "Procedures", yams],
            swiftSettings: settings
        ),
        .target(name: "Registry", dependencies: ["LegalCalendar", "Procedures"], swiftSettings: settings),
        .target(
            name: "Wording",
            dependencies: ["LegalCalendar", "ProcedureFiles", "Procedures", "Registry"],
            swiftSettings: settings
        ),
        .target(name: "Store", dependencies: ["LegalCalendar", "Procedures", "Registry"], swiftSettings: settings),
        .target(
            name: "StoreSQLite",
            dependencies: ["Store", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings
        ),
        .target(name: "StorePostgres", dependencies: ["CLibpq", "Store"], swiftSettings: settings),
        .target(name: "Transfer", dependencies: ["CCurl"], swiftSettings: settings),
        .target(name: "ReferenceData", swiftSettings: settings),
        .target(
            name: "Notify",
            dependencies: ["Formats", "Transfer"],
            swiftSettings: settings
        ),
        .target(
            name: "App",
            dependencies: [
                "Archives", "EmbeddedData", "Formats", "HTMLText", "LegalCalendar", "Notify", "ProcedureFiles",
                "Procedures", "QRCodes", "ReferenceData", "Registry", "Spreadsheets", "Store", "Transfer", "WordFiles",
                "Wording", crypto, cryptoExtras,
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Web",
            dependencies: [
                "App", "Formats", "HTMLText", "LegalCalendar", "Procedures", "QRCodes", "Registry", "Wording",
                httpTypes, hummingbird, hummingbirdCore, logging, nio, nioHTTPTypes,
            ],
            resources: [.embedInCode("Assets/style.css")],
            swiftSettings: settings
        ),
        .target(
            name: "Commands",
            dependencies: [
                "App", "CMalloc", "Formats", "LegalCalendar", "Notify", "ProcedureFiles", "Procedures",
                "ReferenceData", "Registry", "StorePostgres", "StoreSQLite", "Transfer", "Web", "Wording",
                argumentParser,
                logging, yams,
            ],
            swiftSettings: settings
        ),
        .executableTarget(name: "daulang", dependencies: ["Commands"], swiftSettings: settings),

        .target(
            name: "TestSupport",
            dependencies: ["Store", "StorePostgres", "StoreSQLite"],
            path: "Tests/TestSupport",
            swiftSettings: testSettings
        ),
        .testTarget(name: "ArchivesTests", dependencies: ["Archives", "TestSupport"], swiftSettings: testSettings),
        .testTarget(name: "WordFilesTests", dependencies: ["Archives", "WordFiles"], swiftSettings: testSettings),
        .testTarget(name: "FormatsTests", dependencies: ["Formats"], swiftSettings: testSettings),
        .testTarget(
            name: "SpreadsheetsTests",
            dependencies: ["Archives", "Spreadsheets", "TestSupport"],
            swiftSettings: testSettings
        ),
        .testTarget(name: "HTMLTextTests", dependencies: ["HTMLText"], swiftSettings: testSettings),
        .testTarget(
            name: "LegalCalendarTests",
            dependencies: ["LegalCalendar", "ProcedureFiles", "TestSupport"],
            swiftSettings: testSettings
        ),
        .testTarget(
            name: "ProceduresTests",
            dependencies: ["LegalCalendar", "ProcedureFiles", "Procedures", "TestSupport"],
            swiftSettings: testSettings
        ),
        .testTarget(
            name: "RegistryTests",
            dependencies: ["LegalCalendar", "Registry"],
            swiftSettings: testSettings
        ),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "LegalCalendar", "Procedures", "Registry", "Store", "StorePostgres", "StoreSQLite", "TestSupport",
            ],
            swiftSettings: testSettings
        ),
        .testTarget(name: "TransferTests", dependencies: ["TestSupport", "Transfer"], swiftSettings: testSettings),
        .testTarget(
            name: "ReferenceDataTests",
            dependencies: ["ReferenceData"],
            exclude: ["Samples"],
            swiftSettings: testSettings
        ),
        .testTarget(
            name: "AppTests",
            dependencies: [
                "App", "Formats", "LegalCalendar", "Notify", "ProcedureFiles", "Procedures", "Registry", "Store",
                "TestSupport", "Transfer", "Wording",
            ],
            swiftSettings: testSettings
        ),
        .testTarget(
            name: "CommandsTests",
            dependencies: [
                "App", "Archives", "Formats", "LegalCalendar", "Procedures", "Registry", "Spreadsheets", "TestSupport",
                "Wording",
            ],
            exclude: ["Golden", "hold_answers.py"],
            swiftSettings: testSettings
        ),
        .testTarget(name: "WebTests", dependencies: ["Spreadsheets", "TestSupport"], swiftSettings: testSettings),
    ],
    swiftLanguageModes: [.v6]
)
