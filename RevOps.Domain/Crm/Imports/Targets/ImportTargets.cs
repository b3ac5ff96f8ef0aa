namespace RevOps.Domain.Crm.Imports.Targets;

/// <summary>What can be imported.</summary>
public static class ImportTargets
{
    /// <summary>In the order in which a person brings them, so that what is pointed to comes first.</summary>
    public static IReadOnlyList<ImportTarget> All { get; } =
    [
        BusinessTargets.Owners(),
        AccountTarget.Create(),
        ContactTarget.Create(),
        LeadTarget.Create(),
        DealTarget.Create(),
        HistoryTargets.People(),
        HistoryTargets.Stages(),
        HistoryTargets.CloseDates(),
        ActivityTarget.Create(),
        BusinessTargets.Products(),
        BusinessTargets.Contracts(),
        PlainTarget.Usage(),
        BusinessTargets.Quotas(),
        PlainTarget.Rates(),
    ];

    /// <summary>The target of a kind.</summary>
    public static ImportTarget Of(ImportKind kind) => All.Single(x => x.Kind == kind);
}
