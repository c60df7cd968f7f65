import ArgumentParser

enum NightArea {
    static let commands: [any ParsableCommand.Type] = []
}
