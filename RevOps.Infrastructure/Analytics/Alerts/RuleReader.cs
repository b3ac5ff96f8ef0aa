using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Alerts;

/// <summary>Reads the rules in force.</summary>
internal static class RuleReader
{
    public static async Task<IReadOnlyList<RevenueAlertRule>> RulesAsync(this RevOpsDb db, CancellationToken cancellationToken)
    {
        var set = await db.RevenueRules.AsNoTracking().ToDictionaryAsync(x => x.Kind, x => x.Rule, cancellationToken);
        return [.. RevenueAlertRules.Usual.Select(x => set.GetValueOrDefault(x.Kind) ?? x)];
    }

    public static async Task<RevenueAlertRule> RuleAsync(this RevOpsDb db, RevenueAlertKind kind, CancellationToken cancellationToken) =>
        (await db.RevenueRules.AsNoTracking().SingleOrDefaultAsync(x => x.Kind == kind, cancellationToken))?.Rule ?? RevenueAlertRules.Usual.Single(x => x.Kind == kind);
}
