/// Producers, products, certificates, rights, people, imports and searches.
public protocol CatalogueWording {}
