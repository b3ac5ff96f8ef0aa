namespace RevOps.Domain.Coaching.Competition;

/// <summary>What became of the cues so far: a fold over the ledger, so that another process that reads it decides the same.</summary>
internal sealed class CueHistory
{
    // An answer may come when the slot holds another already; older ones are no answers any more
    private const int Answerable = 16;

    private readonly HashSet<(CueKind Kind, int Sequence)> _raised = [];
    private readonly HashSet<(CueKind Kind, string Topic)> _shownTopics = [];
    private readonly Dictionary<CueKind, DateTimeOffset> _shownAt = [];
    private readonly Queue<Cue> _unanswered = [];

    /// <summary>The cue on show; null: none.</summary>
    public Cue? Slot { get; private set; }

    /// <summary>The cue shown last, and when; on show or not.</summary>
    public (Cue Cue, DateTimeOffset At)? Last { get; private set; }

    public bool WasRaised(CueKind kind, int sequence) => _raised.Contains((kind, sequence));

    public bool WasShown(CueKind kind, string topic) => _shownTopics.Contains((kind, topic));

    public bool IsCool(CueKind kind, DateTimeOffset now) => !_shownAt.TryGetValue(kind, out var at) || now - at >= CueTerms.Of(kind).Cooldown;

    /// <summary>The shown cue of an id that nobody answered; null: none.</summary>
    public Cue? Unanswered(Guid id) => _unanswered.FirstOrDefault(x => x.Id == id);

    public void Apply(CueEvent happened)
    {
        var cue = happened.Cue;
        switch (happened.Fate)
        {
            case CueFate.Raised when cue.Sequence is { } sequence:
                _raised.Add((cue.Kind, sequence));
                break;
            case CueFate.Shown:
                Show(cue, happened.At);
                break;
            case CueFate.Preempted or CueFate.Ignored:
                Slot = Slot?.Id == cue.Id ? null : Slot;
                break;
            case CueFate.Used or CueFate.Dismissed or CueFate.Muted or CueFate.Met:
                Slot = Slot?.Id == cue.Id ? null : Slot;
                Forget(cue.Id);
                break;
        }
    }

    private void Show(Cue cue, DateTimeOffset at)
    {
        Slot = cue;
        Last = (cue, at);
        _shownAt[cue.Kind] = at;
        _shownTopics.Add((cue.Kind, cue.Topic));
        _unanswered.Enqueue(cue);
        if (_unanswered.Count > Answerable)
        {
            _unanswered.Dequeue();
        }
    }

    private void Forget(Guid id)
    {
        for (var i = _unanswered.Count; i > 0; i--)
        {
            if (_unanswered.Dequeue() is { } cue && cue.Id != id)
            {
                _unanswered.Enqueue(cue);
            }
        }
    }
}
