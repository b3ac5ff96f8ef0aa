using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.List;

/// <summary>A page of the list.</summary>
/// <param name="Items">Its rows.</param>
/// <param name="Total">Rows of the whole filter.</param>
/// <param name="Sum">What the whole filter is worth.</param>
public sealed record DealListPage(IReadOnlyList<DealListItem> Items, int Total, DealSum Sum);

/// <summary>What some deals are worth together. Money without a known rate stands beside the sum, never in it.</summary>
/// <param name="Value">In the organisation's currency: open deals by today's rate, closed ones by that of the day they closed.</param>
/// <param name="Unconverted">Sums by currency that no rate is known for.</param>
/// <param name="WithoutAmount">Deals whose amount or currency nobody knows.</param>
public sealed record DealSum(Money Value, IReadOnlyList<Money> Unconverted, int WithoutAmount)
{
    /// <summary>Nothing in a currency.</summary>
    public static DealSum None(string currency) => new(new Money(0, currency), [], 0);
}

/// <summary>A row of the list.</summary>
public sealed record DealListItem
{
    /// <summary>The deal.</summary>
    public required DealId Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The account; null where unknown.</summary>
    public AccountId? AccountId { get; init; }

    /// <summary>The account's name; null where unknown.</summary>
    public string? AccountName { get; init; }

    /// <summary>The owner, where they are a user.</summary>
    public UserId? OwnerId { get; init; }

    /// <summary>The owner's name; null where there is no owner.</summary>
    public string? OwnerName { get; init; }

    /// <summary>In <see cref="Currency"/>; null where unknown.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217; null where unknown.</summary>
    public string? Currency { get; init; }

    /// <summary>The stage.</summary>
    public required DealStageId StageId { get; init; }

    /// <summary>The stage's name.</summary>
    public required string Stage { get; init; }

    /// <summary>Open, won or lost.</summary>
    public required DealState State { get; init; }

    /// <summary>Since when it is in the stage.</summary>
    public required DateTimeOffset StageSince { get; init; }

    /// <summary>Day it is expected to close, or closed; null where unknown.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>How often that day was put off.</summary>
    public required int Slips { get; init; }

    /// <summary>When somebody last called, met or wrote; null where unknown.</summary>
    public DateTimeOffset? LastActivityAt { get; init; }

    /// <summary>What the owner says of its chance.</summary>
    public ForecastCategory? Forecast { get; init; }

    /// <summary>0..100; null where it was not judged yet.</summary>
    public double? Health { get; init; }

    /// <summary>0..1: how much of what health looks at is known.</summary>
    public double? Confidence { get; init; }

    /// <summary>The gravest risk, said for a person; null where there is none.</summary>
    public string? TopRisk { get; init; }

    /// <summary>0..1: the chance that it is won; null for a closed deal, and until it was reckoned.</summary>
    public double? Chance { get; init; }

    /// <summary>False where the chance is its stage's base rate.</summary>
    public bool ChanceIsLearnt { get; init; }

    /// <summary>What moves the chance most, in a sentence.</summary>
    public string? ChanceReason { get; init; }

    /// <summary>What is done next; null where nothing is.</summary>
    public string? NextStep { get; init; }

    /// <summary>The version it was read in: a move names it, so that it does not undo another.</summary>
    public required int Version { get; init; }

    /// <summary>What its last move came to in the CRM that keeps it; null where there was none, or all is well.</summary>
    public DealWriting? Writing { get; init; }

    /// <inheritdoc cref="Deal.Value" />
    public Money? Value => Money.Of(Amount, Currency);
}

/// <summary>A move that is on its way to the deal's CRM, or did not get there.</summary>
/// <param name="Write">The line of the ledger.</param>
/// <param name="IsOpen">True while it is on its way.</param>
/// <param name="Connection">Name of the CRM.</param>
/// <param name="Stage">The stage that it was to be in.</param>
/// <param name="Reason">Why it was put back, for a person; null while it is on its way.</param>
public sealed record DealWriting(Guid Write, bool IsOpen, string Connection, string Stage, string? Reason);

/// <summary>A stage on screen.</summary>
public sealed record DealStageItem(DealStageId Id, string Pipeline, string Name, int Order, DealState Kind, int Probability);

/// <summary>What a viewer may filter by.</summary>
public sealed record DealFilterOptions(
    IReadOnlyList<FilterOption> Teams,
    IReadOnlyList<FilterOption> Owners,
    IReadOnlyList<FilterOption> Accounts,
    IReadOnlyList<DealStageItem> Stages);

/// <summary>The board: a column a stage.</summary>
/// <param name="Pipelines">All pipelines there are.</param>
/// <param name="Pipeline">The one shown; null where there are no stages yet.</param>
/// <param name="Columns">By the stages' order. Of closed deals those of the last <see cref="ClosedDays"/> days.</param>
public sealed record DealBoard(IReadOnlyList<string> Pipelines, string? Pipeline, IReadOnlyList<DealBoardColumn> Columns)
{
    /// <summary>How long a closed deal stays on the board.</summary>
    public const int ClosedDays = 90;

    /// <summary>Cards that a column holds; the list shows the rest.</summary>
    public const int MostCards = 40;
}

/// <summary>A column of the board.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Total">Deals of the filter in it.</param>
/// <param name="Sum">What they are worth.</param>
/// <param name="Items">Those that close first; not more than the board holds.</param>
public sealed record DealBoardColumn(DealStageItem Stage, int Total, DealSum Sum, IReadOnlyList<DealListItem> Items);
