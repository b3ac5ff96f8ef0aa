namespace RevOps.Domain.Calls.Analysis.Metrics;

/// <summary>
/// The pause that a speaker leaves after another has ended: the median over the turns taken. Starting before the other's end counts as no
/// pause. Kept by pair of speakers, because who is on which side may be found only later.
/// </summary>
public sealed class Patience
{
    private readonly Dictionary<(int From, int To), List<double>> _gaps = [];
    private int _turn = -1;
    private TimeSpan? _end;

    /// <summary>Takes one more utterance.</summary>
    public void Observe(HeardUtterance heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        if (heard.IsBackchannel)
        {
            return;
        }

        if (_turn >= 0 && heard.Speaker >= 0 && heard.Speaker != _turn && heard.Utterance.Start is { } start && _end is { } end)
        {
            Gaps((_turn, heard.Speaker)).Add(Math.Max(0, (start - end).TotalSeconds));
        }

        _end = heard.Speaker == _turn && heard.Utterance.End < _end ? _end : heard.Utterance.End;
        _turn = heard.Speaker;
    }

    /// <summary>Median pause, seconds, after those speakers whom the filter lets through; null where there was none.</summary>
    public double? Of(int speaker, Func<int, bool> after)
    {
        ArgumentNullException.ThrowIfNull(after);
        var gaps = _gaps.Where(x => x.Key.To == speaker && after(x.Key.From)).SelectMany(x => x.Value).Order().ToArray();
        return gaps.Length == 0 ? null : (gaps[(gaps.Length - 1) / 2] + gaps[gaps.Length / 2]) / 2;
    }

    private List<double> Gaps((int From, int To) pair)
    {
        if (!_gaps.TryGetValue(pair, out var gaps))
        {
            _gaps[pair] = gaps = [];
        }

        return gaps;
    }
}
