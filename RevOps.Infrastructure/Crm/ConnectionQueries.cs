using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Crm.Connections;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Crm;

/// <inheritdoc />
internal sealed class ConnectionQueries(IDbContextFactory<RevOpsDb> databases, ISecretBox box) : IConnectionQueries
{
    private static readonly Dictionary<CrmObjectKind, int> Order = ReadBook.Kinds.Index().ToDictionary(x => x.Item, x => x.Index);

    public async Task<IReadOnlyList<ConnectionListItem>> ListAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        if (!viewer.Administers)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var connections = await db.Connections.AsNoTracking().ToListAsync(cancellationToken);
        var open = ReviewStates.Working.Append(ReviewState.Failed).ToList();
        var counts = await db.Reviews.Where(x => open.Contains(x.State))
            .GroupBy(x => new { x.ConnectionId, Failed = x.State == ReviewState.Failed })
            .Select(x => new { x.Key.ConnectionId, x.Key.Failed, Number = x.Count(), Oldest = x.Min(r => r.DetectedAt) })
            .ToListAsync(cancellationToken);
        var readings = (await db.CrmReadings.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(x => x.ConnectionId);
        return
        [
            .. connections.OrderBy(x => x.Name, StringComparer.OrdinalIgnoreCase).Select(connection =>
            {
                var backlog = counts.Find(x => x.ConnectionId == connection.Id && !x.Failed);
                var failed = counts.Find(x => x.ConnectionId == connection.Id && x.Failed);
                return Item(connection) with { Backlog = backlog?.Number ?? 0, OldestWaitingAt = backlog?.Oldest, Failed = failed?.Number ?? 0, Readings = Readings(readings[connection.Id]) };
            }),
        ];
    }

    private static IReadOnlyList<ConnectionReading> Readings(IEnumerable<BookReading> readings) =>
    [
        .. readings.OrderBy(x => Order.GetValueOrDefault(x.Kind, -1))
            .Select(x => new ConnectionReading(x.Kind, x.ReadAt, x.Problem) { ProblemKind = x.ProblemKind, FailedAt = x.FailedAt }),
    ];

    private ConnectionListItem Item(CrmConnection connection)
    {
        var secrets = box.OpenSecrets(connection.SealedSecrets);
        return new ConnectionListItem
        {
            Id = connection.Id,
            Kind = connection.Kind,
            Settings = ConnectionSettings.Of(connection),
            Paused = connection.Paused,
            Demo = connection.Demo,
            SignIn = secrets is null ? null : secrets.AccessToken is null ? CrmSignIn.OAuth : CrmSignIn.Token,
            HasWebhookSecret = secrets?.ClientSecret is not null,
            SecretsSetAt = connection.SecretsSetAt,
            CreatedAt = connection.CreatedAt,
            LastPollAt = connection.LastPollAt,
            LastSuccessAt = connection.LastSuccessAt,
            LastError = connection.LastError,
            LastErrorAt = connection.LastErrorAt,
            BlockedUntil = connection.BlockedUntil,
        };
    }
}
