using RevOps.Domain.Deals;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Analytics.Snapshots;

/// <summary>
/// Reads out of a deal's history how it stood at the beginning of each past day, for the days before its first snapshot. What the history
/// does not tell is not guessed: a closed deal without stages in between has no open past, and what owners said is not known.
/// </summary>
public sealed class DealPast(FiscalCalendar calendar, IReadOnlyDictionary<DealStageId, DealStage> stages)
{
    /// <summary>The spans up to a day, in order; the last is open-ended.</summary>
    public IReadOnlyList<DealSpan> Spans(DealNow deal, IReadOnlyList<DealStageChange> moves, IReadOnlyList<DealCloseDateChange> dates, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(deal);
        var byTime = moves.OrderBy(x => x.At).ThenBy(x => x.Id).ToList();
        var days = dates.OrderBy(x => x.At).ThenBy(x => x.Id).ToList();
        var points = byTime.Select(x => x.At).Concat(days.Select(x => x.At)).Append(deal.CreatedAt);
        points = deal.ClosedAt is { } closed && byTime.Count == 0 ? points.Append(closed) : points;
        List<DealSpan> spans = [];
        foreach (var day in points.Select(SeenFrom).Where(x => x <= today).Distinct().Order())
        {
            Add(spans, deal, day, FactsOn(deal, byTime, days, day));
        }

        // Whatever was changed without a trace is so as of today
        if (SeenFrom(deal.CreatedAt) <= today)
        {
            Add(spans, deal, today, deal.Facts);
        }

        return spans;
    }

    /// <summary>The first day at whose beginning a thing had happened.</summary>
    public DateOnly SeenFrom(DateTimeOffset at)
    {
        var day = calendar.DayOf(at);
        return calendar.BeginOf(day) == at ? day : day.AddDays(1);
    }

    private static void Add(List<DealSpan> spans, DealNow deal, DateOnly day, DealFactsThen? facts)
    {
        if (facts is null || (spans.Count > 0 && spans[^1].Facts == facts))
        {
            return;
        }

        if (spans.Count > 0 && spans[^1].From == day)
        {
            spans.RemoveAt(spans.Count - 1);
        }
        else if (spans.Count > 0)
        {
            spans[^1].EndsBefore(day);
        }

        spans.Add(deal.Span(day, facts));
    }

    private DealFactsThen? FactsOn(DealNow deal, List<DealStageChange> moves, List<DealCloseDateChange> dates, DateOnly day)
    {
        var past = moves.TakeWhile(x => SeenFrom(x.At) <= day).ToList();
        DealStageId? stage = past.Count > 0 ? past[^1].ToStageId : moves.Count > 0 ? moves[0].FromStageId : deal.StageBefore(day, this);
        if (stage is not { } known || !stages.TryGetValue(known, out var then))
        {
            return null;
        }

        var seen = dates.TakeWhile(x => SeenFrom(x.At) <= day).ToList();
        var closes = seen.Count > 0 ? seen[^1].To : dates.Count > 0 ? dates[0].From : deal.Facts.ClosesOn;
        var amount = past.FindLast(x => x.Amount is not null)?.Amount ?? moves.Find(x => x.Amount is not null)?.Amount ?? deal.Facts.Amount;
        return new(known, then.Kind, amount, deal.Facts.Currency, closes, then.Probability, null);
    }
}

/// <summary>A deal as it stands.</summary>
/// <param name="Id">The deal.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ClosedAt">When it was won or lost.</param>
/// <param name="Facts">What it is.</param>
public sealed record DealNow(DealId Id, DateTimeOffset CreatedAt, DateTimeOffset? ClosedAt, DealFactsThen Facts)
{
    /// <summary>Whose it is.</summary>
    public UserId? OwnerId { get; init; }

    /// <summary>The team it belongs to.</summary>
    public TeamId? TeamId { get; init; }

    /// <summary>A span of it that begins on that day.</summary>
    public DealSpan Span(DateOnly from, DealFactsThen facts) => new(Id, from, facts) { OwnerId = OwnerId, TeamId = TeamId };

    // Without any move on record an open deal was always where it is, and of a closed one only the end is known
    internal DealStageId? StageBefore(DateOnly day, DealPast past) =>
        Facts.State == DealState.Open || past.SeenFrom(ClosedAt ?? CreatedAt) <= day ? Facts.StageId : null;
}
