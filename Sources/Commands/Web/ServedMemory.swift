import CMalloc

/// How the service takes memory from the system: it runs for months beside others on a small machine.
enum ServedMemory {
    /// The C library makes up to eight heaps for each processor and gives hardly any of them back: after ten minutes of
    /// pages, 23 MB in use held 283 MB. Two heaps are as quick, and hold half of that.
    private static let heaps: Int32 = 2
    private static let pause = Duration.seconds(60)

    static func keepSmall() { _ = mallopt(M_ARENA_MAX, heaps) }

    /// Gives back again and again what is free between what is in use, until the task is cancelled.
    static func giveBack() async {
        while (try? await Task.sleep(for: pause)) != nil { malloc_trim(0) }
    }
}
