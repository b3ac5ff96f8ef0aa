using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RevOps.Domain;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Coaching.Playbooks.Replay;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Coaching;

/// <summary>
/// Plays stored calls. What is played ends with the process; its call then falls silent and is closed like any other whose listener died.
/// </summary>
internal sealed partial class ReplayCalls(
    IDbContextFactory<RevOpsDb> databases, ICallQueries calls, OpenLiveCall open, HearLiveCall hear, CloseLiveCall close, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<ReplayCalls> logger)
    : IReplayCalls
{
    private const int MostChoices = 20;

    private const double Fastest = 60;

    public async Task<IReadOnlyList<ReplayChoice>> ChoicesAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Calls.AsNoTracking().VisibleTo(viewer).Where(x => x.DurationSeconds != null && x.RepTalkRatio != null)
            .OrderByDescending(x => x.StartedAt).ThenByDescending(x => x.Id).Take(MostChoices)
            .Select(x => new ReplayChoice(x.Id, x.Title, x.Type, x.DurationSeconds)).ToListAsync(cancellationToken);
    }

    public async Task<Result<LiveCallId, LiveCallError>> StartAsync(Viewer viewer, CallId call, double speed, CancellationToken cancellationToken)
    {
        if (speed is not (>= 0.5 and <= Fastest))
        {
            return LiveCallError.Invalid($"A call is played at 0.5 to {Fastest} times its speed", "Choose one of the speeds offered");
        }

        if (await calls.FindAsync(viewer, call, cancellationToken) is not { } stored || SimulatedCall.Words(stored.Analysis) is not { Count: > 0 } words)
        {
            return LiveCallError.Invalid("This call cannot be played: it is gone, or its transcript has no times or sides", "Choose another");
        }

        var request = new OpenLiveCallRequest
        {
            Source = "replay",
            Title = stored.Header.Title,
            CustomerName = stored.Header.AccountName,
            Type = stored.Header.Type,
        };
        var opened = await open.RunAsync(viewer, request, cancellationToken);
        if (!opened.IsSuccess)
        {
            return opened.Error;
        }

        _ = Task.Run(() => PlayAsync(viewer, opened.Value.Id, words, speed), CancellationToken.None);
        return opened.Value.Id;
    }

    private async Task PlayAsync(Viewer viewer, LiveCallId id, IReadOnlyList<LiveUtterance> words, double speed)
    {
        var stop = lifetime.ApplicationStopping;
        try
        {
            var began = time.GetTimestamp();
            foreach (var said in words)
            {
                // A listener hears an utterance when it has been said
                var wait = (said.End / speed) - time.GetElapsedTime(began);
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, time, stop);
                }

                var heard = await hear.RunAsync(viewer, id, [said with { ReceivedAt = time.GetUtcNow() }], stop);
                if (heard.Error is { Kind: not LiveCallErrorKind.NotStored })
                {
                    // Somebody ended it
                    return;
                }
            }

            await close.RunAsync(viewer, id, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The product stops
        }
        catch (Exception problem)
        {
            PlayFailed(id.Value, problem);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Playing live call {Call} failed.")]
    private partial void PlayFailed(Guid call, Exception problem);
}
