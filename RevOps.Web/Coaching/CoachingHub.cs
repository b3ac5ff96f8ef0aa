using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using RevOps.Domain;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Web.Governance;

namespace RevOps.Web.Coaching;

/// <summary>Live calls over SignalR, for programs with a key: the same doors as HTTP, without a request a message.</summary>
[Authorize(ApiScopes.WriteCalls)]
internal sealed class CoachingHub(OpenLiveCall open, HearLiveCall hear, CloseLiveCall close, TimeProvider time) : Hub
{
    /// <summary>Opens a call; its id.</summary>
    public async Task<LiveCallDocument> Open(OpenDocument call) =>
        LiveCallDocument.From(Answer(await open.RunAsync(Viewer, call.ToRequest("hub"), Context.ConnectionAborted)));

    /// <summary>Says what was said; what is stored.</summary>
    public async Task<AckDocument> Hear(LiveCallId id, WordsDocument words)
    {
        var ack = Answer(await hear.RunAsync(Viewer, id, words.ToHeard(time.GetUtcNow()), Context.ConnectionAborted));
        return new AckDocument(ack.Stored, ack.Received);
    }

    /// <summary>Ends the call.</summary>
    public async Task Close(LiveCallId id) => Answer(await close.RunAsync(Viewer, id, Context.ConnectionAborted));

    private Viewer Viewer => Context.User?.ToViewer() ?? throw new HubException("The key does not work any more");

    private static T Answer<T>(Result<T, LiveCallError> result) =>
        result.IsSuccess ? result.Value : throw new HubException($"{result.Error.Problem}. {result.Error.Remedy}.");
}
