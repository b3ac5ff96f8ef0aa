namespace RevOps.Domain.Crm;

/// <summary>What is written back to the CRM, and where.</summary>
public sealed record WriteBackSettings
{
    /// <summary>A note with score, strengths, one thing to do and evidence.</summary>
    public bool WriteNote { get; init; } = true;

    /// <summary>The call's property for the score, 0..100; null: not written.</summary>
    public string? ScoreField { get; init; } = "revops_score";

    /// <summary>The call's property for the next step's words; null: not written.</summary>
    public string? NextStepField { get; init; } = "revops_next_step";

    /// <summary>The call's property for the next step's day; null: not written.</summary>
    public string? DueDateField { get; init; } = "revops_next_step_due";

    /// <summary>What happens where somebody changed the field in the CRM meanwhile.</summary>
    public ConflictRule OnConflict { get; init; } = ConflictRule.Ask;

    /// <summary>Every property that is written.</summary>
    public IReadOnlyList<string> Fields => [.. new[] { ScoreField, NextStepField, DueDateField }.OfType<string>().Where(x => x.Length > 0)];
}

/// <summary>What happens where a field was changed in the CRM since it was last read.</summary>
public enum ConflictRule
{
    /// <summary>Nothing is written until a person decides.</summary>
    Ask = 0,

    /// <summary>What stands in the CRM stays.</summary>
    KeepTheirs = 1,

    /// <summary>Ours is written; what stood there is in the ledger.</summary>
    WriteOurs = 2,
}
