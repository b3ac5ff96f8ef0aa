using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Reviews;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Reviews;

/// <summary>Published rubrics in the database. Versions never change, so what was read once stays right.</summary>
internal sealed class RubricStore(IDbContextFactory<RevOpsDb> databases, TimeProvider time) : IRubrics
{
    private IReadOnlyList<Rubric>? _inForce;

    public async ValueTask<IReadOnlyList<Rubric>> InForceAsync(CancellationToken cancellationToken)
    {
        if (_inForce is { } known)
        {
            return known;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.Rubrics.AsNoTracking().ToListAsync(cancellationToken);
        return _inForce = [.. rows
            .GroupBy(x => x.Key)
            .Select(x => Json.Read<Rubric>(x.MaxBy(r => r.Version)!.Json))
            .OrderBy(x => x.Key, StringComparer.Ordinal)];
    }

    /// <summary>Publishes the shipped versions that the database does not have yet.</summary>
    public async Task PublishShippedAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var known = await db.Rubrics.Select(x => new { x.Key, x.Version }).ToListAsync(cancellationToken);
        foreach (var rubric in ShippedRubrics.All.Where(r => !known.Any(x => x.Key == r.Key && x.Version == r.Version)))
        {
            db.Rubrics.Add(new RubricRecord
            {
                Key = rubric.Key,
                Version = rubric.Version,
                Name = rubric.Name,
                PublishedAt = time.GetUtcNow(),
                Json = Json.Write(rubric),
            });
        }

        await db.SaveChangesAsync(cancellationToken);
        _inForce = null;
    }
}
