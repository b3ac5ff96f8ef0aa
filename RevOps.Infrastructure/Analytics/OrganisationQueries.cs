using Microsoft.EntityFrameworkCore;
using RevOps.Domain;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Pipeline;
using RevOps.Domain.Analytics.Settings;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics;

/// <inheritdoc />
internal sealed class OrganisationQueries(IDbContextFactory<RevOpsDb> databases) : IOrganisationQueries
{
    public async Task<OrganisationOverview> ReadAsync(Viewer viewer, FiscalPeriod year, CancellationToken cancellationToken)
    {
        if (!viewer.Administers)
        {
            return new([], [], []);
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return new(await RatesAsync(db, cancellationToken), await QuotasAsync(db, year, cancellationToken), await CurrenciesAsync(db, cancellationToken));
    }

    private static async Task<IReadOnlyList<RateLine>> RatesAsync(RevOpsDb db, CancellationToken cancellationToken)
    {
        var spans = await db.ExchangeRates.GroupBy(x => x.Currency)
            .Select(g => new { g.Key, Since = g.Min(x => x.Day), Last = g.Max(x => x.Day), Days = g.Count() }).OrderBy(x => x.Key).ToListAsync(cancellationToken);
        var last = await db.ExchangeRates.Where(x => x.Day == db.ExchangeRates.Where(r => r.Currency == x.Currency).Max(r => r.Day))
            .ToDictionaryAsync(x => x.Currency, x => x.Rate, cancellationToken);
        return [.. spans.Where(x => last.ContainsKey(x.Key)).Select(x => new RateLine(x.Key, last[x.Key], x.Last, x.Since, x.Days))];
    }

    private static async Task<IReadOnlyList<QuotaLine>> QuotasAsync(RevOpsDb db, FiscalPeriod year, CancellationToken cancellationToken)
    {
        var rows = await db.Quotas.Counting(db).Where(x => x.From <= year.To && x.To >= year.From).Select(x => new
        {
            x.From,
            x.To,
            x.Amount,
            x.Currency,
            x.Source,
            Rep = db.Users.Where(u => u.Id == x.OwnerId).Select(u => u.Name).FirstOrDefault()
                ?? db.OwnerNames.Where(o => o.Source == x.Source && o.ExternalId == x.OwnerKey).Select(o => o.Name).FirstOrDefault()
                ?? x.OwnerKey,
            Team = db.Teams.Where(t => t.Id == x.TeamId).Select(t => t.Name).FirstOrDefault() ?? x.TeamKey,
        }).ToListAsync(cancellationToken);
        var crms = await db.Connections.AsNoTracking().Select(x => new { x.Id, x.Name }).ToDictionaryAsync(x => x.Id.ToString(), x => x.Name, cancellationToken);
        return
        [
            .. rows.Select(x => new QuotaLine(
                    x.Rep ?? x.Team ?? "Organisation", x.Rep is not null ? QuotaLevel.Reps : x.Team is not null ? QuotaLevel.Teams : QuotaLevel.Organisation,
                    x.From, x.To, new Money(x.Amount, x.Currency)) { Crm = x.Source is null ? null : crms.GetValueOrDefault(x.Source) })
                .OrderByDescending(x => x.Level).ThenBy(x => x.Of, StringComparer.OrdinalIgnoreCase).ThenBy(x => x.From).Take(OrganisationOverview.MostQuotas),
        ];
    }

    private static async Task<IReadOnlyList<string>> CurrenciesAsync(RevOpsDb db, CancellationToken cancellationToken)
    {
        var deals = await db.Deals.Where(x => x.Currency != null).Select(x => x.Currency!).Distinct().ToListAsync(cancellationToken);
        var contracts = await db.Contracts.Where(x => x.Currency != null).Select(x => x.Currency!).Distinct().ToListAsync(cancellationToken);
        return [.. deals.Union(contracts, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
