using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
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

    public async Task SaveAsync(OrganisationSettings settings, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var record = await db.Organisation.SingleOrDefaultAsync(cancellationToken);
        if (record is null)
        {
            db.Organisation.Add(new OrganisationRecord { Settings = settings });
        }
        else
        {
            record.Settings = settings;
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<ExchangeRates> RatesAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var settings = await SettingsAsync(db, cancellationToken);
        return new ExchangeRates(settings.Currency, await db.ExchangeRates.AsNoTracking().ToListAsync(cancellationToken));
    }

    private static async Task<OrganisationSettings> SettingsAsync(RevOpsDb db, CancellationToken cancellationToken) =>
        (await db.Organisation.AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.Settings ?? new OrganisationSettings();
}
