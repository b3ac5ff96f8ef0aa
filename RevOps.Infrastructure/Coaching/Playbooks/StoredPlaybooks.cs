using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Coaching.Playbooks.Versions;

namespace RevOps.Infrastructure.Coaching.Playbooks;

/// <summary>
/// The published versions in memory, one instance each. What another process published is in force here within seconds: the number in force is
/// asked for again that often.
/// </summary>
internal sealed partial class StoredPlaybooks(IPlaybookStore store, TimeProvider time, ILogger<StoredPlaybooks> logger) : IPlaybooks
{
    /// <summary>So long the number in force is taken as known.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<int, Playbook?> _versions = new();
    private volatile InForce? _inForce;

    public async Task<Playbook> CurrentAsync(CancellationToken cancellationToken)
    {
        var known = _inForce;
        if (known is not null && time.GetUtcNow() - known.At < Fresh)
        {
            return known.Playbook;
        }

        var asked = time.GetUtcNow();
        var playbook = await LatestAsync(await store.InForceAsync(cancellationToken), cancellationToken);
        _inForce = new InForce(playbook, asked);
        return playbook;
    }

    public async Task<Playbook> VersionAsync(int number, CancellationToken cancellationToken) =>
        await ReadAsync(number, cancellationToken) ?? await CurrentAsync(cancellationToken);

    public void Renew() => _inForce = null;

    /// <summary>
    /// The newest that can be read: rules may have become stricter since a version was published, and calls are coached by the one before it
    /// rather than not at all.
    /// </summary>
    private async Task<Playbook> LatestAsync(int number, CancellationToken cancellationToken)
    {
        for (; number > 0; number--)
        {
            if (await ReadAsync(number, cancellationToken) is { } playbook)
            {
                return playbook;
            }
        }

        return SeedPlaybook.Version1;
    }

    private async Task<Playbook?> ReadAsync(int number, CancellationToken cancellationToken)
    {
        if (_versions.TryGetValue(number, out var known))
        {
            return known;
        }

        if (await store.FindAsync(number, cancellationToken) is not { } stored)
        {
            return null;
        }

        var read = stored.Read();
        if (!read.IsSuccess)
        {
            CannotBeRead(number, read.Error.Errors.Count, read.Error.Errors[0].ToString());
        }

        return _versions.GetOrAdd(number, read.Value);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Version {Number} of the playbook breaks {Count} rules, the version before it coaches. First: {Problem}")]
    private partial void CannotBeRead(int number, int count, string problem);

    private sealed record InForce(Playbook Playbook, DateTimeOffset At);
}
