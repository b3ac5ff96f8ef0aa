using System.Collections.Concurrent;

namespace RevOps.Domain.Governance;

/// <summary>
/// Accounts whose sessions were found right a moment ago, so that a page and the circuit that follows it ask the database once. It may say
/// yes and never no: whoever is not found here is asked about. An account is kept for as long as open pages may take to notice a change,
/// counted from before it was read, and all are forgotten as soon as this process changes anybody's access or hears of a change.
/// </summary>
public sealed class RecentSessions(TimeProvider time)
{
    /// <summary>How long after a change on another node a session may still be taken for right.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<UserId, Found> _found = new();

    private long _changes;

    private long _swept = time.GetTimestamp();

    /// <summary>The account as it was read a moment ago; null where it has to be read.</summary>
    public SessionAccount? Find(UserId id) =>
        _found.TryGetValue(id, out var found) && found.At.Changes == Volatile.Read(ref _changes) && !IsOld(found) ? found.Account : null;

    /// <summary>To be called before an account is read, for <see cref="Remember"/>.</summary>
    public Moment BeforeReading() => new(Volatile.Read(ref _changes), time.GetTimestamp());

    /// <summary>Keeps an account, unless access was changed since its reading began.</summary>
    /// <param name="account">What was read.</param>
    /// <param name="read">Before it was.</param>
    public void Remember(SessionAccount account, Moment read)
    {
        ArgumentNullException.ThrowIfNull(account);
        _found[account.Person.Id] = new Found(account, read);
        Sweep();
    }

    /// <summary>Forgets all accounts, and those that are being read.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        _found.Clear();
    }

    private bool IsOld(Found found) => time.GetElapsedTime(found.At.Timestamp) >= Kept;

    // Nobody asks again about most of them
    private void Sweep()
    {
        var before = Volatile.Read(ref _swept);
        if (time.GetElapsedTime(before) < Kept || Interlocked.CompareExchange(ref _swept, time.GetTimestamp(), before) != before)
        {
            return;
        }

        foreach (var entry in _found.Where(x => IsOld(x.Value)))
        {
            _found.TryRemove(entry);
        }
    }

    /// <summary>A moment, and how often access had been changed until then.</summary>
    /// <param name="Changes">How often.</param>
    /// <param name="Timestamp">The clock's time stamp.</param>
    public readonly record struct Moment(long Changes, long Timestamp);

    private sealed record Found(SessionAccount Account, Moment At);
}
