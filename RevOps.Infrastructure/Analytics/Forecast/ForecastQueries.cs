using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Forecast;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Forecast;

/// <inheritdoc />
internal sealed class ForecastQueries(
    [FromKeyedServices(PersistenceRegistration.Questions)] IDbContextFactory<RevOpsDb> databases, IOrganisation organisation, ConversionSource conversions, TimeProvider time) : IForecastQueries
{
    public async Task<ForecastReport> ReadAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken)
    {
        var (calendar, rates, today) = await GroundAsync(cancellationToken);
        var conversion = await conversions.ReadAsync(today, cancellationToken);

        // The past is read beside the present: each takes half of the time
        var won = WonAsync(viewer, filter, calendar, rates, today, cancellationToken);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var seen = await db.Deals.AsNoTracking().SeenByAsync(viewer, cancellationToken);
            return await new ForecastReader(db, seen, viewer, filter, calendar, rates, today).ReadAsync(conversion, won, cancellationToken);
        }
        finally
        {
            await ((Task)won).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public async Task<IReadOnlyList<WeekWaterfall>> WaterfallAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken)
    {
        var (calendar, rates, today) = await GroundAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var seen = await SeenPipeline.ReadAsync(db, viewer, cancellationToken);
        return await new PastReader(db, seen, viewer, filter, calendar, rates, today).WeeksAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<TurnedDeal>> TurnedAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken)
    {
        var (calendar, rates, today) = await GroundAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var seen = await SeenPipeline.ReadAsync(db, viewer, cancellationToken);
        return await new PastReader(db, seen, viewer, filter, calendar, rates, today).TurnedAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ForecastAccuracy>> AccuracyAsync(Viewer viewer, AnalyticsFilter filter, CancellationToken cancellationToken)
    {
        var (calendar, rates, today) = await GroundAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var seen = await SeenPipeline.ReadAsync(db, viewer, cancellationToken);
        return await new PastReader(db, seen, viewer, filter, calendar, rates, today).AccuracyAsync(cancellationToken);
    }

    private async Task<double?> WonAsync(
        Viewer viewer, AnalyticsFilter filter, FiscalCalendar calendar, ExchangeRates rates, DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var seen = await SeenPipeline.ReadAsync(db, viewer, cancellationToken);
        return await new PastReader(db, seen, viewer, filter, calendar, rates, today).PipelineWonAsync(cancellationToken);
    }

    private async Task<(FiscalCalendar Calendar, ExchangeRates Rates, DateOnly Today)> GroundAsync(CancellationToken cancellationToken)
    {
        var calendar = new FiscalCalendar(await organisation.ReadAsync(cancellationToken));
        return (calendar, await organisation.RatesAsync(cancellationToken), calendar.DayOf(time.GetUtcNow()));
    }
}
