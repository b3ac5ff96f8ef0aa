namespace RevOps.Web.Components.Calls.Detail.Timeline;

/// <summary>
/// Puts lines on the timeline: by their times where the transcript has them, else in their order, each as wide as it has words.
/// </summary>
public sealed class TimelineScale
{
    // Where an end is missing: normal speech is about 2.5 words a second.
    private const double WordsPerSecond = 2.5;
    private static readonly int[] Steps = [10, 30, 60, 120, 300, 600, 900, 1800, 3600];

    private readonly (double From, double To)[] _places;

    /// <summary>Measures a call.</summary>
    public TimelineScale(CallView call)
    {
        ArgumentNullException.ThrowIfNull(call);
        IsTimed = call.IsTimed;
        _places = IsTimed ? Timed(call) : Ordinal(call);
        Length = Math.Max(_places.Length == 0 ? 1 : _places.Max(x => x.To), IsTimed ? call.Detail.Analysis.DurationSeconds ?? 0 : 0);
        Length = Length <= 0 ? 1 : Length;
    }

    /// <summary>Places are times.</summary>
    public bool IsTimed { get; }

    /// <summary>Seconds, else words.</summary>
    public double Length { get; }

    /// <summary>Where a line begins, 0..100.</summary>
    public double Left(int seq) => 100 * _places[seq].From / Length;

    /// <summary>From the begin of one line to the end of another.</summary>
    public Span Between(int fromSeq, int toSeq)
    {
        var last = Math.Min(toSeq, _places.Length - 1);
        return new(Left(fromSeq), Math.Max(0, 100 * (_places[last].To - _places[fromSeq].From) / Length));
    }

    /// <summary>At most ten marks at round times; none without times.</summary>
    public IReadOnlyList<AxisMark> Axis()
    {
        if (!IsTimed)
        {
            return [];
        }

        var step = Steps.FirstOrDefault(x => Length / x <= 10, 7200);
        return [.. Enumerable.Range(0, (int)(Length / step) + 1).Select(x => new AxisMark(100 * x * step / Length, Clock.Of(x * (double)step)))];
    }

    private static (double, double)[] Timed(CallView call)
    {
        var said = call.Detail.Analysis.Utterances.Select(x => x.Utterance).ToArray();
        return [.. said.Select((x, i) => (x.Start!.Value.TotalSeconds, x.End?.TotalSeconds ?? End(i)))];

        double End(int i)
        {
            var spoken = said[i].Start!.Value.TotalSeconds + (Words(said[i].Text) / WordsPerSecond);
            return i + 1 < said.Length ? Math.Min(spoken, Math.Max(said[i + 1].Start!.Value.TotalSeconds, said[i].Start!.Value.TotalSeconds)) : spoken;
        }
    }

    private static (double, double)[] Ordinal(CallView call)
    {
        var at = 0d;
        return [.. call.Lines.Select(x => (at, at += Words(x.Text)))];
    }

    private static int Words(string text) => text.Count(x => x == ' ') + 1;
}
