using System.Threading.Channels;
using RevOps.Domain;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Advice;
using RevOps.Domain.Coaching.Alerts;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Infrastructure.Coaching.Advice;
using RevOps.Infrastructure.Coaching.Alerts;
using RevOps.Infrastructure.Coaching.Consent;

namespace RevOps.Infrastructure.Coaching;

/// <summary>
/// One call that is on. Everything that happens to it goes through one channel with one reader, which hears, coaches, stores and tells;
/// nothing in here needs a lock, since what screens read is replaced whole.
/// </summary>
internal sealed partial class LiveSession : ILiveSession, IAsyncDisposable
{
    // A store that answers in time makes one drawing of the words and their cue
    private static readonly TimeSpan WordsWait = TimeSpan.FromMilliseconds(15);

    private readonly Listeners _listeners;
    private readonly LiveSessionPorts _ports;
    private readonly CallLedger _ledger;
    private readonly SessionAlerts _alerts;
    private readonly SessionConsent _consent;
    private readonly SessionWords _words;
    private readonly OneByOne _work;
    private readonly CallAdvice? _advice;
    private readonly SessionMemory _memory;
    private int _looking;
    private volatile LivePicture _picture;

    public LiveSession(LiveCall call, LiveCoach coach, LivePast past, LiveSessionPorts ports)
    {
        Call = call;
        _memory = new SessionMemory(coach, past);
        _ports = ports;
        _listeners = new Listeners(ports.Logger);
        _consent = new SessionConsent(past.Consent, ports.Consents, ports.Time);
        _words = new SessionWords(call, _consent, ports);
        foreach (var heard in past.Words)
        {
            _words.Resume(heard);
        }

        _ledger = new CallLedger(call, ports.Cues, past.Cues.Select(x => x.Id));
        _alerts = new SessionAlerts(call, ports.Alerts, past.Alerts.Select(x => (x.Kind, x.Key)));
        _picture = past.Picture(call, coach.View, Now) with { MemoryLost = _consent.MemoryLost };
        _work = new OneByOne(call.Id.Value, ports.Logger);
        _advice = ports.Advice.Of(call.Id);
        _advice?.Start(Advise);
    }

    public LiveCall Call { get; }

    public LivePicture Picture => _picture;

    public IDisposable OnChanged(Action handler) => _listeners.Add(handler);

    public SpokenSoFar Transcript => _memory.Transcript;

    public Task<Result<LiveAck, LiveCallError>> HearAsync(IReadOnlyList<LiveUtterance> heard, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<Result<LiveAck, LiveCallError>>(TaskCreationOptions.RunContinuationsAsynchronously);
        return _work.TryAdd(() => HearNowAsync(heard, done))
            ? done.Task.WaitAsync(cancellationToken)
            : Task.FromResult<Result<LiveAck, LiveCallError>>(Picture.EndedAt is null ? LiveCallError.TooFast : LiveCallError.Over);
    }

    public Task AnswerAsync(Guid cue, CueAnswer answer, CancellationToken cancellationToken) => _work.DoAsync(
        async () =>
        {
            _memory.Coach.Answer(cue, answer, Now);
            await LookAsync();
        },
        cancellationToken);

    public Task ChooseAsync(CueKind kind, bool mute, CancellationToken cancellationToken) => _work.DoAsync(
        () =>
        {
            (mute ? (Action<CueKind>)_memory.Coach.Mute : _memory.Coach.Keep)(kind);
            Show(_picture with { View = _memory.Coach.View });
            return Task.CompletedTask;
        },
        cancellationToken);

    public Task SeenAsync(Guid cue, CancellationToken cancellationToken) =>
        _work.DoAsync(() => _ports.Cues.SeenAsync(cue, Now, CancellationToken.None), cancellationToken);

    public async Task<LivePicture> CloseAsync(LiveCallEnd end, CancellationToken cancellationToken)
    {
        try
        {
            await _work.DoAsync(() => CloseNowAsync(end), cancellationToken);
        }
        catch (ChannelClosedException)
        {
            // It is closed already
        }

        return Picture;
    }

    /// <summary>Looks whether a cue is due; at most one look waits.</summary>
    public void Tick()
    {
        if (Interlocked.Exchange(ref _looking, 1) == 0 && !_work.TryAdd(TickAsync))
        {
            _looking = 0;
        }
    }

