/// Where a PostgreSQL database is: libpq's connection string or address, and the namespace in it.
public struct PostgresAddress: Sendable, Equatable {
    let conninfo: String
    let schema: String?

    /// - Parameters:
    ///   - conninfo: `host=db dbname=daulang user=daulang`, or `postgresql://daulang@db/daulang`.
    ///   - schema: the namespace of the tables; nil for the role's own default.
    public init(conninfo: String, schema: String? = nil) {
        self.conninfo = conninfo
        self.schema = schema
    }
}
