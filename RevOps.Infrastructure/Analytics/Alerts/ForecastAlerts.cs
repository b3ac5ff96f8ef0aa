using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Analytics.Alerts.Judging;
using RevOps.Domain.Analytics.Forecast;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Alerts;

/// <summary>Looks at the forecast of the current quarter of everybody who is told: a rep's own deals, a manager's teams, for an analyst all.</summary>
internal sealed class ForecastAlerts(
    IDbContextFactory<RevOpsDb> databases, AlertWriter writer, IForecastQueries forecasts, IPeople people, IOrganisation organisation, TimeProvider time)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var calendar = new FiscalCalendar(await organisation.ReadAsync(cancellationToken));
        var today = calendar.DayOf(time.GetUtcNow());
        var quarter = calendar.QuarterOf(today);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rule = await db.RuleAsync(RevenueAlertKind.ForecastGap, cancellationToken);
        await EndPastAsync(db, quarter, cancellationToken);
        foreach (var person in await people.ListActiveAsync(cancellationToken))
        {
            if (rule.IsOn && IsTold(rule.Audience, person.Role))
            {
                await LookAsync(person, rule, quarter, today, cancellationToken);
            }
        }
    }

    private static bool IsTold(AlertAudience audience, UserRole role) => role switch
    {
        UserRole.Rep => audience.HasFlag(AlertAudience.Owner),
        UserRole.Manager => audience.HasFlag(AlertAudience.Managers),
        UserRole.Analyst => audience.HasFlag(AlertAudience.Analysts),
        _ => false,
    };

    private async Task LookAsync(Person person, RevenueAlertRule rule, FiscalPeriod quarter, DateOnly today, CancellationToken cancellationToken)
    {
        var report = await forecasts.ReadAsync(person.AsViewer(), new AnalyticsFilter { From = quarter.From, To = quarter.To }, cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var subject = AlertSubject.OfForecast(person.Id, quarter);
        var open = await AlertWriter.OpenAsync(db, rule.Kind, subject.Key, cancellationToken);
        var decision = JudgeForecast.Run(rule, report, today, [.. open.Select(x => x.Cause)]);

        // It is their own forecast: they are its owner, whatever their part
        await writer.AddAsync(db, rule with { Audience = AlertAudience.Owner }, subject, decision, open, cancellationToken);
        await writer.SaveAsync(db, () => db.RevenueAlerts.AnyAsync(x => x.Kind == rule.Kind && x.SubjectKey == subject.Key && x.EndedAt == null, cancellationToken), cancellationToken);
    }

    private async Task EndPastAsync(RevOpsDb db, FiscalPeriod quarter, CancellationToken cancellationToken)
    {
        var current = $":{quarter.From:yyyy-MM-dd}";
        await db.RevenueAlerts.Where(x => x.Kind == RevenueAlertKind.ForecastGap && x.EndedAt == null && !x.SubjectKey.EndsWith(current))
            .ExecuteUpdateAsync(x => x.SetProperty(a => a.EndedAt, time.GetUtcNow()), cancellationToken);
    }
}
