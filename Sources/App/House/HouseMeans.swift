/// What the service has of the machine that it runs on; made once, by the composition root.
public struct HouseMeans: Sendable {
    public var settings: NightSettings
    /// Looks at the folders anew each time: a backup may have been made since.
    public var places: @Sendable () throws -> HousePlaces
    /// Makes a backup and gives its folder; nil where the settings name no place, or a server keeps the record.
    public var backUp: (@Sendable () async throws -> String)?

    public init(
        settings: NightSettings = NightSettings(),
        places: @escaping @Sendable () throws -> HousePlaces = { HousePlaces() },
        backUp: (@Sendable () async throws -> String)? = nil
    ) {
        self.settings = settings
        self.places = places
        self.backUp = backUp
    }
}
