using RevOps.Domain.Accounts.Churn;

namespace RevOps.Domain.Accounts.Figures;

/// <summary>
/// What an account's contracts, use and talks come to: what lists sort and filter by. Reckoned from the rows it speaks of and made anew
/// whenever they change or a day begins, so that nothing is lost where it is thrown away.
/// </summary>
public sealed class AccountFigures
{
    private AccountFigures()
    {
    }

    /// <summary>Notes the figures of an account.</summary>
    public AccountFigures(AccountId accountId, DateTimeOffset at)
    {
        AccountId = accountId;
        ReckonedAt = at;
    }

    /// <summary>The account.</summary>
    public AccountId AccountId { get; private set; }

    /// <summary>The segment that the rules choose; null where none holds.</summary>
    public string? Segment { get; init; }

    /// <summary>Why.</summary>
    public string SegmentReason { get; init; } = "";

    /// <summary>Recurring revenue a year of running contracts in the organisation's currency; null where none is known.</summary>
    public decimal? Arr { get; init; }

    /// <summary>The organisation's currency then; null where there is no such revenue.</summary>
    public string? Currency { get; init; }

    /// <summary>True where a running contract's revenue could not be converted and is left out.</summary>
    public bool ArrIsPartial { get; init; }

    /// <summary>Projected use ÷ commitment; without a projection used ÷ the part of the commitment due so far. Null without a commitment or use.</summary>
    public double? Utilisation { get; init; }

    /// <summary>0..100; null where nothing is known.</summary>
    public double? ChurnScore { get; init; }

    /// <summary>How much there is to fear.</summary>
    public ChurnBand ChurnBand { get; init; }

    /// <summary>The gravest sign in words; null where there is none.</summary>
    public string? ChurnReason { get; init; }

    /// <summary>Day of the next renewal; null where none is known.</summary>
    public DateOnly? RenewsOn { get; init; }

    /// <summary>When somebody last called, met or wrote; null where unknown.</summary>
    public DateTimeOffset? LastActivityAt { get; init; }

    /// <summary>Use of the last 30 known days; null where none was reported.</summary>
    public double? UsageOfMonth { get; init; }

    /// <summary>Use over four weeks against a quarter ago; null where that was not reported.</summary>
    public double? UsageChange { get; init; }

    /// <summary>Last day with use reported; null where there is none.</summary>
    public DateOnly? UsageUntil { get; init; }

    /// <summary>How strongly something speaks for selling more; 0 where nothing does.</summary>
    public double Expansion { get; init; }

    /// <summary>What speaks for it; null where nothing does.</summary>
    public string? ExpansionReason { get; init; }

    /// <summary>When it was reckoned.</summary>
    public DateTimeOffset ReckonedAt { get; private set; }
}
