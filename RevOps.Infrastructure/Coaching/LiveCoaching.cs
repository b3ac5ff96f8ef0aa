using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Coaching.Advice;
using RevOps.Infrastructure.Coaching.Alerts;
using RevOps.Infrastructure.Coaching.Consent;
using RevOps.Infrastructure.Coaching.CueUse;

namespace RevOps.Infrastructure.Coaching;

/// <summary>
/// Holds the sessions of calls that are on, lets the coach look, closes calls that fell silent and finishes what a crash left. A call that
/// is not in memory is rebuilt from what was stored.
/// </summary>
internal sealed partial class LiveCoaching(
    ILiveCallStore store,
    LiveSetup setup,
    LiveWriter writer,
    CueLedger cues,
    LiveMarks marks,
    ConsentStore consents,
    AlertStore alerts,
    CueAdvice advice,
    CueEffects effects,
    FinishLiveCall finish,
    IOptions<LiveOptions> options,
    TimeProvider time,
    ILogger<LiveCoaching> logger) : BackgroundService, ILiveCoaching
{
    private readonly ConcurrentDictionary<LiveCallId, Lazy<Task<LiveSession?>>> _sessions = new();

    private readonly Listeners _listeners = new(logger);

    public IReadOnlyList<ILiveSession> All => [.. Loaded()];

    public IDisposable OnChanged(Action handler) => _listeners.Add(handler);

    public async Task<ILiveSession?> FindAsync(LiveCallId id, CancellationToken cancellationToken)
    {
        var entry = _sessions.GetOrAdd(id, key => new Lazy<Task<LiveSession?>>(() => LoadAsync(key)));
        try
        {
            var session = await entry.Value.WaitAsync(cancellationToken);
            if (session is null)
            {
                _sessions.TryRemove(KeyValuePair.Create(id, entry));
            }

            return session;
        }
        catch (Exception) when (entry.Value.IsFaulted)
        {
            _sessions.TryRemove(KeyValuePair.Create(id, entry));
            throw;
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var session in Loaded())
        {
            await session.DisposeAsync();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Look, time);
        var tended = DateTimeOffset.MinValue;
        while (await WaitAsync(timer, stoppingToken))
        {
            foreach (var session in Loaded())
            {
                session.Tick();
            }

            if (time.GetUtcNow() - tended > TimeSpan.FromSeconds(5))
            {
                tended = time.GetUtcNow();
                await TendAsync(stoppingToken);
            }
        }
    }

    // Not the dictionary's Values, which take all its locks and copy: every page that opens asks several times
    private IEnumerable<LiveSession> Loaded() => _sessions.Select(x => x.Value)
        .Where(x => x.IsValueCreated && x.Value.IsCompletedSuccessfully).Select(x => x.Value.Result).OfType<LiveSession>();

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<LiveSession?> LoadAsync(LiveCallId id)
    {
        if (await store.FindAsync(id, CancellationToken.None) is not { } call)
        {
            return null;
        }

        var words = await store.WordsAsync(id, CancellationToken.None);
        var coach = new LiveCoach(await setup.ForAsync(call, CancellationToken.None));
        var past = new LivePast(
            words, await cues.OfAsync(id, CancellationToken.None), await marks.OfAsync(id, CancellationToken.None), await ConsentAsync(id),
            await alerts.OfAsync(id, CancellationToken.None));
        var session = new LiveSession(call, coach, past, new LiveSessionPorts(writer, cues, marks, consents, alerts, advice, EndAsync, FinishAsync, time, logger));
        _ = Task.Run(_listeners.Tell);
        return session;
    }

    // A call from before there was a rule has none
    private async Task<CallConsent> ConsentAsync(LiveCallId id) =>
        await consents.FindAsync(id, CancellationToken.None) ?? new CallConsent { LiveCallId = id };

    private async Task EndAsync(LiveCallId id, LiveCallEnd end, DateTimeOffset at)
    {
        var words = end == LiveCallEnd.Silent ? "Closed after silence" : "Closed";
        await store.CloseAsync(id, end, at, new AuditEntry(at, null, "RevOps", "live-call.closed", $"live-call:{id}", words), CancellationToken.None);
        _listeners.Tell();
    }

    private async Task<CallId?> FinishAsync(LiveCallId id)
    {
        await effects.NoteAsync(id, CancellationToken.None);
        var stored = await finish.RunAsync(id, CancellationToken.None);
        _listeners.Tell();
        return stored;
    }

    // One that cannot be finished holds up no other
    private async Task FinishAloneAsync(LiveCallId id)
    {
        try
        {
            await FinishAsync(id);
        }
        catch (Exception problem)
        {
            FinishFailed(id.Value, problem);
        }
    }

    /// <summary>Closes the silent, finishes what a crash left between end and storing, forgets what is long over.</summary>
    private async Task TendAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var id in await store.SilentSinceAsync(time.GetUtcNow() - options.Value.SilenceEnds, cancellationToken))
            {
                if (await FindAsync(id, cancellationToken) is { } silent)
                {
                    await silent.CloseAsync(LiveCallEnd.Silent, cancellationToken);
                }
            }

            foreach (var id in await store.UnfinishedAsync(time.GetUtcNow() - TimeSpan.FromSeconds(30), cancellationToken))
            {
                await FinishAloneAsync(id);
            }

            foreach (var (id, entry) in _sessions.Where(x => x.Value is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
            {
                if (entry.Value.Result is { Picture.EndedAt: { } ended } session && ended < time.GetUtcNow() - options.Value.KeepsEnded && _sessions.TryRemove(id, out _))
                {
                    await session.DisposeAsync();
                }
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            TendFailed(problem);
        }
        catch (OperationCanceledException)
        {
            // The product stops
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Live call {Call} is over and could not be made a stored call; tried again in seconds.")]
    private partial void FinishFailed(Guid call, Exception problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "Live calls could not be tended; tried again in seconds.")]
    private partial void TendFailed(Exception problem);
}
