using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Connections;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Demo.Crm.Desk;

/// <summary>
/// Keeps the connection to the demo CRM: makes it where there is none, and gives it the address and the credentials of this start. It
/// signs in as an OAuth app, so that expired tokens can be tried out.
/// </summary>
internal sealed class DemoConnection(
    IDbContextFactory<RevOpsDb> databases, ICrmConnectionStore store, ISecretBox box, TimeProvider time)
{
    public const string Name = "Demo CRM";
    private const string Kind = "hubspot";
    private const int PollSeconds = 15;
    private const string Actor = "Demo workspace";

    /// <summary>The connection as it now stands; null where somebody else has a connection of its name.</summary>
    public async Task<ConnectionId?> EnsureAsync(Uri address, DemoCrmSecrets demo, CancellationToken cancellationToken)
    {
        var secrets = new CrmSecrets { ClientId = demo.ClientId, ClientSecret = demo.ClientSecret, RefreshToken = demo.RefreshToken };
        if (await FindAsync(cancellationToken) is { } known)
        {
            var renewed = await store.ChangeAsync(known, x => Renew(x, address, secrets), cancellationToken);
            return renewed.IsSuccess ? known : null;
        }

        var connection = new CrmConnection(Kind, Name, address, box.Seal(secrets), time.GetUtcNow());
        connection.Change(Name, address, PollSeconds, new WriteBackSettings());
        connection.MarkDemo();
        var added = await store.AddAsync(connection, Line(connection.Id, "created", $"Connected {Name}"), cancellationToken);
        return added.IsSuccess ? connection.Id : null;
    }

    private async Task<ConnectionId?> FindAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Connections.Where(x => x.Demo).OrderBy(x => x.CreatedAt).Select(x => (ConnectionId?)x.Id).FirstOrDefaultAsync(cancellationToken);
    }

    // Name, pace and rules are whatever an admin made of them.
    private Domain.Result<AuditEntry[], CrmSettingsError> Renew(CrmConnection connection, Uri address, CrmSecrets secrets)
    {
        var (moved, other) = (connection.BaseAddress != address.ToString(), box.OpenSecrets(connection.SealedSecrets) != secrets);
        if (moved)
        {
            connection.Change(connection.Name, address, connection.PollSeconds, connection.WriteBack);
        }

        if (other)
        {
            connection.Replace(box.Seal(secrets), time.GetUtcNow());
        }

        return moved || other ? [Line(connection.Id, "changed", $"{connection.Name} was started anew at {address}")] : Array.Empty<AuditEntry>();
    }

    private AuditEntry Line(ConnectionId id, string verb, string detail) =>
        new(time.GetUtcNow(), null, Actor, $"connection.{verb}", $"connection:{id}", detail);
}
