extension Duration {
    /// Whole milliseconds, at least one: to libcurl zero means "no limit".
    var milliseconds: Int {
        let (seconds, attoseconds) = components
        let whole = seconds.multipliedReportingOverflow(by: 1000)
        guard !whole.overflow else { return seconds < 0 ? 1 : .max }
        return max(1, Int(whole.partialValue) + Int(attoseconds / 1_000_000_000_000_000))
    }
}
