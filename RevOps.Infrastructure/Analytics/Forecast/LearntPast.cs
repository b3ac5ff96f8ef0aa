using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Analytics.Pipeline;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Forecast;

/// <summary>What the learnt model said on past days, as their snapshots hold it.</summary>
internal sealed class LearntPast
{
    private readonly Dictionary<DateOnly, int?> _models;
    private readonly ILookup<DateOnly, (string Currency, decimal Amount)> _sums;

    private LearntPast(Dictionary<DateOnly, int?> models, ILookup<DateOnly, (string Currency, decimal Amount)> sums) => (_models, _sums) = (models, sums);

    public static async Task<LearntPast> ReadAsync(RevOpsDb db, Viewer viewer, AnalyticsFilter filter, IReadOnlyList<DateOnly> days, CancellationToken cancellationToken)
    {
        var models = await db.SnapshotDays.AsNoTracking().Where(x => days.Contains(x.Day)).ToDictionaryAsync(x => x.Day, x => x.Model, cancellationToken);
        var visible = db.LearntSums.AsNoTracking().VisibleTo(viewer).In(filter).Where(x => days.Contains(x.Day));
        var sums = await visible.GroupBy(x => new { x.Day, x.Currency }).Select(g => new { g.Key.Day, g.Key.Currency, Amount = g.Sum(x => x.Amount) }).ToListAsync(cancellationToken);
        return new LearntPast(models, sums.ToLookup(x => x.Day, x => (x.Currency, x.Amount)));
    }

    /// <summary>True where a snapshot was taken that day.</summary>
    public bool IsOf(DateOnly day) => _models.ContainsKey(day);

    /// <summary>The model behind the day's snapshot; null where there was no model, or no snapshot.</summary>
    public int? ModelOf(DateOnly day) => _models.GetValueOrDefault(day);

    /// <summary>What it gave that day, at the rates of another; null where there was no model.</summary>
    public decimal? On(DateOnly day, ExchangeRates rates, DateOnly rate) =>
        ModelOf(day) is null ? null : _sums[day].Sum(x => rates.Convert(x.Amount, x.Currency, rate) ?? 0);
}
