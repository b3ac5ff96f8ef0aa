using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Book;

/// <summary>
/// What the CRM knows of a deal's way: each change once, by deal, time and value. A change that was made here gives way to the CRM's own word for
/// it, which knows when it took place there.
/// </summary>
internal sealed class DealHistoryMerge(RevOpsDb db, string source)
{
    /// <summary>Two clocks are never the same.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(10);

    private ILookup<DealId?, DealStageChange> _stages = Array.Empty<DealStageChange>().ToLookup(x => x.DealId);

    private ILookup<DealId?, DealCloseDateChange> _dates = Array.Empty<DealCloseDateChange>().ToLookup(x => x.DealId);

    public async Task ReadAsync(IReadOnlyList<DealId?> deals, CancellationToken cancellationToken)
    {
        _stages = (await db.DealStageChanges.Where(x => deals.Contains(x.DealId)).ToListAsync(cancellationToken)).ToLookup(x => x.DealId);
        _dates = (await db.DealCloseDateChanges.Where(x => deals.Contains(x.DealId)).ToListAsync(cancellationToken)).ToLookup(x => x.DealId);
    }

    /// <summary>While a change of ours is on its way, what was noted of it here stays.</summary>
    public void Take(Deal deal, CrmDeal said, DealStages stages, IReadOnlyCollection<CrmDealPart> still)
    {
        var noted = _stages[deal.Id].ToList();
        var keys = noted.Select(x => x.ExternalId).ToHashSet();
        DealStageId? before = null;
        foreach (var change in said.Stages.Where(x => x.Value is not null))
        {
            var stage = stages.Of(change.Value).Id;
            if (stage != before && keys.Add(Key(said, change.At, change.Value!)))
            {
                var row = new DealStageChange(deal.Id, before, stage, change.At);
                row.ComesFrom(source, Key(said, change.At, change.Value!), null);
                db.DealStageChanges.Add(row);
            }

            if (!still.Contains(CrmDealPart.Stage))
            {
                db.DealStageChanges.RemoveRange(noted.Where(x => x.Source is null && x.ToStageId == stage && change.At >= x.At - Apart));
            }

            before = stage;
        }

        TakeDates(deal, said, still.Contains(CrmDealPart.CloseDate));
    }

    private void TakeDates(Deal deal, CrmDeal said, bool standsStill)
    {
        var noted = _dates[deal.Id].ToList();
        var keys = noted.Where(x => x.Source == source).Select(x => x.ExternalId).ToHashSet();
        foreach (var (first, then) in said.CloseDates.Zip(said.CloseDates.Skip(1)).Where(x => x.First.Day != x.Second.Day))
        {
            var key = Key(said, then.At, then.Day?.ToString("O", CultureInfo.InvariantCulture) ?? "none");
            if (keys.Add(key))
            {
                var row = new DealCloseDateChange(deal.Id, first.Day, then.Day, then.At);
                row.ComesFrom(source, key, null);
                db.DealCloseDateChanges.Add(row);
            }
        }

        // With nothing on its way the CRM knows them all, each with its own time
        if (!standsStill && said.CloseDates.Count > 0)
        {
            db.DealCloseDateChanges.RemoveRange(noted.Where(x => x.Source is null));
        }
    }

    private static string Key(CrmDeal said, DateTimeOffset at, string value) =>
        BookText.Fit(string.Create(CultureInfo.InvariantCulture, $"{said.Id}:{at.ToUnixTimeMilliseconds()}:{value}"), SourcedConfiguration.KeyLength)!;
}
