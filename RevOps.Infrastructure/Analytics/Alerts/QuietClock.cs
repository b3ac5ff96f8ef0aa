using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics.Alerts;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Analytics.Alerts;

/// <summary>When people may be told: their own quiet hours, else the organisation's, by the organisation's clock.</summary>
internal sealed class QuietClock
{
    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<string, QuietHours> _hours;

    private QuietClock(TimeZoneInfo zone, Dictionary<string, QuietHours> hours) => (_zone, _hours) = (zone, hours);

    public static async Task<QuietClock> ReadAsync(RevOpsDb db, CancellationToken cancellationToken)
    {
        var organisation = await db.Organisation.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(organisation?.Settings.TimeZone ?? "", out var found) ? found : TimeZoneInfo.Utc;
        return new(zone, await db.QuietHours.AsNoTracking().ToDictionaryAsync(x => x.Scope, x => x.ToHours(), cancellationToken));
    }

    public DateTimeOffset NotBefore(UserId person, DateTimeOffset at) =>
        (_hours.GetValueOrDefault(QuietHoursRecord.ScopeOf(person)) ?? _hours.GetValueOrDefault(QuietHoursRecord.Organisation) ?? QuietHours.None).NotBefore(at, _zone);
}
