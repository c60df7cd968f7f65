import ArgumentParser

enum WebArea {
    static let commands: [any ParsableCommand.Type] = [ServeCommand.self, LinkCommand.self, UserCommand.self]
}
