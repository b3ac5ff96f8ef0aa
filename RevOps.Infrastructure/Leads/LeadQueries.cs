using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Listing;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Leads;

/// <inheritdoc />
internal sealed class LeadQueries(
    [FromKeyedServices(PersistenceRegistration.Questions)] IDbContextFactory<RevOpsDb> databases) : ILeadQueries
{
    private const int LargestPage = 200;
    private const int MostChoices = 200;
    private const int MostActivities = 200;
    private const int MostNotes = 50;
    private const int MostAlike = 200;

    public async Task<LeadListPage> ListAsync(Viewer viewer, LeadFilter filter, CancellationToken cancellationToken)
    {
        // Both go through the same leads: beside each other they take as long as one of them
        var counting = CountAsync(viewer, filter, cancellationToken);
        var finding = PageAsync(viewer, filter, cancellationToken);
        await Task.WhenAll(counting, finding);
        return new(await finding, await counting);
    }

    public async IAsyncEnumerable<LeadListItem> ExportAsync(
        Viewer viewer, LeadFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var leads = await FilteredAsync(db, viewer, filter, cancellationToken);
        await foreach (var row in leads.InOrder(filter).ToItems(db).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return row;
        }
    }

    public async Task<LeadChoices> ChoicesAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        // All three in one pass: each of its own goes through every lead that the viewer sees
        var seen = await db.Leads.AsNoTracking().SeenByAsync(viewer, cancellationToken);
        var found = await seen.GroupBy(x => new { x.Status, x.LeadSource, x.OwnerId }).Select(g => g.Key).ToListAsync(cancellationToken);
        var ids = found.Select(x => x.OwnerId).OfType<UserId>().Distinct().ToList();
        var owners = await db.Users.Where(u => ids.Contains(u.Id))
            .OrderBy(u => u.Name).Select(u => new LeadOwner(u.Id, u.Name)).Take(MostChoices).ToListAsync(cancellationToken);
        return new(Offered(found.Select(x => x.Status)), Offered(found.Select(x => x.LeadSource)), owners);
    }

    public async Task<LeadRecord?> FindAsync(Viewer viewer, LeadId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Leads.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(x => x.Id == id, cancellationToken) is not { } lead)
        {
            return null;
        }

        return new LeadRecord
        {
            Lead = lead,
            Account = lead.AccountId is { } account ? await db.Accounts.AsNoTracking().SingleOrDefaultAsync(x => x.Id == account, cancellationToken) : null,
            OwnerName = await db.Leads.Where(x => x.Id == id).Matching(db, new LeadFilter { State = null }).ToItems(db).Select(x => x.OwnerName).SingleOrDefaultAsync(cancellationToken),
            Outreach = await db.OutreachTexts.AsNoTracking().SingleOrDefaultAsync(x => x.LeadId == id, cancellationToken),
            Decisions = await db.LeadDecisions.AsNoTracking().Where(x => x.LeadId == id).OrderByDescending(x => x.At).ThenByDescending(x => x.Id).ToListAsync(cancellationToken),
            Activities = await db.Activities.AsNoTracking().Where(x => x.LeadId == id).OrderByDescending(x => x.At).ThenBy(x => x.Id).Take(MostActivities).ToListAsync(cancellationToken),
            Notes = await db.AttachedNotes.AsNoTracking().Where(x => x.LeadId == id).OrderByDescending(x => x.At).ThenBy(x => x.Id).Take(MostNotes).ToListAsync(cancellationToken),
        };
    }

    public async Task<IReadOnlyList<Lead>> LookAlikesAsync(Lead lead, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (id, name, email, phone, company) = (lead.Id, lead.Name, lead.Email, lead.Phone, lead.Company);
        return await db.Leads.AsNoTracking()
            .Where(x => x.Id != id && (x.Name == name || (email != null && x.Email == email) || (phone != null && x.Phone == phone) || (company != null && x.Company == company)))
            .OrderBy(x => x.CreatedAt).ThenBy(x => x.Id).Take(MostAlike).ToListAsync(cancellationToken);
    }

    private static List<string> Offered(IEnumerable<string?> values) =>
        [.. values.OfType<string>().Distinct().Order(StringComparer.Ordinal).Take(MostChoices)];

    private async Task<int> CountAsync(Viewer viewer, LeadFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await (await FilteredAsync(db, viewer, filter, cancellationToken)).CountAsync(cancellationToken);
    }

    private async Task<List<LeadListItem>> PageAsync(Viewer viewer, LeadFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var size = Math.Clamp(filter.PageSize, 1, LargestPage);
        var skip = Math.Clamp(filter.Page, 0, int.MaxValue / size) * size;
        var leads = await FilteredAsync(db, viewer, filter, cancellationToken);

        // Only the page's rows are read in full: sorted are ids
        var ids = await leads.InOrder(filter).Select(x => x.Lead.Id).Skip(skip).Take(size).ToListAsync(cancellationToken);
        var rows = await db.Leads.AsNoTracking().Where(x => ids.Contains(x.Id)).Matching(db, new LeadFilter { State = null }).ToItems(db)
            .ToDictionaryAsync(x => x.Id, cancellationToken);
        return [.. ids.Where(rows.ContainsKey).Select(x => rows[x])];
    }

    private static async Task<IQueryable<ScoredLead>> FilteredAsync(RevOpsDb db, Viewer viewer, LeadFilter filter, CancellationToken cancellationToken) =>
        (await db.Leads.AsNoTracking().SeenByAsync(viewer, cancellationToken)).Matching(db, filter);
}
