using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Calls.Import;

/// <summary>
/// A person says which speaker is the rep, where the engine did not find out or erred; the call is understood and scored anew.
/// The call's own rep may, a manager of its team, and an admin.
/// </summary>
public sealed class NameRep(ICallQueries calls, ICallStore store, AnalyzeTranscript analyze, TimeProvider time)
{
    /// <summary>Names the rep.</summary>
    /// <param name="viewer">Who says it.</param>
    /// <param name="id">The call.</param>
    /// <param name="speaker">Index of the speaker.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Result<CallId, CallError>> RunAsync(Viewer viewer, CallId id, int speaker, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await calls.FindAsync(viewer, id, cancellationToken) is not { } call)
        {
            return CallErrors.NoCall;
        }

        if (!call.CanNameRep)
        {
            return new CallError(CallErrorKind.Forbidden, "You may not say who the rep of this call is", "Ask its rep or their manager");
        }

        if (speaker < 0 || speaker >= call.Analysis.Speakers.Count)
        {
            return new CallError(CallErrorKind.Invalid, "The call has no such speaker", "Choose one of the speakers");
        }

        var name = call.Analysis.Speakers[speaker].Name;
        var understood = await analyze.UnderstandAsync(TranscriptOf(call), ContextOf(call, name), cancellationToken);
        var audit = AuditEntry.By(viewer, time, "call.rep-named", $"call:{id}", $"Said that {name} is the rep; scored anew");
        return await store.ReplaceAnalysisAsync(id, understood.Analysis, understood.Scorecard, audit, cancellationToken)
            ? id
            : CallErrors.NoCall;
    }

    /// <summary>Who may.</summary>
    public static bool May(Viewer viewer, UserId? rep, TeamId? team)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Administers || viewer.CanReview(team) || (rep is { } owner && owner == viewer.UserId);
    }

    /// <summary>The transcript as it was read; roles the file itself stated are not kept, since the person knows better.</summary>
    private static Transcript TranscriptOf(CallDetail call) => new()
    {
        Format = call.Analysis.Format,
        Speakers = [.. call.Analysis.Speakers.Select(x => new TranscriptSpeaker(x.Name))],
        Utterances = [.. call.Analysis.Utterances.Select(x => x.Utterance)],
        Skipped = call.Analysis.Skipped,
        StatedDuration = call.Analysis.DurationSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
    };

    /// <summary>Participants are left out: by their names the engine would find its own rep again.</summary>
    private static AnalysisContext ContextOf(CallDetail call, string rep) => new()
    {
        RepName = rep,
        CallType = call.Header.TypeConfidence >= 1 ? call.Header.Type : null,
        StartedAt = call.Header.StartedAtKnown ? call.Header.StartedAt : null,
    };
}
