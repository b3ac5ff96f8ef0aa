using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm.Book;

/// <summary>Which of our records some of a CRM's objects are.</summary>
internal sealed class BookLinks
{
    private readonly RevOpsDb _db;
    private readonly ConnectionId _connection;
    private readonly CrmObjectKind _kind;
    private readonly Dictionary<string, Guid> _known;

    private BookLinks(RevOpsDb db, ConnectionId connection, CrmObjectKind kind, Dictionary<string, Guid> known) =>
        (_db, _connection, _kind, _known) = (db, connection, kind, known);

    public IReadOnlyCollection<Guid> Records => _known.Values;

    public static async Task<BookLinks> ReadAsync(
        RevOpsDb db, ConnectionId connection, CrmObjectKind kind, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        var known = await db.CrmLinks.AsNoTracking().Where(x => x.ConnectionId == connection && x.Kind == kind && wanted.Contains(x.ExternalId))
            .ToDictionaryAsync(x => x.ExternalId, x => x.RecordId, cancellationToken);
        return new(db, connection, kind, known);
    }

    public Guid? Find(string? id) => id is not null && _known.TryGetValue(id, out var record) ? record : null;

    /// <summary>Says which one it is, also where it was another one that is gone.</summary>
    public void Add(string id, Guid record)
    {
        var link = new CrmLink(_connection, _kind, id, record);
        if (_known.ContainsKey(id))
        {
            _db.CrmLinks.Update(link);
        }
        else
        {
            _db.CrmLinks.Add(link);
        }

        _known[id] = record;
    }
}
