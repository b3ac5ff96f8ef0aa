namespace RevOps.Domain.Calls.Analysis.Phases;

/// <summary>
/// The phase a call is in while it is on: the forward half of <see cref="PhaseFinder"/>, which knows what was said so far and not what comes.
/// </summary>
/// <param name="plannedLength">How long the call is to last; null: its end is known by the words only.</param>
internal sealed class LivePhase(TimeSpan? plannedLength)
{
    // Where no end is planned, none is taken for near: the place stays before the stretch in which calls close
    private const double LatestUnplanned = 0.75;

    // PhaseFit's measure of "the first utterances"; a call of this many has its opening in the first six hundredths
    private const int UsualCount = 50;

    private static readonly TimeSpan UsualLength = TimeSpan.FromMinutes(30);

    private readonly double[] _score = new double[PhaseFit.Kinds.Count];
    private bool _any;

    /// <summary>The phase's key; null before the first words.</summary>
    public string? Current => _any ? PhaseFit.Kinds[Best()] : null;

    /// <summary>Takes one more utterance with its labels.</summary>
    public void Observe(HeardUtterance heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        var fit = PhaseFit.Of(heard, Place(heard.Utterance.Start ?? TimeSpan.Zero), UsualCount);
        var change = _score[Best()] - (_any ? PhaseFinder.ChangeCost : 0);
        for (var k = 0; k < _score.Length; k++)
        {
            _score[k] = Math.Max(_score[k], change) + fit[k];
        }

        _any = true;
    }

    private double Place(TimeSpan start) => plannedLength is { } planned && planned > TimeSpan.Zero
        ? Math.Clamp(start / planned, 0, 1)
        : Math.Clamp(start / UsualLength, 0, LatestUnplanned);

    private int Best()
    {
        var best = 0;
        for (var k = 1; k < _score.Length; k++)
        {
            best = _score[k] > _score[best] ? k : best;
        }

        return best;
    }
}
