using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Governance;

/// <inheritdoc />
internal sealed class AuditQueries(IDbContextFactory<RevOpsDb> databases) : IAuditQueries
{
    private const int LargestPage = 200;

    public async Task<AuditPage> ListAsync(Viewer viewer, AuditFilter filter, CancellationToken cancellationToken)
    {
        if (!viewer.Administers)
        {
            return new AuditPage([], 0);
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var lines = Matching(db.Audit.AsNoTracking(), filter);
        var total = await lines.CountAsync(cancellationToken);
        var size = Math.Clamp(filter.PageSize, 1, LargestPage);
        var page = await lines.OrderByDescending(x => x.At).ThenByDescending(x => x.Id)
            .Skip(Math.Max(0, filter.Page) * size).Take(size)
            .Select(x => new AuditLine(x.Id, x.At, x.ActorId, x.Actor, x.Action, x.Subject, x.Detail))
            .ToListAsync(cancellationToken);
        return new AuditPage(page, total);
    }

    public async Task<AuditOptions> OptionsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        if (!viewer.Administers)
        {
            return new AuditOptions([], []);
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var actions = await db.Audit.Select(x => x.Action).Distinct().OrderBy(x => x).ToListAsync(cancellationToken);
        var people = await db.Users.OrderBy(x => x.Name).ThenBy(x => x.Id).Select(x => new PersonName(x.Id, x.Name)).ToListAsync(cancellationToken);
        return new AuditOptions(people, actions);
    }

    private static IQueryable<AuditEntry> Matching(IQueryable<AuditEntry> lines, AuditFilter filter)
    {
        lines = filter.Actor is { } actor ? lines.Where(x => x.ActorId == actor) : lines;
        lines = filter.Subject is { } subject ? lines.Where(x => x.Subject == subject) : lines;
        if (filter.Action is { } action)
        {
            var group = action + ".";
            lines = lines.Where(x => x.Action == action || x.Action.StartsWith(group));
        }

        if (filter.From is { } from)
        {
            var start = new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero);
            lines = lines.Where(x => x.At >= start);
        }

        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = new DateTimeOffset(to.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
            lines = lines.Where(x => x.At < end);
        }

        return lines;
    }
}
