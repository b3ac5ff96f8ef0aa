using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Learning.Deals;
using RevOps.Domain.Analytics.Learning.Leads;
using RevOps.Domain.Deals;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Learning;

/// <inheritdoc />
internal sealed class LeadTrails(IDbContextFactory<RevOpsDb> databases) : ILeadTrails
{
    private const int AtOnce = 1000;

    public async Task<IReadOnlyList<LeadTrail>> DecidedAsync(DateTimeOffset givenUpBefore, int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var ids = await Decided(db, givenUpBefore)
            .Where(x => x.State == LeadState.Open || (x.State == LeadState.Converted && x.ConvertedAt != null) || (x.State == LeadState.Disqualified && x.DisqualifiedAt != null))
            .OrderByDescending(x => x.CreatedAt).ThenBy(x => x.Id).Take(most).Select(x => x.Id).ToListAsync(cancellationToken);
        return await ReadAsync(db, ids, cancellationToken);
    }

    public async Task<int> CountDecidedAsync(DateTimeOffset givenUpBefore, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Decided(db, givenUpBefore).CountAsync(cancellationToken);
    }

    public async Task<LeadTrail?> FindAsync(Viewer viewer, LeadId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var seen = await db.Leads.AsNoTracking().VisibleTo(viewer).Where(x => x.Id == id).Select(x => x.Id).ToListAsync(cancellationToken);
        return (await ReadAsync(db, seen, cancellationToken)).SingleOrDefault();
    }

    public async Task<IReadOnlyList<LeadTrail>> DueAsync(Guid model, DateTimeOffset olderThan, int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var imported = await db.Imports.MaxAsync(x => x.EndedAt, cancellationToken);
        var due = await (
            from lead in db.Leads.AsNoTracking()
            join chance in db.LeadChances on lead.Id equals chance.LeadId into chances
            from chance in chances.DefaultIfEmpty()
            where lead.State == LeadState.Open
                && (chance == null || chance.ModelId != model || chance.AsOf < olderThan || chance.AsOf < imported || chance.AsOf < lead.LastActivityAt)
            orderby lead.Id
            select lead.Id).Take(most).ToListAsync(cancellationToken);
        return await ReadAsync(db, due, cancellationToken);
    }

    public async Task SaveAsync(IReadOnlyList<LeadChance> chances, CancellationToken cancellationToken)
    {
        var ids = chances.Select(x => x.LeadId).ToList();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LeadChances.Where(x => ids.Contains(x.LeadId)).ExecuteDeleteAsync(cancellationToken);
        var there = await db.Leads.Where(x => ids.Contains(x.Id)).Select(x => x.Id).ToHashSetAsync(cancellationToken);
        await db.InsertManyAsync([.. chances.Where(x => there.Contains(x.LeadId))], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task ForgetClosedAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var closed = db.Leads.Where(x => x.State != LeadState.Open).Select(x => x.Id);
        await db.LeadChances.Where(x => closed.Contains(x.LeadId)).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<Lead> Decided(RevOpsDb db, DateTimeOffset givenUpBefore) =>
        db.Leads.AsNoTracking().Where(x => x.State != LeadState.Open || x.CreatedAt <= givenUpBefore);

    private static async Task<IReadOnlyList<LeadTrail>> ReadAsync(RevOpsDb db, IReadOnlyList<LeadId> leads, CancellationToken cancellationToken)
    {
        List<LeadTrail> found = [];
        foreach (var ids in leads.Chunk(AtOnce))
        {
            var facts = await FactsAsync(db, ids, cancellationToken);
            var touches = await TouchesAsync(db, ids, cancellationToken);
            found.AddRange(ids.Where(facts.ContainsKey).Select(id => facts[id] with { Touches = [.. touches[id]] }));
        }

        return found;
    }

    // The account's fields are left out: a lead mostly gets its account when it is converted
    private static Task<Dictionary<LeadId, LeadTrail>> FactsAsync(RevOpsDb db, LeadId[] ids, CancellationToken cancellationToken) =>
        db.Leads.AsNoTracking().Where(x => ids.Contains(x.Id)).Select(x => new LeadTrail
        {
            Id = x.Id,
            CreatedAt = x.CreatedAt,
            State = x.State,
            ConvertedAt = x.ConvertedAt,
            DisqualifiedAt = x.DisqualifiedAt,
            MqlAt = x.MqlAt,
            Title = x.Title,
            Source = x.LeadSource,
            Industry = x.Industry,
            Region = x.Region ?? x.Country,
            Employees = x.Employees,
        }).ToDictionaryAsync(x => x.Id, cancellationToken);

    private static async Task<ILookup<LeadId, TrailTouch>> TouchesAsync(RevOpsDb db, LeadId[] ids, CancellationToken cancellationToken)
    {
        List<LeadId?> of = [.. ids.Select(x => (LeadId?)x)];
        var rows = await db.Activities.AsNoTracking().Where(x => of.Contains(x.LeadId) && x.Done && x.Kind != ActivityKind.Task)
            .Select(x => new { Lead = x.LeadId!.Value, x.At, x.Kind, x.Direction, x.ContactId }).ToListAsync(cancellationToken);
        return rows.ToLookup(x => x.Lead, x => new TrailTouch(x.At, x.Kind == ActivityKind.Meeting || x.Direction == ActivityDirection.Inbound, x.ContactId?.Value));
    }
}
