using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Listing;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Leads;

/// <inheritdoc />
internal sealed class LeadQueries(IDbContextFactory<RevOpsDb> databases) : ILeadQueries
{
    private const int LargestPage = 200;
    private const int MostChoices = 200;
    private const int MostActivities = 200;
    private const int MostNotes = 50;
    private const int MostAlike = 200;

    public async Task<LeadListPage> ListAsync(Viewer viewer, LeadFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var leads = Filtered(db, viewer, filter);
        var total = await leads.CountAsync(cancellationToken);
        var size = Math.Clamp(filter.PageSize, 1, LargestPage);
        var skip = Math.Clamp(filter.Page, 0, int.MaxValue / size) * size;
        return new(await leads.InOrder(filter).Skip(skip).Take(size).ToItems(db).ToListAsync(cancellationToken), total);
    }

    public async IAsyncEnumerable<LeadListItem> ExportAsync(
        Viewer viewer, LeadFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await foreach (var row in Filtered(db, viewer, filter).InOrder(filter).ToItems(db).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return row;
        }
    }

    public async Task<LeadChoices> ChoicesAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var visible = db.Leads.AsNoTracking().VisibleTo(viewer);
        var statuses = await visible.Where(x => x.Status != null).Select(x => x.Status!).Distinct().OrderBy(x => x).Take(MostChoices).ToListAsync(cancellationToken);
        var sources = await visible.Where(x => x.LeadSource != null).Select(x => x.LeadSource!).Distinct().OrderBy(x => x).Take(MostChoices).ToListAsync(cancellationToken);
        var owners = await db.Users.Where(u => visible.Select(x => x.OwnerId).Distinct().Contains(u.Id))
            .OrderBy(u => u.Name).Select(u => new LeadOwner(u.Id, u.Name)).Take(MostChoices).ToListAsync(cancellationToken);
        return new(statuses, sources, owners);
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

    private static IQueryable<ScoredLead> Filtered(RevOpsDb db, Viewer viewer, LeadFilter filter) =>
        db.Leads.AsNoTracking().VisibleTo(viewer).Matching(db, filter);
}
