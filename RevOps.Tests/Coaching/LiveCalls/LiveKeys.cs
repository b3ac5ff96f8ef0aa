using System.Collections.Concurrent;
using RevOps.Domain.Governance;

namespace RevOps.Tests.Coaching.LiveCalls;

/// <summary>Keys of programs that act for whomever the test says, reps included.</summary>
internal sealed class LiveKeys : IApiKeyStore
{
    private readonly ConcurrentDictionary<string, KeyInUse> _keys = new(StringComparer.Ordinal);

    /// <summary>A key that acts for this person.</summary>
    public string Issue(Viewer owner)
    {
        var secret = SecretToken.New(ApiKey.Prefix);
        var person = new Person(owner.UserId, owner.Name, "program@halyard.example", owner.Role, owner.TeamIds);
        _keys[secret.Hash] = new KeyInUse(Guid.NewGuid(), person, [ApiScopes.WriteCalls]);
        return secret.Value;
    }

    public Task<KeyInUse?> UseAsync(string hash, CancellationToken cancellationToken) => Task.FromResult(_keys.GetValueOrDefault(hash));

    public Task AddAsync(ApiKey key, AuditEntry audit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ApiKey?> FindAsync(Guid id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> RevokeAsync(Guid id, AuditEntry audit, CancellationToken cancellationToken) => throw new NotSupportedException();
}
