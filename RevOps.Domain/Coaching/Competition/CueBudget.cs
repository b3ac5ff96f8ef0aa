namespace RevOps.Domain.Coaching.Competition;

/// <summary>
/// How many cues a rep gets: one in so long on average, saved up to two. Those that pass the budget are paid for by the next ones, so that
/// a call full of objections does not get hints on manner on top.
/// </summary>
internal sealed class CueBudget(TimeSpan oneEvery)
{
    private const double Most = 2;
    private const double Least = -2;

    // The first minute of a call is the customer's greeting and the rep's opening: there is nothing to correct yet
    private const double AtStart = 0.5;

    private double _saved = AtStart;
    private DateTimeOffset? _at;

    /// <summary>True where there is a whole cue left.</summary>
    public bool Has(DateTimeOffset now)
    {
        Save(now);
        return _saved >= 1;
    }

    public void Spend(DateTimeOffset now)
    {
        Save(now);
        _saved = Math.Max(Least, _saved - 1);
    }

    /// <summary>Counts from here, where it does not count yet.</summary>
    public void Start(DateTimeOffset now) => _at ??= now;

    private void Save(DateTimeOffset now)
    {
        _at ??= now;
        if (now > _at)
        {
            _saved = Math.Min(Most, _saved + ((now - _at.Value) / oneEvery));
            _at = now;
        }
    }
}
