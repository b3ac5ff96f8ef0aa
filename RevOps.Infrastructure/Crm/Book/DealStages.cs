using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Deals;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Book;

/// <summary>Our stages by the CRM's ids.</summary>
internal sealed class DealStages
{
    /// <summary>Where a stage stands that a deal is or was in and that the CRM's list has no more: nobody knows its name or meaning.</summary>
    private const string Unlisted = "Stages no longer listed";

    private const int KeyLength = 100;

    private readonly RevOpsDb _db;
    private readonly ConnectionId _connection;
    private readonly Dictionary<string, DealStage> _byId;
    private readonly Dictionary<string, DealStage> _unlisted;

    private DealStages(RevOpsDb db, ConnectionId connection, Dictionary<string, DealStage> byId, Dictionary<string, DealStage> unlisted) =>
        (_db, _connection, _byId, _unlisted) = (db, connection, byId, unlisted);

    public static async Task<DealStages> ReadAsync(RevOpsDb db, ConnectionId connection, CancellationToken cancellationToken)
    {
        var known = await (from link in db.CrmStages.AsNoTracking()
                           join stage in db.DealStages on link.StageId equals stage.Id
                           where link.ConnectionId == connection
                           select new { link.ExternalId, stage }).ToDictionaryAsync(x => x.ExternalId, x => x.stage, cancellationToken);
        var unlisted = await db.DealStages.AsNoTracking().Where(x => x.Pipeline == Unlisted).ToDictionaryAsync(x => x.Name, cancellationToken);
        return new(db, connection, known, unlisted);
    }

    /// <summary>The stage; a deal that is in none begins in the first.</summary>
    public DealStage Of(string? id)
    {
        var first = _byId.Where(x => x.Value.Kind == DealState.Open).OrderBy(x => x.Value.Order).Select(x => x.Key).FirstOrDefault();
        var key = BookText.Fit(id ?? first, KeyLength) ?? "none";
        if (_byId.TryGetValue(key, out var known))
        {
            return known;
        }

        if (!_unlisted.TryGetValue(key, out var stage))
        {
            stage = _unlisted[key] = new DealStage(Unlisted, key, 0, DealState.Open, 0, isLate: false);
            _db.DealStages.Add(stage);
        }

        _db.CrmStages.Add(new CrmStageLink(_connection, new CrmDealStage(key, Unlisted, key, 0, DealState.Open, 0), stage.Id));
        return _byId[key] = stage;
    }
}
