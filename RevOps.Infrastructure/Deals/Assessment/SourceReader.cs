using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Deals.Meddpicc.Assessing;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Deals.Assessment;

/// <summary>Reads a deal's calls and notes. A call is read once and what was heard is kept; a note is short enough to be read each time.</summary>
internal sealed class SourceReader(RevOpsDb db)
{
    /// <summary>Another number reads every call anew.</summary>
    private const string Reader = "heard/2";

    private readonly ConversationReader _reader = new(new MeddpiccExtractor());

    public async Task<List<HeardSource>> ReadAsync(DealId deal, CancellationToken cancellationToken)
    {
        var calls = await db.Calls.AsNoTracking().Where(x => x.DealId == deal)
            .Select(x => new { x.Id, x.StartedAt, x.ScoredAt }).ToListAsync(cancellationToken);
        var ids = calls.ConvertAll(x => x.Id);
        var kept = await db.CallReadings.AsNoTracking().Where(x => ids.Contains(x.CallId)).ToDictionaryAsync(x => x.CallId, cancellationToken);
        List<HeardSource> heard = [];
        foreach (var call in calls)
        {
            var stamp = $"{Reader} {call.ScoredAt?.UtcTicks}";
            heard.Add(kept.TryGetValue(call.Id, out var same) && same.Stamp == stamp
                ? Json.Read<HeardDocument>(same.Json).ToSource()
                : await HearAsync(call.Id, call.StartedAt, stamp, same is not null, cancellationToken));
        }

        var notes = await db.AttachedNotes.AsNoTracking().Where(x => x.DealId == deal)
            .Select(x => new { Note = x, By = db.Users.Where(u => u.Id == x.CreatedBy).Select(u => u.Name).FirstOrDefault() }).ToListAsync(cancellationToken);
        heard.AddRange(notes.Select(x => NoteLines.Hear(x.Note, x.By, _reader)));
        return heard;
    }

    private async Task<HeardSource> HearAsync(CallId id, DateTimeOffset at, string stamp, bool replace, CancellationToken cancellationToken)
    {
        var analysis = await db.ReadAnalysisAsync(id, cancellationToken);
        var key = DealSources.Key(id);
        var lines = DealLine.Of(analysis);
        var reading = _reader.Read(new DealConversation(key, DealSourceKind.Call, at, lines));
        var heard = new HeardSource(
            reading,
            [.. analysis.Speakers.Where(x => x.Role == SpeakerRole.Customer).Select(x => x.Name)],
            [
                .. analysis.Utterances.Zip(lines)
                    .Where(x => x.First.Has(UtteranceLabels.ObjectionPrice) && x.Second.Side != SpeakerRole.Rep)
                    .Select(x => new DatedQuote(key, DealSourceKind.Call, at, x.Second.Seq, x.Second.Text, x.Second.Speaker)),
            ],
            [.. analysis.NextSteps.Select(x => x.Text)]);
        await KeepAsync(id, stamp, Json.Write(HeardDocument.Of(heard)), replace, cancellationToken);
        return heard;
    }

    // Two nodes that read the same call keep the same: whose row stands does not matter.
    private async Task KeepAsync(CallId id, string stamp, string json, bool replace, CancellationToken cancellationToken)
    {
        if (replace)
        {
            await db.CallReadings.Where(x => x.CallId == id)
                .ExecuteUpdateAsync(x => x.SetProperty(r => r.Stamp, stamp).SetProperty(r => r.Json, json), cancellationToken);
            return;
        }

        var row = db.CallReadings.Add(new CallReadingRecord { CallId = id, Stamp = stamp, Json = json });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The other node's row, or the call is gone meanwhile; any other reason is an outage.
            row.State = EntityState.Detached;
            if (await db.Calls.AnyAsync(x => x.Id == id, cancellationToken) && !await db.CallReadings.AnyAsync(x => x.CallId == id, cancellationToken))
            {
                throw;
            }
        }

        row.State = EntityState.Detached;
    }
}
