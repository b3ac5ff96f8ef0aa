using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics;

/// <inheritdoc />
internal sealed class Organisation(IDbContextFactory<RevOpsDb> databases) : IOrganisation
{
    private KnownRates? _known;

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
        var mark = await MarkAsync(db, cancellationToken);
        if (_known is { } known && known.Mark == mark && (known.Currency, known.RatesIn) == (settings.Currency, settings.RatesIn))
        {
            return known.Rates;
        }

        // The mark is older than the rates, never newer: what was imported in between is seen by the next question
        var rates = new ExchangeRates(settings.Currency, await db.ExchangeRates.AsNoTracking().ToListAsync(cancellationToken), settings.RatesIn);
        _known = new KnownRates(mark, settings.Currency, settings.RatesIn, rates);
        return rates;
    }

    /// <summary>
    /// Tells whether rates changed, on whatever node: they come and go by imports alone, and each batch and each undo counts its import's
    /// version up in its own transaction.
    /// </summary>
    private static async Task<RatesMark?> MarkAsync(RevOpsDb db, CancellationToken cancellationToken) =>
        await db.Imports.Where(x => x.Kind == ImportKind.Rates).GroupBy(_ => 1)
            .Select(g => new RatesMark(g.Count(), g.Sum(x => x.Version), g.Max(x => x.ChangedAt))).SingleOrDefaultAsync(cancellationToken);

    private static async Task<OrganisationSettings> SettingsAsync(RevOpsDb db, CancellationToken cancellationToken) =>
        (await db.Organisation.AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.Settings ?? new OrganisationSettings();

    private sealed record RatesMark(int Imports, int Versions, DateTimeOffset Newest);

    private sealed record KnownRates(RatesMark? Mark, string Currency, string? RatesIn, ExchangeRates Rates);
}
