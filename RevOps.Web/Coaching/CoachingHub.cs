using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using RevOps.Domain;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Web.Governance;

namespace RevOps.Web.Coaching;

/// <summary>Live calls over SignalR, for programs with a key: the same doors as HTTP, without a request a message.</summary>
[Authorize(ApiScopes.WriteCalls)]
internal sealed class CoachingHub(
    OpenLiveCall open, HearLiveCall hear, CloseLiveCall close, AnswerConsent consent, StopRecording stop, WatchLiveCall watch, TimeProvider time) : Hub
{
    /// <summary>Opens a call; its id.</summary>
    public async Task<LiveCallDocument> Open(OpenDocument call) =>
        await SessionAsync(Answer(call.Problem() ?? await open.RunAsync(Viewer, call.ToRequest("hub"), Context.ConnectionAborted)).Id);

    /// <summary>Says what was said; what is stored.</summary>
    public async Task<AckDocument> Hear(Guid id, WordsDocument words)
    {
        var ack = Answer(await hear.RunAsync(Viewer, new LiveCallId(id), words.ToHeard(time.GetUtcNow()), Context.ConnectionAborted));
        return AckDocument.From(ack);
    }

    /// <summary>Notes what the customer was told or answered: informed, yes or no.</summary>
    public async Task<ConsentDocument> Consent(Guid id, ConsentAnswerDocument answer) =>
        ConsentDocument.From(Answer(answer.Read() is { } given ? await consent.RunAsync(Viewer, new LiveCallId(id), given, Context.ConnectionAborted) : ConsentAnswerDocument.Unread));

    /// <summary>The customer does not want to be recorded.</summary>
    public async Task<ConsentDocument> DoNotRecord(Guid id, ObjectionDocument objection) =>
        ConsentDocument.From(Answer(await stop.RunAsync(Viewer, new LiveCallId(id), objection.ToObjection(), Context.ConnectionAborted)));

    /// <summary>Ends the call.</summary>
    public async Task Close(Guid id) => Answer(await close.RunAsync(Viewer, new LiveCallId(id), Context.ConnectionAborted));

    private Viewer Viewer => Context.User?.ToViewer() ?? throw new HubException("The key does not work any more");

    private async Task<LiveCallDocument> SessionAsync(LiveCallId id) =>
        await watch.FindAsync(Viewer, id, Context.ConnectionAborted) is { } session ? LiveCallDocument.From(session) : throw Refused(LiveCallError.NotFound);

    private static HubException Refused(LiveCallError error) => new($"{error.Problem}. {error.Remedy}.");

    private static T Answer<T>(Result<T, LiveCallError> result) =>
        result.IsSuccess ? result.Value : throw Refused(result.Error);
}
