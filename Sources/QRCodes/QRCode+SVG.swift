public import HTMLText

extension QRCode {
    /// The light border that a reader needs, in modules.
    private static let quietZone = 4

    /// The code as a picture of one path, sharp at every size and in print.
    ///
    /// - Parameter title: what it opens, for who cannot see it.
    public func svg(title: String) -> HTML {
        let side = width + 2 * Self.quietZone
        return """
            <svg class="qr" xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 \(side) \(side)" \
            shape-rendering="crispEdges"><title>\(title)</title>\
            <path fill="#fff" d="M0 0h\(side)v\(side)H0z"/><path fill="#000" d="\(path)"/></svg>
            """
    }

    /// One rectangle for each run of dark modules.
    private var path: String {
        var path = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                guard isDark(row: row, column: column) else {
                    column += 1
                    continue
                }
                let start = column
                while column < width, isDark(row: row, column: column) { column += 1 }
                let length = column - start
                path += "M\(start + Self.quietZone) \(row + Self.quietZone)h\(length)v1h-\(length)z"
            }
        }
        return path
    }
}
