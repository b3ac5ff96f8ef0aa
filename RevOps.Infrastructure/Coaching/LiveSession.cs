using System.Threading.Channels;
using RevOps.Domain;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;

namespace RevOps.Infrastructure.Coaching;

/// <summary>
/// One call that is on. Everything that happens to it goes through one channel with one reader, which hears, coaches, stores and tells;
/// nothing in here needs a lock but what screens read.
/// </summary>
internal sealed class LiveSession : ILiveSession, IAsyncDisposable
{
    private static readonly TimeSpan TouchEvery = TimeSpan.FromSeconds(10);

    private readonly Listeners _listeners;
    private readonly LiveCoach _coach;
    private readonly LiveSessionPorts _ports;
    private readonly HeardNumbers _numbers = new();
    private readonly SortedList<int, LiveUtterance> _transcript = [];
    private readonly HashSet<Guid> _ledger = [];
    private readonly HashSet<string> _alerts = [];
    private readonly OneByOne _work;
    private DateTimeOffset _touched;
    private int _looking;
    private volatile LivePicture _picture;

    public LiveSession(LiveCall call, LiveCoach coach, LivePast past, LiveSessionPorts ports)
    {
        Call = call;
        _coach = coach;
        _ports = ports;
        _listeners = new Listeners(ports.Logger);
        foreach (var heard in past.Words)
        {
            _numbers.Add(heard, Task.CompletedTask);
            Take(heard);
        }

        coach.Resume([.. past.Cues.SelectMany(x => x.Events()).OrderBy(x => x.At)]);
        _ledger.UnionWith(past.Cues.Select(x => x.Id));
        _alerts.UnionWith(past.Marks.Where(x => x.Kind == LiveMarkKind.Alert).Select(x => x.Key));
        _picture = past.Picture(call, coach.View);
        _work = new OneByOne(call.Id.Value, ports.Logger);
    }

    public LiveCall Call { get; }

    public LivePicture Picture => _picture;

    public IDisposable OnChanged(Action handler) => _listeners.Add(handler);

    public IReadOnlyList<LiveUtterance> Transcript()
    {
        lock (_transcript)
        {
            return [.. _transcript.Values];
        }
    }

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
            _coach.Answer(cue, answer, Now);
            await LookAsync();
        },
        cancellationToken);

    public Task ChooseAsync(CueKind kind, bool mute, CancellationToken cancellationToken) => _work.DoAsync(
        () =>
        {
            (mute ? (Action<CueKind>)_coach.Mute : _coach.Keep)(kind);
            Show(_picture with { View = _coach.View });
            return Task.CompletedTask;
        },
        cancellationToken);

    public Task SeenAsync(Guid cue, CancellationToken cancellationToken) =>
        _work.DoAsync(() => _ports.Cues.SeenAsync(cue, Now, CancellationToken.None), cancellationToken);

    public Task WhisperAsync(Whisper whisper, CancellationToken cancellationToken) => _work.DoAsync(
        async () =>
        {
            await MarkAsync(new LiveMark(Call.Id, LiveMarkKind.Whisper, whisper.From, whisper.Text, "", _coach.View.DurationSeconds, whisper.At));
            Show(_picture with { Whispers = [.. _picture.Whispers.Prepend(whisper).Take(LivePast.KeptWhispers)] });
        },
        cancellationToken);

    public Task BookmarkAsync(string by, CancellationToken cancellationToken) => _work.DoAsync(
        async () =>
        {
            var at = _coach.View.DurationSeconds;
            await MarkAsync(new LiveMark(Call.Id, LiveMarkKind.Bookmark, by, "", "", at, Now));
            Show(_picture with { Bookmarks = [.. _picture.Bookmarks, at] });
        },
        cancellationToken);

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

    public ValueTask DisposeAsync() => _work.DisposeAsync();

    private DateTimeOffset Now => _ports.Time.GetUtcNow();

    private Task TickAsync()
    {
        _looking = 0;
        return Picture.EndedAt is null ? LookAsync() : Task.CompletedTask;
    }

    private async Task HearNowAsync(IReadOnlyList<LiveUtterance> heard, TaskCompletionSource<Result<LiveAck, LiveCallError>> done)
    {
        if (Picture.EndedAt is not null || heard.FirstOrDefault(_numbers.Contradicts) is { IsFinal: true })
        {
            done.SetResult(Picture.EndedAt is not null ? LiveCallError.Over : Contradiction(heard));
            return;
        }

        var finals = heard.Where(x => x.IsFinal).DistinctBy(x => x.Sequence).ToList();
        var fresh = finals.Where(x => !_numbers.Has(x)).ToList();
        if (fresh.Count > 0)
        {
            var storing = StoreAsync(fresh);
            fresh.ForEach(x => _numbers.Add(x, storing));
        }

        // The coach speaks before the words are stored; the sender is answered after, and the next words need not wait for that.
        _ = AcknowledgeAsync(finals, heard.Count, done);
        foreach (var words in heard.Where(x => !x.IsFinal && !_numbers.Knows(x.Sequence)).Concat(fresh).OrderBy(x => x.Sequence))
        {
            Take(words);
        }

        await LookAsync(heard[^1]);
    }

    private async Task AcknowledgeAsync(List<LiveUtterance> finals, int received, TaskCompletionSource<Result<LiveAck, LiveCallError>> done)
    {
        try
        {
            await _numbers.StoringOf(finals);
            done.SetResult(new LiveAck([.. finals.Select(x => x.Sequence)], received));
        }
        catch (Exception)
        {
            // LiveWriter has logged it
            done.SetResult(LiveCallError.NotStored);
        }
    }

    private Task StoreAsync(List<LiveUtterance> finals)
    {
        var touch = Now - _touched > TouchEvery;
        _touched = touch ? Now : _touched;
        return _ports.Writer.WriteAsync(Call.Id, finals.ConvertAll(x => new LiveWords(Call.Id, x)), touch, CancellationToken.None);
    }

    private void Take(LiveUtterance heard)
    {
        _coach.Observe(heard);
        if (heard.IsFinal)
        {
            lock (_transcript)
            {
                _transcript[heard.Sequence] = heard;
            }
        }
    }

    /// <summary>A cue is stored before any panel sees it.</summary>
    private async Task LookAsync(LiveUtterance? last = null)
    {
        var step = _coach.Look(Now);
        if (step.Events.Count > 0)
        {
            await _ports.Cues.SaveAsync(Call, step.Events, _ledger, CancellationToken.None);
        }

        if (last is not null || step.Events.Count > 0)
        {
            await KeepAlertsAsync();
            Show(_picture with { View = _coach.View, Slot = step.Slot, Last = last ?? _picture.Last });
        }
    }

    private async Task KeepAlertsAsync()
    {
        var fresh = _coach.View.Alerts.Where(x => _alerts.Add(LivePast.KeyOf(x))).ToList();
        if (fresh.Count > 0)
        {
            var at = _coach.View.DurationSeconds;
            await MarkAsync([.. fresh.Select(x => new LiveMark(Call.Id, LiveMarkKind.Alert, "RevOps", x.Name, LivePast.KeyOf(x), at, Now))]);
        }
    }

    private Task MarkAsync(params LiveMark[] marks) => _ports.Marks.AddAsync(marks, CancellationToken.None);

    private async Task CloseNowAsync(LiveCallEnd end)
    {
        if (Picture.EndedAt is not null)
        {
            return;
        }

        var now = Now;
        await _ports.End(Call.Id, end, now);
        Show(_picture with { View = _coach.View, Slot = null, EndedAt = now });
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
