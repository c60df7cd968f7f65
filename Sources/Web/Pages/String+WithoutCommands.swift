extension String {
    /// The sentence for somebody before a page, where nobody can type a command: “… bằng `daulang …`” loses its tail, a
    /// part that is a command and nothing else falls away. Nil where nothing is left.
    var withoutCommands: String? {
        guard contains("`") || contains("--") else { return self }
        let bare = replacing(#/\s*\([^()`]*`[^`]*`[^()]*\)/#, with: "").replacing(#/ (bằng|with|by) `[^`]*`/#, with: "")
        let parts = bare.split(separator: #/[;.](\s+|$)/#).map(String.init)
        // What is shorter only pointed at the command.
        let kept = parts.filter { !$0.contains("`") && !$0.contains("--") && $0.count > 6 }
        guard !kept.isEmpty else { return nil }
        return kept.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: ". ") + "."
    }
}
