using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RevOps.Domain.Coaching.CueUse;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Coaching.CueUse;

/// <summary>Notes in the ledger of a call that is over what the customer did after each cue.</summary>
internal sealed partial class CueEffects(IDbContextFactory<RevOpsDb> databases, ILiveCallStore calls, LiveSetup setup, ILogger<CueEffects> logger)
{
    /// <summary>Notes it; again it notes the same. Never fails: a ledger that says nothing of effect is no reason to keep a call unfinished.</summary>
    public async Task NoteAsync(LiveCallId id, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var shown = await db.LiveCues.Where(x => x.LiveCallId == id && x.ShownAt != null && x.Next == null)
                .Select(x => new { x.Id, ShownAt = x.ShownAt!.Value }).ToListAsync(cancellationToken);
            if (shown.Count == 0 || await calls.FindAsync(id, cancellationToken) is not { } call)
            {
                return;
            }

            var after = new AfterCue(await setup.ForAsync(call, cancellationToken), await calls.WordsAsync(id, cancellationToken));
            foreach (var same in shown.GroupBy(x => after.Of(x.ShownAt), x => x.Id).Where(x => x.Key is not null))
            {
                var cues = same.ToList();
                await db.LiveCues.Where(x => cues.Contains(x.Id)).ExecuteUpdateAsync(x => x.SetProperty(c => c.Next, same.Key), cancellationToken);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            NotNoted(id.Value, problem);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What the customer did after the cues of live call {Call} could not be noted; the page of cue use leaves them out.")]
    private partial void NotNoted(Guid call, Exception problem);
}
