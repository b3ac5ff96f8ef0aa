using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics;

/// <inheritdoc />
internal sealed class Organisation(IDbContextFactory<RevOpsDb> databases) : IOrganisation
{
    public async Task<OrganisationSettings> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await SettingsAsync(db, cancellationToken);
    }

    public async Task<bool> ChangeAsync(
        OrganisationSettings settings, OrganisationSettings basedOn, AuditEntry audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var record = await db.Organisation.SingleOrDefaultAsync(cancellationToken);
        if ((record?.Settings ?? new OrganisationSettings()) != basedOn)
        {
            return false;
        }

        if (record is null)
        {
            db.Organisation.Add(new OrganisationRecord { Settings = settings });
        }
        else
        {
            record.Settings = settings;
            record.Version++;
        }

        db.Audit.Add(audit);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Others were quicker, or the database is not there: the second reading tells which
            return await ReadAsync(cancellationToken) == basedOn ? throw new InvalidOperationException("The settings could not be stored.") : false;
        }
    }

    public async Task<ExchangeRates> RatesAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var settings = await SettingsAsync(db, cancellationToken);
        return new ExchangeRates(settings.Currency, await db.ExchangeRates.AsNoTracking().ToListAsync(cancellationToken), settings.RatesIn);
    }

    private static async Task<OrganisationSettings> SettingsAsync(RevOpsDb db, CancellationToken cancellationToken) =>
        (await db.Organisation.AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.Settings ?? new OrganisationSettings();
}
