using RevOps.Domain;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Consent;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Governance;

namespace RevOps.Tests.Coaching;

/// <summary>A call that is on, moved by hand, and the coaching that holds it alone.</summary>
internal sealed class HandSession : ILiveSession, ILiveCoaching
{
    private readonly List<Action> _handlers = [];

    public HandSession(Viewer rep, CallConsent? consent = null, string source = "typed")
    {
        var person = new Person(rep.UserId, rep.Name, "rep@halyard.example", rep.Role, rep.TeamIds);
        Call = new LiveCall(
            new LiveCallFacts { Rep = person, TeamId = rep.TeamIds[0], Title = "Call with Acme", CustomerName = "Acme", Source = source, Type = CallType.Discovery },
            DateTimeOffset.UnixEpoch);
        var coach = new LiveCoach(new CoachSetup { CallType = CallType.Discovery, Playbook = SeedPlaybook.Version1 });
        Picture = new LivePicture { Number = 1, View = coach.View, Consent = (consent ?? new CallConsent { LiveCallId = Call.Id }) with { LiveCallId = Call.Id } };
    }

    public LiveCall Call { get; }

    public LivePicture Picture { get; private set; }

    public List<LiveUtterance> Heard { get; } = [];

    public List<Objection> Objections { get; } = [];

    public List<(Guid Cue, CueAnswer Answer)> Answers { get; } = [];

    public List<(CueKind Kind, bool Mute)> Choices { get; } = [];

    public List<Guid> Seen { get; } = [];

    public List<Guid> Whispers { get; } = [];

    public LiveCallError? Refusal { get; set; }

    public IReadOnlyList<ILiveSession> All => [this];

    public Task<ILiveSession?> FindAsync(LiveCallId id, CancellationToken cancellationToken) => Task.FromResult<ILiveSession?>(id == Call.Id ? this : null);

    public void Show(Func<LivePicture, LivePicture> change)
    {
        Picture = change(Picture) with { Number = Picture.Number + 1 };
        _handlers.ForEach(x => x());
    }

    public Task<Result<LiveAck, LiveCallError>> HearAsync(IReadOnlyList<LiveUtterance> heard, CancellationToken cancellationToken)
    {
        Heard.AddRange(heard);
        return Task.FromResult<Result<LiveAck, LiveCallError>>(
            Refusal is { } refusal ? refusal : new LiveAck([.. heard.Where(x => x.IsFinal).Select(x => x.Sequence)], heard.Count, []));
    }

    public Task<Result<CallConsent, LiveCallError>> AnswerConsentAsync(Viewer by, ConsentAnswer answer, CancellationToken cancellationToken)
    {
        Show(x => x with { Consent = x.Consent with { Answer = answer, AnsweredBy = by.Name } });
        return Task.FromResult<Result<CallConsent, LiveCallError>>(Picture.Consent);
    }

    public Task<Result<CallConsent, LiveCallError>> StopRecordingAsync(Viewer by, Objection objection, CancellationToken cancellationToken)
    {
        Objections.Add(objection);
        Show(x => x with { Consent = x.Consent with { ObjectedAt = DateTimeOffset.UnixEpoch.AddSeconds(90), RemovedFrom = DateTimeOffset.UnixEpoch.AddSeconds(60), Removed = 2 } });
        return Task.FromResult<Result<CallConsent, LiveCallError>>(Picture.Consent);
    }

    public SpokenSoFar Transcript => Heard.Where(x => x.IsFinal).Aggregate(SpokenSoFar.Empty, (said, line) => said.With(line));

    public IDisposable OnChanged(Action handler)
    {
        _handlers.Add(handler);
        return new Ended(() => _handlers.Remove(handler));
    }

    public Task AnswerAsync(Guid cue, CueAnswer answer, CancellationToken cancellationToken) => Noted(Answers, (cue, answer));

    public Task ChooseAsync(CueKind kind, bool mute, CancellationToken cancellationToken) => Noted(Choices, (kind, mute));

    public Task SeenAsync(Guid cue, CancellationToken cancellationToken) => Noted(Seen, cue);

    public Task NoteAsync(Guid whisper, CancellationToken cancellationToken) => Noted(Whispers, whisper);

    public Task WhisperAsync(Whisper whisper, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task BookmarkAsync(string by, CancellationToken cancellationToken)
    {
        Show(x => x with { Bookmarks = [.. x.Bookmarks, 60] });
        return Task.CompletedTask;
    }

    public Task<LivePicture> CloseAsync(LiveCallEnd end, CancellationToken cancellationToken)
    {
        Show(x => x with { EndedAt = DateTimeOffset.UnixEpoch.AddMinutes(10), Slot = null });
        return Task.FromResult(Picture);
    }

    private static Task Noted<T>(List<T> all, T one)
    {
        all.Add(one);
        return Task.CompletedTask;
    }

    private sealed class Ended(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
