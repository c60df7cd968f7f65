import ArgumentParser

enum CatalogueArea {
    static let commands: [any ParsableCommand.Type] = []
}
