using System.Collections.Concurrent;
using System.Text.Json;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;

namespace RevOps.Infrastructure.Connectors;

/// <summary>
/// Keeps one <see cref="ICrm"/> a connection. What decides whether it is still the right one is the credentials and the address,
/// not the connection's version: that counts every poll, and a new one would forget its tokens and its pace.
/// </summary>
internal sealed class CrmConnectors(IEnumerable<ICrmConnector> connectors, ISecretBox box) : ICrmConnectors
{
    private readonly Dictionary<string, ICrmConnector> _connectors = connectors.ToDictionary(x => x.Kind.Key, StringComparer.Ordinal);

    private readonly ConcurrentDictionary<ConnectionId, OpenConnection> _open = new();

    public IReadOnlyList<CrmKind> Kinds => [.. _connectors.Values.Select(x => x.Kind)];

    public ICrm Open(CrmConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var (sealedSecrets, address) = (connection.SealedSecrets, connection.BaseAddress);
        if (_open.TryGetValue(connection.Id, out var open) && open.Is(sealedSecrets, address))
        {
            return open.Crm.Value;
        }

        // Lazy: two that come at once get the same one.
        var fresh = new OpenConnection(
            sealedSecrets, address, new Lazy<ICrm>(() => Try(connection.Kind, new Uri(address), Unseal(sealedSecrets))));
        return _open.AddOrUpdate(connection.Id, fresh, (_, old) => old.Is(sealedSecrets, address) ? old : fresh).Crm.Value;
    }

    public ICrm Try(string kind, Uri baseAddress, CrmSecrets secrets) =>
        _connectors.TryGetValue(kind, out var connector)
            ? connector.Open(baseAddress, secrets)
            : throw new InvalidOperationException($"There is no connector for CRMs of the kind '{kind}'.");

    /// <summary>Empty credentials where they cannot be opened any more: the connection then says that it has none.</summary>
    private CrmSecrets Unseal(string sealedSecrets)
    {
        try
        {
            return box.Open(sealedSecrets) is { } json ? JsonSerializer.Deserialize<CrmSecrets>(json, JsonSerializerOptions.Web) ?? new() : new();
        }
        catch (JsonException)
        {
            return new();
        }
    }

    private sealed record OpenConnection(string SealedSecrets, string Address, Lazy<ICrm> Crm)
    {
        public bool Is(string sealedSecrets, string address) => SealedSecrets == sealedSecrets && Address == address;
    }
}