    public ValueTask DisposeAsync()
    {
        _advice?.Dispose();
        return _work.DisposeAsync();
    }

    private DateTimeOffset Now => _ports.Time.GetUtcNow();

    private Task TickAsync()
    {
        _looking = 0;
        return Picture.EndedAt is not null ? Task.CompletedTask : _consent.IsDeletingDue ? DeleteAsync() : LookAsync();
    }

    private async Task HearNowAsync(IReadOnlyList<LiveUtterance> heard, TaskCompletionSource<Result<LiveAck, LiveCallError>> done)
    {
        if (_picture.EndedAt is null && _consent.Refuse(heard) is { } refused)
        {
            done.SetResult(refused);
            return;
        }

        if (Picture.EndedAt is not null || _words.Contradict(heard))
        {
            done.SetResult(Picture.EndedAt is not null ? LiveCallError.Over : Contradiction(heard));
            return;
        }

        // The coach speaks before the words are stored; the sender is answered after, and the next words need not wait for that.
        foreach (var words in _words.Take(heard, done))
        {
            _memory.Take(words, _consent.Now.IsRecorded);
        }

        await LookAsync(heard[^1]);
        Consult();
    }

    /// <summary>A model is asked once the rules' cues are out, and only where the customer's words are kept.</summary>
    private void Consult()
    {
        if (_consent.Now.IsRecorded)
        {
            _advice?.Ask(_memory.Coach.Excerpt());
        }
    }

    private bool Advise(CallExcerpt excerpt, IReadOnlyList<SuggestedCue> suggested) => _work.TryAdd(async () =>
    {
        var wanted = Picture.EndedAt is null && _consent.Now.IsRecorded;
        _advice!.Count(wanted ? _memory.Coach.Advise(excerpt, suggested, Now) : [AdviceOutcome.Over]);
        await (wanted ? LookAsync() : Task.CompletedTask);
    });

    /// <summary>A cue is stored before any panel sees it; what was said does not wait for a slow disk.</summary>
    private async Task LookAsync(LiveUtterance? last = null)
    {
        if (!_consent.Now.IsCoached)
        {
            return;
        }

        var step = _memory.Coach.Look(Now);
        if (last is null && step.Events.Count == 0)
        {
            return;
        }

        var shown = _picture with { View = _memory.Coach.View, Slot = step.Slot, Last = _consent.Now.IsRecorded ? last ?? _picture.Last : null };
        if (step.Events.Count > 0 || _ledger.IsBehind)
        {
            // What is gone leaves and what was said comes, whatever becomes of the storing; a new cue waits for it
            var saving = _ledger.SaveAsync(step.Events, _consent.Storable);
            if (await Task.WhenAny(saving, Task.Delay(WordsWait, _ports.Time)) != saving || saving.IsFaulted)
            {
                Show(shown with { Slot = step.Slot?.Id == _picture.Slot?.Id ? step.Slot : null });
            }

            await saving;
        }

        Show(shown);
        await KeepAlertsAsync();
    }

    private async Task KeepAlertsAsync()
    {
        IReadOnlyList<LiveAlert> kept = _consent.Now.IsRecorded ? await _alerts.KeepAsync(_memory.Coach.View, _memory.Transcript, Now) : [];
        if (kept.Count > 0)
        {
            Show(_picture with { Alerts = [.. _picture.Alerts, .. kept] });
        }
    }

    private async Task CloseNowAsync(LiveCallEnd end)
    {
        if (Picture.EndedAt is not null)
        {
            return;
        }

        await _consent.DeleteAsync(CancellationToken.None);
        if (!_consent.Now.IsRecorded)
        {
            await ForgetAsync();
        }

        _advice?.Dispose();
        var now = Now;
        await _ports.End(Call.Id, end, now);
        Show(_picture with { View = _memory.Coach.View, Slot = null, EndedAt = now });
        var stored = await _ports.Finish(Call.Id);
        Show(_picture with { CallId = stored });
    }

    private void Show(LivePicture picture)
    {
        _picture = picture with { Number = _picture.Number + 1 };
        _listeners.Tell();
    }

    private static LiveCallError Contradiction(IReadOnlyList<LiveUtterance> heard) => LiveCallError.Invalid(
        $"A number of {heard[0].Sequence} to {heard[^1].Sequence} is stored with other words",
        "Give every utterance a number of its own; a final that was acknowledged cannot be changed");
}
