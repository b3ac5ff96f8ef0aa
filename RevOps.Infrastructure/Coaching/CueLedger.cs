using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Coaching;

/// <summary>Writes what happens to cues.</summary>
internal sealed class CueLedger(IDbContextFactory<RevOpsDb> databases)
{
    /// <summary>Stores events in their order.</summary>
    /// <param name="call">The call.</param>
    /// <param name="events">What happened.</param>
    /// <param name="known">Cues of this call that are stored; the new ones are added.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task SaveAsync(LiveCall call, IReadOnlyList<CueEvent> events, HashSet<Guid> known, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var old = events.Select(x => x.Cue.Id).Where(known.Contains).Distinct().ToList();
        var lines = old.Count == 0
            ? []
            : await db.LiveCues.Where(x => old.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancellationToken);
        foreach (var happened in events)
        {
            if (!lines.TryGetValue(happened.Cue.Id, out var line))
            {
                lines[happened.Cue.Id] = line = new LiveCue(call, happened.Cue);
                db.LiveCues.Add(line);
            }

            line.Became(happened.Fate, happened.At);
        }

        await db.SaveChangesAsync(cancellationToken);
        known.UnionWith(lines.Keys);
    }

    /// <summary>The panel shows it.</summary>
    public async Task SeenAsync(Guid cue, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.LiveCues.Where(x => x.Id == cue && x.SeenAt == null).ExecuteUpdateAsync(x => x.SetProperty(c => c.SeenAt, at), cancellationToken);
    }

    /// <summary>The ledger of a call, in order; who goes on with the call keeps its distances.</summary>
    public async Task<IReadOnlyList<LiveCue>> OfAsync(LiveCallId call, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.LiveCues.AsNoTracking().Where(x => x.LiveCallId == call).OrderBy(x => x.RaisedAt).ToListAsync(cancellationToken);
    }
}
