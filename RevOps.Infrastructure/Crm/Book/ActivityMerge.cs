using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Crm.Imports;
using RevOps.Infrastructure.Deals.Assessment;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Book;

/// <summary>
/// Notes, e-mails, meetings and tasks of a CRM. A note or mail of a deal counts as evidence, as one that a person attached does; what hangs on several
/// deals counts for each. What hangs on no deal is its account's or lead's; what hangs on nothing that is known here is left out.
/// </summary>
internal sealed class ActivityMerge(RevOpsDb db, ConnectionId connection, ImportLookups people, DateTimeOffset now)
{
    /// <summary>HubSpot files a mail under a handful of deals; one under hundreds says nothing of any.</summary>
    private const int MostDeals = 20;

    private readonly string _source = connection.ToString();

    public async Task RunAsync(CrmObjectKind kind, IReadOnlyList<CrmActivity> page, CancellationToken cancellationToken)
    {
        var hangs = await ActivityTargets.ReadAsync(db, connection, page, people, cancellationToken);
        var rows = await ActivityRows.ReadAsync(db, _source, kind, page, cancellationToken);
        var links = await BookLinks.ReadAsync(db, connection, kind, page.Select(x => x.Id), cancellationToken);
        foreach (var said in page)
        {
            var deals = hangs.Deals(said).Take(MostDeals).ToList();
            var first = !said.TookPlace ? null
                : said.Kind == CrmObjectKind.Note || (said.Kind == CrmObjectKind.Email && deals.Count > 0) ? Attach(said, deals, hangs, rows)
                : Note(said, deals, hangs, rows);
            rows.RemoveOthers(said);
            if (first is { } record && links.Find(said.Id) is null)
            {
                links.Add(said.Id, record);
            }
        }

        var touched = await CountAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.TouchAsync(touched, now, cancellationToken);
    }

    private Guid? Attach(CrmActivity said, List<Deal> deals, ActivityTargets hangs, ActivityRows rows)
    {
        // A note without words, such as one that holds a picture only, says nothing
        if (said.Kind == CrmObjectKind.Note && string.IsNullOrWhiteSpace(said.Text))
        {
            return null;
        }

        var direction = hangs.Direction(said);
        Guid? first = null;
        foreach (var deal in Targets(said, deals, hangs).Where(x => x is null || !rows.IsThereOtherwise(x.Id, said)))
        {
            var key = KeyOf(said, deal);
            if (rows.Note(key) is not { } note)
            {
                note = new AttachedNote(said.Kind == CrmObjectKind.Email, FillActivity.SubjectOf(said), "", FillActivity.TimeOf(said), null, now);
                note.ComesFrom(_source, key, null);
                rows.Add(key, note);
            }

            note.With(said, hangs.From(said), hangs.Person(said, deal), direction);
            if (deal is not null)
            {
                note.BelongsTo(deal);
            }
            else
            {
                note.HangsOn(hangs.Account(said), hangs.Lead(said), people.Owner(said.OwnerId));
            }

            rows.Keep(key);
            first ??= note.Id;
        }

        return first;
    }

    private Guid? Note(CrmActivity said, List<Deal> deals, ActivityTargets hangs, ActivityRows rows)
    {
        var (account, lead) = (hangs.Account(said), hangs.Lead(said));
        Guid? first = null;
        foreach (var deal in Targets(said, deals, hangs))
        {
            var key = KeyOf(said, deal);
            if (rows.Activity(key) is not { } activity)
            {
                activity = new Activity(ActivityKind.Task, FillActivity.TimeOf(said), "");
                activity.ComesFrom(_source, key, null);
                rows.Add(key, activity);
            }

            activity.With(said, hangs.Direction(said));
            activity.HangsOn(deal, account, hangs.Person(said, deal), lead, people.Owner(said.OwnerId));
            rows.Keep(key);
            first ??= activity.Id;
        }

        return first;
    }

    /// <summary>A row for each: its deals; none, where it is somebody's without a deal.</summary>
    private static List<Deal?> Targets(CrmActivity said, List<Deal> deals, ActivityTargets hangs)
    {
        if (deals.Count > 0)
        {
            return [.. deals];
        }

        return hangs.Account(said) is not null || hangs.Lead(said) is not null || hangs.Person(said, null) is not null ? [null] : [];
    }

    private static string KeyOf(CrmActivity said, Deal? deal) =>
        BookText.Fit($"{FillActivity.KeyOf(said.Kind, said.Id)}:{deal?.ExternalId ?? "-"}", SourcedConfiguration.KeyLength)!;

    /// <summary>Deals and leads follow what happened last; only what changed is looked at. Gives the deals to be judged anew.</summary>
    private async Task<List<DealId>> CountAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.DetectChanges();
        var activities = db.ChangeTracker.Entries<Activity>().Where(x => x.State != EntityState.Unchanged).ToList();
        var notes = db.ChangeTracker.Entries<AttachedNote>().Where(x => x.State != EntityState.Unchanged).ToList();
        var done = activities.Where(x => x.State != EntityState.Deleted).Select(x => x.Entity).Where(x => x.Done && x.Kind != ActivityKind.Task && x.At <= now).ToList();
        var mails = notes.Where(x => x.State != EntityState.Deleted).Select(x => x.Entity).Where(x => x.IsEmail && x.At <= now);
        foreach (var deal in done.Select(x => (x.DealId, x.At)).Concat(mails.Select(x => (x.DealId, x.At))).Where(x => x.DealId is not null).GroupBy(x => x.DealId))
        {
            var last = deal.Max(x => x.At);
            await db.Deals.IgnoreQueryFilters().Where(x => x.Id == deal.Key && (x.LastActivityAt == null || x.LastActivityAt < last))
                .ExecuteUpdateAsync(x => x.SetProperty(d => d.LastActivityAt, last), cancellationToken);
        }

        foreach (var lead in done.Where(x => x.LeadId is not null).GroupBy(x => x.LeadId))
        {
            var last = lead.Max(x => x.At);
            await db.Leads.IgnoreQueryFilters().Where(x => x.Id == lead.Key && (x.LastActivityAt == null || x.LastActivityAt < last))
                .ExecuteUpdateAsync(x => x.SetProperty(d => d.LastActivityAt, last), cancellationToken);
        }

        return [.. activities.Select(x => x.Entity.DealId).Concat(notes.Select(x => x.Entity.DealId)).OfType<DealId>().Distinct()];
    }
}
