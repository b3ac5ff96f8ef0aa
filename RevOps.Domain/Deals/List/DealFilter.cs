using RevOps.Domain.Accounts;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.List;

/// <summary>Which deals, in which order. Null parts do not restrict.</summary>
public sealed record DealFilter
{
    /// <summary>Days without a call, meeting or mail after which a deal is stale, as the risk rule has it.</summary>
    public const int StaleDays = 14;

    /// <summary>A part of the deal's or the account's name.</summary>
    public string? Text { get; init; }

    /// <summary>Team.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Owner.</summary>
    public UserId? Owner { get; init; }

    /// <summary>Account.</summary>
    public AccountId? Account { get; init; }

    /// <summary>Stage.</summary>
    public DealStageId? Stage { get; init; }

    /// <summary>Where they stand; null: all of them.</summary>
    public DealState? State { get; init; } = DealState.Open;

    /// <summary>Least amount, in the organisation's currency by today's rate.</summary>
    public decimal? AmountFrom { get; init; }

    /// <summary>Largest amount, in the organisation's currency by today's rate.</summary>
    public decimal? AmountTo { get; init; }

    /// <summary>Closes in this span. <see cref="On"/> makes days of it.</summary>
    public CloseWindow? Closes { get; init; }

    /// <summary>Closes on this day or later.</summary>
    public DateOnly? ClosesFrom { get; init; }

    /// <summary>Closes on this day or earlier.</summary>
    public DateOnly? ClosesTo { get; init; }

    /// <summary>Only deals that the rules call at risk.</summary>
    public bool AtRisk { get; init; }

    /// <summary>Only deals that went silent: with the customer something happened, but nothing in the last <see cref="StaleDays"/> days.</summary>
    public bool Stale { get; init; }

    /// <summary>Only deals with a step that was planned for this person and is neither done nor dismissed.</summary>
    public UserId? StepsFor { get; init; }

    /// <summary>Order.</summary>
    public DealSort Sort { get; init; } = DealSort.Closes;

    /// <summary>Largest, latest or last first.</summary>
    public bool Descending { get; init; }

    /// <summary>Page, from 0.</summary>
    public int Page { get; init; }

    /// <summary>Rows a page, 1..200.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>True where every open deal that the viewer sees is in it.</summary>
    public bool IsEverything => this with { Sort = default, Descending = default, Page = default, PageSize = default }
        == new DealFilter { Sort = default, Descending = default, Page = default, PageSize = default };

    /// <summary>The filter as it stands on a day: queries know days only.</summary>
    /// <param name="today">The day.</param>
    /// <param name="fiscalYearStartMonth">1..12.</param>
    public DealFilter On(DateOnly today, int fiscalYearStartMonth)
    {
        if (Closes is not { } window)
        {
            return this;
        }

        var (from, to) = window.Days(today, fiscalYearStartMonth);
        return this with { ClosesFrom = from, ClosesTo = to, Closes = null };
    }
}
