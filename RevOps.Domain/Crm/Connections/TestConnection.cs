using RevOps.Domain.Governance;

namespace RevOps.Domain.Crm.Connections;

/// <summary>Admins try what works of a connection. Nothing is written, here or in the CRM.</summary>
public sealed class TestConnection(ICrmConnectionStore store, ICrmConnectors connectors, ISecretBox box)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    private static readonly CrmSettingsError Lost =
        CrmSettingsError.Invalid(ConnectionField.AccessToken, "The stored credentials can no longer be read", "Type them again");

    /// <summary>Tries a connection as it is stored.</summary>
    public async Task<Result<CrmCheck, CrmSettingsError>> RunAsync(Viewer viewer, ConnectionId id, CancellationToken cancellationToken)
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

        return box.OpenSecrets(connection.SealedSecrets) is null
            ? Lost
            : await CheckAsync(connectors.Open(connection), connection.WriteBack, cancellationToken);
    }

    /// <summary>Tries settings that are not stored.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="id">The connection whose stored credentials fill what was not typed; null for a new one.</param>
    /// <param name="kind">Key of the kind of CRM.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="secrets">What was typed of the credentials; null: the stored ones.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Result<CrmCheck, CrmSettingsError>> RunAsync(
        Viewer viewer, ConnectionId? id, string kind, ConnectionSettings settings, SecretsChange? secrets, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Administers)
        {
            return CrmSettingsError.NotAdmin;
        }

        var wanted = ConnectionRules.Check(settings);
        if ((connectors.Known(kind) ?? wanted.Error) is { } refusal)
        {
            return refusal;
        }

        var credentials = await CredentialsAsync(id, wanted.Value!.Address, secrets, cancellationToken);
        return credentials.IsSuccess
            ? await CheckAsync(connectors.Try(kind, wanted.Value.Address, credentials.Value), wanted.Value.WriteBack, cancellationToken)
            : credentials.Error;
    }

    private async Task<Result<CrmSecrets, CrmSettingsError>> CredentialsAsync(
        ConnectionId? id, Uri address, SecretsChange? typed, CancellationToken cancellationToken)
    {
        if (id is not { } stored)
        {
            return SecretsRules.Complete(typed ?? new SecretsChange { SignIn = CrmSignIn.Token }, null);
        }

        if (await store.FindAsync(stored, cancellationToken) is not { } connection)
        {
            return CrmSettingsError.NoConnection;
        }

        var credentials = SecretsRules.For(connection, address, typed, box);
        return credentials.IsSuccess && !credentials.Value.CanSignIn ? Lost : credentials;
    }

    private static async Task<CrmCheck> CheckAsync(ICrm crm, WriteBackSettings writeBack, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            return await crm.CheckAsync(writeBack, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var error = new CrmError(CrmErrorKind.Unavailable, $"The test did not come to an end within {Patience.TotalSeconds:0} seconds");
            return new CrmCheck([new("Reach the CRM", error, "Check the address, and that this server may reach it")]);
        }
    }
}
