using RevOps.Domain.Accounts;
using RevOps.Domain.Analytics.Learning.Evaluation;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Pipeline;

/// <summary>The open pipeline of a span of days. Definitions: docs/metrics.md.</summary>
/// <param name="On">The day of the figures and of the rates of what is open.</param>
/// <param name="Stages">By stage, in the pipeline's order.</param>
/// <param name="Overdue">Open deals whose day to close has passed, whenever that was; they are not in <paramref name="Stages"/> unless the days hold it.</param>
/// <param name="NoDate">Open deals without a day to close.</param>
/// <param name="Won">Won in these days.</param>
/// <param name="Quota">Of these days; null where none is set.</param>
/// <param name="Ages">By age, the youngest first.</param>
/// <param name="Top">The deals that weigh most.</param>
public sealed record PipelineReport(
    DateOnly On,
    IReadOnlyList<StageFigures> Stages,
    MoneySum Overdue,
    MoneySum NoDate,
    MoneySum Won,
    QuotaSum? Quota,
    IReadOnlyList<AgeFigures> Ages,
    IReadOnlyList<TopDeal> Top)
{
    /// <summary>All stages together.</summary>
    public MoneySum Open => Stages.Aggregate(MoneySum.None(Won.Total.Currency), (sum, x) => sum.Plus(x.Sum));

    /// <summary>All stages together, each deal by its probability.</summary>
    public decimal Weighted => Stages.Sum(x => x.Weighted);

    /// <summary>Quota less won; null without a quota, 0 where it is reached.</summary>
    public decimal? Gap => Quota is { } quota ? Math.Max(0, quota.Amount.Amount - Won.Total.Amount) : null;

    /// <summary>Open ÷ what is missing to the quota; null without a quota, or where it is reached.</summary>
    public double? Coverage => Gap is { } gap and > 0 ? (double)(Open.Total.Amount / gap) : null;
}

/// <summary>A stage of the pipeline.</summary>
/// <param name="Id">The stage.</param>
/// <param name="Pipeline">Its pipeline.</param>
/// <param name="Name">Its name.</param>
/// <param name="Probability">0..100.</param>
/// <param name="Sum">Its open deals.</param>
/// <param name="Weighted">Σ amount × probability, in the organisation's currency, of what could be converted.</param>
public sealed record StageFigures(DealStageId Id, string Pipeline, string Name, int Probability, MoneySum Sum, decimal Weighted);

/// <summary>Open deals of an age.</summary>
/// <param name="Name">The band.</param>
/// <param name="Sum">Its deals.</param>
public sealed record AgeFigures(string Name, MoneySum Sum);

/// <summary>What is to be sold.</summary>
/// <param name="Amount">The sum.</param>
/// <param name="IsShare">True where the days cut a quota's period, which then counts by its share of days.</param>
/// <param name="Of">Whose quotas were taken.</param>
public sealed record QuotaSum(Money Amount, bool IsShare, QuotaLevel Of);

/// <summary>Whose quotas make a sum: the highest level that has any, so that none counts twice.</summary>
public enum QuotaLevel
{
    /// <summary>The reps' own.</summary>
    Reps = 0,

    /// <summary>The teams'.</summary>
    Teams = 1,

    /// <summary>The organisation's.</summary>
    Organisation = 2,
}

/// <summary>A deal that weighs much.</summary>
public sealed record TopDeal
{
    /// <summary>The deal.</summary>
    public required DealId Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The customer; null where unknown.</summary>
    public AccountId? AccountId { get; init; }

    /// <summary>Their name.</summary>
    public string? Account { get; init; }

    /// <summary>The owner, where they are a user.</summary>
    public UserId? OwnerId { get; init; }

    /// <summary>Their name; null where nobody is known.</summary>
    public string? Owner { get; init; }

    /// <summary>The stage's name.</summary>
    public required string Stage { get; init; }

    /// <summary>Where it stands.</summary>
    public DealState State { get; init; }

    /// <summary>0..100: the deal's own, else its stage's.</summary>
    public required int Probability { get; init; }

    /// <summary>0..1: the learnt probability; null without a model.</summary>
    public double? Learnt { get; init; }

    /// <summary>As the source has it; null where unknown.</summary>
    public Money? Value { get; init; }

    /// <summary>In the organisation's currency; null where it cannot be converted.</summary>
    public decimal? Converted { get; init; }

    /// <summary>The day to close.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>0..1: the learnt probability, else the deal's own, else its stage's.</summary>
    public double Chance => Learnt ?? Probability / 100.0;

    /// <summary>Amount × chance, in the organisation's currency.</summary>
    public decimal? Weight => Converted * (decimal)Chance;
}

/// <summary>How many deals of one value are won.</summary>
/// <param name="Value">The value; null for unknown.</param>
/// <param name="Name">On screen.</param>
/// <param name="Won">Won ÷ (won + lost) with its interval.</param>
/// <param name="Open">Of the same deals those still open: the rate falls when slow losses come in.</param>
public sealed record WinRateRow(string? Value, string Name, WilsonInterval Won, int Open)
{
    /// <summary>Decided deals below which a rate says little [P].</summary>
    public const int FewestToTell = 10;

    /// <summary>True where there are too few to tell.</summary>
    public bool IsThin => Won.Count < FewestToTell;
}
