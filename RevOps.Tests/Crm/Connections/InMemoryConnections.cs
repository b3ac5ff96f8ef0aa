using RevOps.Domain;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Connections;
using RevOps.Domain.Governance;

namespace RevOps.Tests.Crm.Connections;

/// <summary>Connections without a database, for components.</summary>
internal sealed class InMemoryConnections(ISecretBox box) : ICrmConnectionStore, IConnectionQueries
{
    private readonly List<CrmConnection> _connections = [];

    public List<string> Audit { get; } = [];

    public int Backlog { get; set; }

    public IReadOnlyList<ConnectionReading> Readings { get; set; } = [];

    public int Reads { get; private set; }

    public CrmConnection Add(string name, CrmSecrets secrets, DateTimeOffset at)
    {
        var connection = new CrmConnection("hubspot", name, new Uri("https://api.hubapi.com/"), box.Seal(secrets), at);
        _connections.Add(connection);
        return connection;
    }

    public Task<CrmConnection?> FindAsync(ConnectionId id, CancellationToken cancellationToken) =>
        Task.FromResult(_connections.Find(x => x.Id == id));

    public Task<Result<ConnectionId, CrmSettingsError>> AddAsync(CrmConnection connection, AuditEntry audit, CancellationToken cancellationToken)
    {
        _connections.Add(connection);
        Audit.Add(audit.Action);
        return Task.FromResult<Result<ConnectionId, CrmSettingsError>>(connection.Id);
    }

    public Task<Result<ConnectionId, CrmSettingsError>> ChangeAsync(
        ConnectionId id, Func<CrmConnection, Result<AuditEntry[], CrmSettingsError>> change, CancellationToken cancellationToken)
    {
        var lines = change(_connections.Single(x => x.Id == id));
        Audit.AddRange((lines.Value ?? []).Select(x => x.Action));
        return Task.FromResult(lines.IsSuccess ? Result<ConnectionId, CrmSettingsError>.Ok(id) : lines.Error);
    }

    public Task<ConnectionLoss> LossAsync(ConnectionId id, CancellationToken cancellationToken) => Task.FromResult(new ConnectionLoss(0, 0, 0));

    public Task<bool> DeleteAsync(ConnectionId id, AuditEntry audit, CancellationToken cancellationToken) =>
        Task.FromResult(_connections.RemoveAll(x => x.Id == id) == 1);

    public Task<IReadOnlyList<ConnectionListItem>> ListAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        Reads++;
        return Task.FromResult<IReadOnlyList<ConnectionListItem>>([.. _connections.Select(x => new ConnectionListItem
        {
            Id = x.Id,
            Kind = x.Kind,
            Settings = ConnectionSettings.Of(x),
            Paused = x.Paused,
            SignIn = CrmSignIn.Token,
            HasWebhookSecret = true,
            SecretsSetAt = x.SecretsSetAt,
            CreatedAt = x.CreatedAt,
            LastPollAt = x.LastPollAt,
            LastError = x.LastError,
            Backlog = Backlog,
            Readings = Readings,
        })]);
    }
}
