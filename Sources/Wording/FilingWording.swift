/// Filings, events, obligations, checklists and fees.
public protocol FilingWording {}
