extension SchemaStep {
    /// The schema's history, oldest first. A step that has shipped is never changed: a new one follows it.
    public static let all: [SchemaStep] = [
        record,
        night,
        house,
        readiness,
        imports,
        people,
        rulesInUse,
        office,
        papers,
        links,
        producerHistory,
        accounts,
        weekSheets,
        certificateScore,
        submissions,
        secondChecks,
        secondStep,
        accountPlaces,
        assumedDates,
        communeOffices,
    ]
}
