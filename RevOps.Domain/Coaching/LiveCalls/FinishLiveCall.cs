using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Import;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Context;

namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>
/// Makes a stored, scored call of one that is over, with a notice to the rep. Begun anew after a crash it finds what is there: the call's
/// import key is the live call's id. When the CRM announces the same call later, its review joins this one.
/// </summary>
public sealed class FinishLiveCall(ILiveCallStore store, IConsentStore consents, AnalyzeTranscript analyze, ICustomerHistory histories, TimeProvider time)
{
    /// <summary>The stored call; null where nothing was said.</summary>
    public async Task<CallId?> RunAsync(LiveCallId id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { IsOn: false } live)
        {
            return null;
        }

        await consents.SweepAsync(id, cancellationToken);
        var words = live.CallId is null ? await store.WordsAsync(id, cancellationToken) : [];
        if (words.Count == 0)
        {
            await store.FinishEmptyAsync(id, cancellationToken);
            return live.CallId;
        }

        var understood = await UnderstandAsync(live, words, cancellationToken);
        var call = Make(live, understood);
        var audit = new AuditEntry(time.GetUtcNow(), null, "RevOps", "live-call.stored", $"call:{call.Call.Id}", $"Stored what was heard live, {words.Count} utterances");
        return await store.FinishAsync(id, call, audit, cancellationToken);
    }

    private async Task<UnderstoodCall> UnderstandAsync(LiveCall live, IReadOnlyList<LiveUtterance> words, CancellationToken cancellationToken)
    {
        var emails = live.CustomerEmail is { } email ? new[] { email } : [];
        var customer = new CustomerContext
        {
            At = live.StartedAt,
            Calls = await histories.FindAsync(live.AccountId, emails, live.StartedAt, null, cancellationToken),
        };
        var context = new AnalysisContext
        {
            RepName = words.FirstOrDefault(x => x.Side == SpeakerRole.Rep)?.Speaker ?? live.RepName,
            CallType = live.Type == CallType.Unknown ? null : live.Type,
            StartedAt = live.StartedAt,
            Participants = Participants(live),
        };
        return await analyze.UnderstandAsync(LiveTranscript.Of(live, words), context, customer, cancellationToken);
    }

    private NewCall Make(LiveCall live, UnderstoodCall understood)
    {
        return NewCall.Of(
            new CallFacts
            {
                ImportKey = live.ImportKey,
                Title = live.Title,
                RepId = live.RepId,
                RepName = live.RepName,
                TeamId = live.TeamId,
                AccountId = live.AccountId,
                StartedAt = live.StartedAt,
                Source = "live",
                FileName = $"live call {live.Id}",
                CreatedBy = live.RepName,
            },
            understood, Participants(live), time.GetUtcNow());
    }

    private static IReadOnlyList<CallParticipant> Participants(LiveCall live) =>
    [
        new CallParticipant(live.RepName, null, SpeakerRole.Rep),
        .. live.CustomerName is { } name ? [new CallParticipant(name.Length <= 200 ? name : name[..200], live.CustomerEmail, SpeakerRole.Customer)] : (CallParticipant[])[],
    ];
}
