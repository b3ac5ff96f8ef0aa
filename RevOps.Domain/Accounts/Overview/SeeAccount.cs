using RevOps.Domain.Accounts.Figures;
using RevOps.Domain.Accounts.Listing;
using RevOps.Domain.Accounts.Segments;
using RevOps.Domain.Accounts.Usage;
using RevOps.Domain.Analytics;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Accounts.Overview;

/// <summary>Shows an account as it stands at this moment; the list's figures of it are made anew with it.</summary>
public sealed class SeeAccount(IAccountQueries accounts, IAccountFigures figures, IOrganisation organisation, TimeProvider time)
{
    /// <summary>Two whole years and a little, for the seasons of a year.</summary>
    private const int UsageDays = 800;

    private const int ForecastDays = 91;

    /// <summary>The account; null where there is none for this viewer.</summary>
    public async Task<AccountView?> RunAsync(Viewer viewer, AccountId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await accounts.FindAsync(viewer, id, cancellationToken) is not { } record)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var settings = await organisation.ReadAsync(cancellationToken);
        var rates = await organisation.RatesAsync(cancellationToken);
        var (today, _) = ReckonAccounts.Day(now, settings);
        var evidence = (await figures.EvidenceAsync([id], today.AddDays(-UsageDays), today, cancellationToken)).Single();
        var assessment = AccountAssessment.Of(evidence, rates, now, today);
        await figures.StoreAsync([assessment.ToFigures(id, ReckonAccounts.LastTouch(evidence, now), settings.Currency, now)], cancellationToken);
        var usage = DailyUsage.Of(evidence.Usage);
        return new AccountView
        {
            Record = record,
            Assessment = assessment,
            Usage = evidence.Usage,
            Units = await figures.UnitsAsync(cancellationToken),
            Seasonality = Seasonality.Of(usage),
            Forecast = ForecastUsage.Of(usage, ForecastDays),
            Renewals = RenewalsAhead.Of(
                from term in assessment.Terms
                let day = term.Contract.RenewsOn
                where day is not null
                select new RenewalFacts(
                    id, term.Contract.Name, day ?? today, null,
                    term.Contract.AnnualValue is { } value ? rates.Convert(value, today) : null, assessment.Churn),
                today, AccountFilter.RenewalDays),
            Calendar = new UsageCalendar(settings.WeekStart, settings.FiscalYearStartMonth, new HashSet<DateOnly>()),
            Currency = settings.Currency,
            Today = today,
        };
    }
}
