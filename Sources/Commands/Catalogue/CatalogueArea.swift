import ArgumentParser

enum CatalogueArea {
    static let commands: [any ParsableCommand.Type] = [
        ProducerCommand.self, ProductCommand.self, CertificateCommand.self, RightCommand.self, PersonCommand.self,
        RepresentationCommand.self, SearchCommand.self, ImportCommand.self, ExportCommand.self, OCOPCommand.self,
    ]
}
