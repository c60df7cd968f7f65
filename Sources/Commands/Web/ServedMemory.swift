import CMalloc

/// How the service takes memory from the system: it runs for months beside others on a small machine.
enum ServedMemory {
    /// The C library makes up to eight heaps for each processor and gives hardly any of them back: after some minutes of
    /// pages, 23 MB in use held 283 MB. Two heaps are as quick (docs/performance.md).
    private static let heaps: Int32 = 2

    static func keepSmall() { _ = mallopt(M_ARENA_MAX, heaps) }
}
