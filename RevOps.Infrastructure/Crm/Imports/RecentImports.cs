using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm.Imports;

namespace RevOps.Infrastructure.Crm.Imports;

/// <summary>Tells those who keep something of imported rows whether there are others.</summary>
internal static class RecentImports
{
    /// <summary>Whether an import of these kinds ended since, or is still at it.</summary>
    public static Task<bool> AnySinceAsync(this IQueryable<Import> imports, IReadOnlyList<ImportKind> kinds, DateTimeOffset since, CancellationToken cancellationToken) =>
        imports.AnyAsync(x => kinds.Contains(x.Kind) && x.StartedAt != null && (x.EndedAt == null || x.EndedAt >= since), cancellationToken);
}
