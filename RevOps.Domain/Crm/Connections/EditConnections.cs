using RevOps.Domain.Governance;

namespace RevOps.Domain.Crm.Connections;

/// <summary>Admins connect CRMs, change, pause and remove connections.</summary>
public sealed class EditConnections(ICrmConnectionStore store, ICrmConnectors connectors, ISecretBox box, TimeProvider time)
{
    /// <summary>Makes a connection. Calls that ended before now are not fetched.</summary>
    public async Task<Result<ConnectionId, CrmSettingsError>> CreateAsync(
        Viewer viewer, string kind, ConnectionSettings settings, SecretsChange secrets, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(secrets);
        if (!viewer.Administers)
        {
            return CrmSettingsError.NotAdmin;
        }

        var (wanted, known) = (ConnectionRules.Check(settings), connectors.Known(kind));
        var credentials = SecretsRules.Complete(secrets, null);
        if ((known ?? wanted.Error ?? credentials.Error) is { } refusal)
        {
            return refusal;
        }

        var chosen = wanted.Value!;
        var connection = new CrmConnection(kind, chosen.Name, chosen.Address, box.Seal(credentials.Value!), time.GetUtcNow());
        connection.Change(chosen.Name, chosen.Address, chosen.PollSeconds, chosen.WriteBack);
        return await store.AddAsync(connection, Line(viewer, connection, "created", $"Connected {chosen.Name} at {connection.BaseAddress}"), cancellationToken);
    }

    /// <summary>Changes settings, credentials or both, unless somebody else did since the viewer saw them.</summary>
    public async Task<Result<ConnectionId, CrmSettingsError>> ChangeAsync(
        Viewer viewer, ConnectionId id, ConnectionChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(change);
        if (!viewer.Administers)
        {
            return CrmSettingsError.NotAdmin;
        }

        var wanted = ConnectionRules.Check(change.Wanted);
        return wanted.IsSuccess
            ? await store.ChangeAsync(id, x => Apply(viewer, x, change, wanted.Value), cancellationToken)
            : wanted.Error;
    }

    /// <summary>Stops polling and writing, or goes on. What was found before stays and waits.</summary>
    public async Task<Result<ConnectionId, CrmSettingsError>> PauseAsync(Viewer viewer, ConnectionId id, bool paused, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Administers
            ? await store.ChangeAsync(id, x => Pause(viewer, x, paused), cancellationToken)
            : CrmSettingsError.NotAdmin;
    }

    /// <summary>What would be lost; asked before <see cref="DeleteAsync"/>.</summary>
    public async Task<Result<ConnectionLoss, CrmSettingsError>> LossAsync(Viewer viewer, ConnectionId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Administers ? await store.LossAsync(id, cancellationToken) : CrmSettingsError.NotAdmin;
    }

    /// <summary>Removes a connection; where reviews hang on it only if <paramref name="confirmed"/>.</summary>
    public async Task<Result<ConnectionId, CrmSettingsError>> DeleteAsync(
        Viewer viewer, ConnectionId id, bool confirmed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Administers)
        {
            return CrmSettingsError.NotAdmin;
        }

        if (await store.FindAsync(id, cancellationToken) is not { } connection)
        {
            return CrmSettingsError.NoConnection;
        }

        var loss = await store.LossAsync(id, cancellationToken);
        if (!loss.IsNothing && !confirmed)
        {
            return new CrmSettingsError(CrmSettingsErrorKind.NeedsConfirmation, loss.InWords().TrimEnd('.'), "Confirm it, or pause the connection instead");
        }

        var audit = Line(viewer, connection, "deleted", $"Deleted {connection.Name} with {loss.Reviews} reviews and {loss.Written} ledger lines");
        return await store.DeleteAsync(id, audit, cancellationToken) ? id : CrmSettingsError.NoConnection;
    }

    private Result<AuditEntry[], CrmSettingsError> Apply(Viewer viewer, CrmConnection connection, ConnectionChange change, CheckedSettings wanted)
    {
        if (ConnectionSettings.Of(connection) != change.Seen || connection.SecretsSetAt != change.SecretsSeenAt)
        {
            return CrmSettingsError.ChangedMeanwhile;
        }

        var lines = new List<AuditEntry>();
        var credentials = SecretsRules.For(connection, wanted.Address, change.Secrets, box);
        if (!credentials.IsSuccess)
        {
            return credentials.Error;
        }

        if (SettingsDifference.Between(connection, wanted) is { Length: > 0 } difference)
        {
            lines.Add(Line(viewer, connection, "changed", $"Changed {connection.Name}: {difference}"));
            connection.Change(wanted.Name, wanted.Address, wanted.PollSeconds, wanted.WriteBack);
        }

        if (change.Secrets is not null)
        {
            lines.Add(Line(viewer, connection, "credentials-replaced", $"Replaced the credentials of {connection.Name}"));
            connection.Replace(box.Seal(credentials.Value), time.GetUtcNow());
        }

        return lines.ToArray();
    }

    private Result<AuditEntry[], CrmSettingsError> Pause(Viewer viewer, CrmConnection connection, bool paused)
    {
        if (connection.Paused == paused)
        {
            return Array.Empty<AuditEntry>();
        }

        connection.Pause(paused);
        return new[] { Line(viewer, connection, paused ? "paused" : "resumed", $"{(paused ? "Paused" : "Resumed")} {connection.Name}") };
    }

    private AuditEntry Line(Viewer viewer, CrmConnection connection, string verb, string detail) =>
        AuditEntry.By(viewer, time, $"connection.{verb}", $"connection:{connection.Id}", detail);
}
