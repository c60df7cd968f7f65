public import App
import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
import Wording

/// Nothing can be listened for where the settings say.
public struct AddressTaken: Error {}

/// The service on the network: pages and feeds over the same use cases that the command line calls.
public struct WebServer: Sendable {
    private let record: ServedRecord
    private let key: LinkKey
    private let documents: DocumentFolder
    private let uploads: Uploads
    private let settings: WebSettings
    private let house: HouseMeans
    private let logger: Logger

    /// - Parameter key: the secret from which personal links are made.
    public init(
        _ record: ServedRecord,
        _ key: LinkKey,
        _ documents: DocumentFolder,
        _ settings: WebSettings,
        _ house: HouseMeans = HouseMeans(),
        logger: Logger
    ) {
        self.record = record
        self.key = key
        self.documents = documents
        uploads = Uploads(key: key, fileBytes: documents.limit)
        self.settings = settings
        self.house = house
        self.logger = logger
    }

    /// Every way into the service, `GET /can-bo/don/{filing}`, sorted: what a proxy may pass on, and what tests try.
    public var routes: [String] {
        router.routes.map { "\($0.method.rawValue) \($0.path)" }.sorted()
    }

    /// Serves until the process is asked to end, then finishes what it has begun.
    ///
    /// - Parameter announce: is told the port as soon as requests are taken.
    /// - Throws: ``AddressTaken``.
    public func run(announce: @escaping @Sendable (Int) -> Void) async throws {
        let seconds = Int64(settings.requestSeconds)
        let application = Application(
            router: router,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [RequestDeadline(.seconds(seconds), uploads)],
                    httpDecoderConfiguration: .init(maxHeaderFieldSize: 8_192, maxHeaderListSize: 32_768)
                )
            ),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port),
                availableConnectionsDelegate: MaximumAvailableConnections(settings.maximumConnections)
            ),
            onServerRunning: { channel in announce(channel.localAddress?.port ?? 0) },
            logger: logger
        )
        do {
            try await application.runService()
        } catch is IOError {
            throw AddressTaken()
        }
    }

    private var router: Router<WebContext> {
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        let frame = PageFrame(office: settings.office)
        router.add(middleware: RequestLog())
        router.add(middleware: SafetyHeaders(isEncrypted: settings.isEncrypted))
        router.add(middleware: FaultPages(frame: frame))
        router.add(middleware: RequestLimits(uploads: uploads))
        router.add(middleware: KeptPages(record: record, key: key))
        HouseRoutes(record: record, frame: frame).add(to: router)
        let door = LinkDoor(
            record: record,
            key: key,
            links: LinkGuard(now: record.clock.monotonic),
            settings: settings
        )
        LinkRoutes(door: door, frame: frame).add(to: router)
        SendRoutes(door: door, frame: frame, documents: documents, uploads: uploads).add(to: router)
        let desk = StaffDesk(
            door: StaffDoor(record: record, key: key, frame: frame, settings: settings),
            frame: frame,
            settings: settings,
            house: house,
            documents: documents,
            uploads: uploads
        )
        StaffRoutes(desk: desk).add(to: router)
        return router
    }
}
