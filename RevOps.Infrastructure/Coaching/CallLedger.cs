using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;

namespace RevOps.Infrastructure.Coaching;

/// <summary>
/// The ledger of one call. What the database did not take goes with the next that it takes, so that nothing is missing in it. Used from the
/// call's own thread only.
/// </summary>
internal sealed class CallLedger(LiveCall call, CueLedger store, IEnumerable<Guid> stored)
{
    private readonly HashSet<Guid> _known = [.. stored];
    private readonly List<CueEvent> _unsaved = [];

    /// <summary>True where something waits for the database.</summary>
    public bool IsBehind => _unsaved.Count > 0;

    /// <summary>Stores these events, and those that wait.</summary>
    /// <param name="events">What happened.</param>
    /// <param name="storable">The events as they may be stored now.</param>
    public async Task SaveAsync(IReadOnlyList<CueEvent> events, Func<IReadOnlyList<CueEvent>, IReadOnlyList<CueEvent>> storable)
    {
        _unsaved.AddRange(events);
        try
        {
            await store.SaveAsync(call, storable(_unsaved), _known, CancellationToken.None);
            _unsaved.Clear();
        }
        catch (Exception)
        {
            // It may have been stored all the same: next time it is looked up
            _known.UnionWith(_unsaved.Select(x => x.Cue.Id));
            throw;
        }
    }
}
