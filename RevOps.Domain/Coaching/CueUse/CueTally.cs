namespace RevOps.Domain.Coaching.CueUse;

/// <summary>Counts cues of the ledger.</summary>
public sealed class CueTally
{
    private readonly List<TimeSpan> _late = [];
    private CueFigures _figures = new();
    private NextFigures _next = new();

    /// <summary>What was counted.</summary>
    public CueFigures Figures => _figures with { Lateness = Late(), Next = _next };

    /// <summary>Counts one.</summary>
    public void Add(CueLine cue)
    {
        ArgumentNullException.ThrowIfNull(cue);
        var shown = cue.ShownAt is not null;
        _figures = _figures with
        {
            Raised = _figures.Raised + 1,
            Shown = _figures.Shown + One(shown),
            Used = _figures.Used + One(cue.Fate == CueFate.Used),
            Met = _figures.Met + One(cue.Fate == CueFate.Met),
            NotNow = _figures.NotNow + One(cue.Fate == CueFate.Dismissed),
            Muted = _figures.Muted + One(cue.Fate == CueFate.Muted),
            Ignored = _figures.Ignored + One(cue.Fate == CueFate.Ignored),
            Expired = _figures.Expired + One(cue.Fate == CueFate.Expired),
            Preempted = _figures.Preempted + One(cue.Fate == CueFate.Preempted),
            Uncertain = _figures.Uncertain + One(shown && cue.SeenAt is null),
        };
        if (cue is { ShownAt: { } at, IsMoment: true })
        {
            _late.Add(at - cue.HeardAt);
        }

        if (cue is { Next: { } next, ShownAt: not null })
        {
            Add(next);
        }
    }

    private void Add(CustomerNext next) => _next = new NextFigures
    {
        Known = _next.Known + 1,
        Asked = _next.Asked + One(next.HasFlag(CustomerNext.Asked)),
        Objected = _next.Objected + One(next.HasFlag(CustomerNext.Objected)),
        Warmer = _next.Warmer + One(next.HasFlag(CustomerNext.Warmer)),
        Cooler = _next.Cooler + One(next.HasFlag(CustomerNext.Cooler)),
        Silent = _next.Silent + One(next == CustomerNext.Silent),
    };

    private CueLateness? Late()
    {
        if (_late.Count == 0)
        {
            return null;
        }

        _late.Sort();
        return new CueLateness(_late.Count, At(0.5), At(0.95));
    }

    // The smallest value that at least this share of all does not pass
    private TimeSpan At(double share) => _late[Math.Max(0, (int)Math.Ceiling(share * _late.Count) - 1)];

    private static int One(bool counts) => counts ? 1 : 0;
}

/// <summary>A cue of the ledger as far as it is counted.</summary>
/// <param name="Fate">What became of it.</param>
/// <param name="IsMoment">True where words caused it.</param>
/// <param name="HeardAt">When those were received.</param>
/// <param name="ShownAt">When it was sent to the panel; null: never.</param>
/// <param name="SeenAt">When the panel said that it shows it.</param>
/// <param name="Next">What the customer did next; null where not known.</param>
public sealed record CueLine(CueFate Fate, bool IsMoment, DateTimeOffset HeardAt, DateTimeOffset? ShownAt, DateTimeOffset? SeenAt, CustomerNext? Next);
