using Microsoft.Extensions.Logging;
using RevOps.Domain;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;

namespace RevOps.Infrastructure.Coaching;

/// <summary>What the customer's answer changes of a call: whether its words are kept, and what happens to those that may not be.</summary>
internal sealed partial class LiveSession
{
    public Task<Result<CallConsent, LiveCallError>> AnswerConsentAsync(Viewer by, ConsentAnswer answer, CancellationToken cancellationToken) =>
        ConsentAsync(
            async () =>
            {
                var error = await _consent.AnswerAsync(by, answer, CancellationToken.None);
                Show(_picture with { Consent = _consent.Now });
                return error;
            },
            cancellationToken);

    public Task<Result<CallConsent, LiveCallError>> StopRecordingAsync(Viewer by, Objection objection, CancellationToken cancellationToken) =>
        ConsentAsync(() => StopRecordingNowAsync(by, objection), cancellationToken);

    private async Task<Result<CallConsent, LiveCallError>> ConsentAsync(Func<Task<LiveCallError?>> change, CancellationToken cancellationToken)
    {
        LiveCallError? error = null;
        await _work.DoAsync(async () => error = Picture.EndedAt is null ? await change() : LiveCallError.Over, cancellationToken);
        return error is null ? _consent.Now : error;
    }

    /// <summary>
    /// Nothing comes in between: this is the call's one reader, and words that are on their way to the database are awaited, so that none
    /// is stored behind the deleting.
    /// </summary>
    private async Task<LiveCallError?> StopRecordingNowAsync(Viewer by, Objection objection)
    {
        var from = objection.Since(Now, Call, Transcript.Lines);
        if (!_consent.Object(by, from))
        {
            return null;
        }

        _consent.Leave(_memory.Drop(from));
        Show(_picture with { Consent = _consent.Now, Last = null });
        await _words.SettledAsync();
        return await DeleteAsync();
    }

    private async Task<LiveCallError?> DeleteAsync()
    {
        try
        {
            await _consent.DeleteAsync(CancellationToken.None);
        }
        catch (Exception problem)
        {
            NotDeleted(_ports.Logger, Call.Id.Value, problem);
            return ConsentErrors.NotDeleted;
        }

        if (!_consent.Now.IsCoached)
        {
            await ForgetAsync();
        }

        Show(_picture with
        {
            Consent = _consent.Now,
            View = _memory.Coach.View,
            Slot = _consent.Now.IsCoached ? _picture.Slot : null,
            Alerts = await _ports.Alerts.OfAsync(Call.Id, CancellationToken.None),
        });
        return null;
    }

    private async Task ForgetAsync() => _memory.Forget(await _ports.Cues.OfAsync(Call.Id, CancellationToken.None));

    [LoggerMessage(Level = LogLevel.Error, Message = "Live call {Call}: words after an objection could not be deleted; nothing more is stored, and it is tried again.")]
    private static partial void NotDeleted(ILogger logger, Guid call, Exception problem);
}
