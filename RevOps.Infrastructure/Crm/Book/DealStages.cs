using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Book;

/// <summary>Our stages by the CRM's ids.</summary>
internal sealed class DealStages
{
    private readonly RevOpsDb _db;
    private readonly ConnectionId _connection;
    private readonly Dictionary<string, DealStage> _byId;

    private DealStages(RevOpsDb db, ConnectionId connection, Dictionary<string, DealStage> byId) => (_db, _connection, _byId) = (db, connection, byId);

    public static async Task<DealStages> ReadAsync(RevOpsDb db, ConnectionId connection, CancellationToken cancellationToken) => new(
        db,
        connection,
        await (from link in db.CrmStages.AsNoTracking()
               join stage in db.DealStages on link.StageId equals stage.Id
               where link.ConnectionId == connection
               orderby stage.Order
               select new { link.ExternalId, stage }).ToDictionaryAsync(x => x.ExternalId, x => x.stage, cancellationToken));

    /// <summary>The stage; a deal that is in none begins in the first.</summary>
    public DealStage Of(string? id)
    {
        var key = id ?? _byId.Where(x => x.Value.Kind == DealState.Open).OrderBy(x => x.Value.Order).Select(x => x.Key).FirstOrDefault() ?? "none";
        if (_byId.TryGetValue(key, out var known))
        {
            return known;
        }

        StageMerge.Unlisted(_db, _connection, BookText.Fit(key, 100)!, out var stage);
        return _byId[key] = stage;
    }
}
