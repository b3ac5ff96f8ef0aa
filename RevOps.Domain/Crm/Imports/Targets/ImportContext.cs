using RevOps.Domain.Deals;

namespace RevOps.Domain.Crm.Imports.Targets;

/// <summary>What the rows of one run share.</summary>
public sealed class ImportContext(ImportId import, string source, string currency, StageBook stages, DateTimeOffset now)
{
    public ImportId Import { get; } = import;

    public string Source { get; } = source;

    /// <summary>Currency of amounts whose row names none.</summary>
    public string Currency { get; } = currency;

    public StageBook Stages { get; } = stages;

    public DateTimeOffset Now { get; } = now;

    /// <summary>True while a record that is stored for the first time is filled: its first stage is no change.</summary>
    public bool IsNew { get; set; }

    /// <summary>Moves between stages that rows brought about.</summary>
    public List<DealStageChange> StageChanges { get; } = [];

    /// <summary>Changes of close dates that rows brought about.</summary>
    public List<DealCloseDateChange> CloseDateChanges { get; } = [];
}
