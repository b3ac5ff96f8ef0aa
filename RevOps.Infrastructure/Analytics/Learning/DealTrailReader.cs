using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Learning.Deals;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Learning;

/// <summary>Reads deals with all that is dated of them, in few queries for many deals.</summary>
internal sealed class DealTrailReader(RevOpsDb db, ExchangeRates rates)
{
    private const int AtOnce = 1000;

    /// <summary>The deals in the order of the ids; those that are gone are left out.</summary>
    public async Task<IReadOnlyList<DealTrail>> ReadAsync(IReadOnlyList<DealId> deals, CancellationToken cancellationToken)
    {
        List<DealTrail> found = [];
        foreach (var ids in deals.Chunk(AtOnce))
        {
            // The deal first: what changes while the rest is read makes its version another one, and it is read again
            var facts = await FactsAsync(ids, cancellationToken);
            var moves = await MovesAsync(ids, cancellationToken);
            var dates = await DatesAsync(ids, cancellationToken);
            var touches = await TouchesAsync(ids, cancellationToken);
            found.AddRange(ids.Where(facts.ContainsKey).Select(id => facts[id] with
            {
                Moves = [.. moves[id]],
                Dates = [.. dates[id]],
                Touches = [.. touches[id]],
            }));
        }

        return found;
    }

    private async Task<Dictionary<DealId, DealTrail>> FactsAsync(DealId[] ids, CancellationToken cancellationToken) => await (
        from deal in db.Deals.AsNoTracking()
        join stage in db.DealStages on deal.StageId equals stage.Id
        join account in db.Accounts on deal.AccountId equals account.Id into accounts
        from account in accounts.DefaultIfEmpty()
        where ids.Contains(deal.Id)
        select new DealTrail
        {
            Id = deal.Id,
            Version = deal.Version,
            CreatedAt = deal.CreatedAt,
            State = deal.State,
            ClosedAt = deal.ClosedAt,
            Stage = stage.Name,
            StageSince = deal.StageSince,
            ClosesOn = deal.ClosesOn,
            Source = deal.LeadSource,
            Type = deal.Type,
            Industry = account!.Industry,
            Region = account!.Region,
            Employees = account!.Employees,
        }).ToDictionaryAsync(x => x.Id, cancellationToken);

    private async Task<ILookup<DealId, TrailMove>> MovesAsync(DealId[] ids, CancellationToken cancellationToken)
    {
        var of = Nullable(ids);
        var rows = await (
            from change in db.DealStageChanges.AsNoTracking()
            join deal in db.Deals on change.DealId equals (DealId?)deal.Id
            join to in db.DealStages on change.ToStageId equals to.Id
            where of.Contains(change.DealId)
            select new
            {
                Deal = deal.Id,
                change.At,
                To = to.Name,
                to.Kind,
                change.Amount,
                deal.Currency,
                From = db.DealStages.Where(s => s.Id == change.FromStageId).Select(s => s.Name).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return rows.ToLookup(x => x.Deal, x => new TrailMove(
            x.At, x.From, x.To, x.Kind != DealState.Open,
            x is { Amount: { } amount, Currency: { } currency } ? (double?)rates.Convert(amount, currency, DateOnly.FromDateTime(x.At.UtcDateTime)) : null));
    }

    private async Task<ILookup<DealId, TrailDate>> DatesAsync(DealId[] ids, CancellationToken cancellationToken)
    {
        var of = Nullable(ids);
        var rows = await db.DealCloseDateChanges.AsNoTracking().Where(x => of.Contains(x.DealId))
            .Select(x => new { Deal = x.DealId!.Value, x.At, x.From, x.To }).ToListAsync(cancellationToken);
        return rows.ToLookup(x => x.Deal, x => new TrailDate(x.At, x.From, x.To));
    }

    private async Task<ILookup<DealId, TrailTouch>> TouchesAsync(DealId[] ids, CancellationToken cancellationToken)
    {
        var of = Nullable(ids);
        var activities = await db.Activities.AsNoTracking().Where(x => of.Contains(x.DealId) && x.Done && x.Kind != ActivityKind.Task)
            .Select(x => new { Deal = x.DealId!.Value, x.At, x.Kind, x.Direction, x.ContactId }).ToListAsync(cancellationToken);
        var calls = await db.Calls.AsNoTracking().Where(x => of.Contains(x.DealId)).Select(x => new { Deal = x.DealId!.Value, x.StartedAt }).ToListAsync(cancellationToken);
        var mails = await db.AttachedNotes.AsNoTracking().Where(x => of.Contains(x.DealId) && x.IsEmail)
            .Select(x => new { Deal = x.DealId!.Value, x.At, x.Direction, x.ContactId }).ToListAsync(cancellationToken);
        return activities.Select(x => (x.Deal, new TrailTouch(x.At, x.Kind == ActivityKind.Meeting || x.Direction == ActivityDirection.Inbound, x.ContactId?.Value)))
            .Concat(calls.Select(x => (x.Deal, new TrailTouch(x.StartedAt, FromThem: true))))
            .Concat(mails.Select(x => (x.Deal, new TrailTouch(x.At, x.Direction == ActivityDirection.Inbound, x.ContactId?.Value))))
            .ToLookup(x => x.Item1, x => x.Item2);
    }

    private static List<DealId?> Nullable(DealId[] ids) => [.. ids.Select(x => (DealId?)x)];
}
