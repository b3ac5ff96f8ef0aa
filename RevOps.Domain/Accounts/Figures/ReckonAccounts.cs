using RevOps.Domain.Analytics;

namespace RevOps.Domain.Accounts.Figures;

/// <summary>
/// Keeps the figures of accounts up to date, part by part: of accounts that have none, of all once a day begins, and after an import. What is
/// cut off goes on where it was, since an account that is done is not stale any more.
/// </summary>
public sealed class ReckonAccounts(IAccountFigures figures, IOrganisation organisation, TimeProvider time)
{
    private const int Part = 40;

    /// <summary>Days of use that the trend, the forecast's tests and the figures need.</summary>
    private const int UsageDays = 400;

    /// <summary>Reckons the next accounts that are stale.</summary>
    /// <returns>How many they were; 0 where none is.</returns>
    public async Task<int> WorkAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var settings = await organisation.ReadAsync(cancellationToken);
        var (today, began) = Day(now, settings);
        var imported = await figures.LatestImportAsync(cancellationToken);
        var stale = await figures.StaleAsync(imported > began ? imported.Value : began, Part, cancellationToken);
        if (stale.Count == 0)
        {
            return 0;
        }

        var rates = await organisation.RatesAsync(cancellationToken);
        var evidence = await figures.EvidenceAsync(stale, today.AddDays(-UsageDays), today, cancellationToken);
        await figures.StoreAsync(
            [.. evidence.Select(x => AccountAssessment.Of(x, rates, now, today).ToFigures(x.Account, LastTouch(x, now), settings.Currency, now))], cancellationToken);
        return stale.Count;
    }

    /// <summary>The organisation's day, and when it began.</summary>
    internal static (DateOnly Today, DateTimeOffset Began) Day(DateTimeOffset now, OrganisationSettings settings)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var today = DateOnly.FromDateTime(local.DateTime);
        return (today, now - local.TimeOfDay);
    }

    internal static DateTimeOffset? LastTouch(AccountEvidence evidence, DateTimeOffset now) =>
        evidence.Touches.Where(x => x.At <= now).Select(x => (DateTimeOffset?)x.At).Max();
}
