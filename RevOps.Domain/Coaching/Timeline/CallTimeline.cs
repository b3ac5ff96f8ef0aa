using RevOps.Domain.Calls;

namespace RevOps.Domain.Coaching.Timeline;

/// <summary>
/// The utterances of a call in the order of their sequence, however they arrive. Of two finals with the same sequence the first stands;
/// a partial stands until a newer one or its final comes.
/// </summary>
internal sealed class CallTimeline
{
    // Two channels have two partials running; more are a sender's loose ends
    private const int MostPartials = 16;

    private readonly List<KeptLine> _lines = [];
    private readonly SpokenTexts _texts = new();
    private readonly Dictionary<int, LiveUtterance> _partials = [];

    /// <summary>Number of the last final in order; -1: none yet.</summary>
    public int LastSequence => _lines is [.., var last] ? last.Sequence : -1;

    /// <summary>The last final in order.</summary>
    public TimelineLine Last => Read(_lines[^1]);

    /// <summary>The finals in order.</summary>
    public IEnumerable<TimelineLine> Lines => _lines.Select(Read);

    /// <summary>Takes an utterance and says what it is to those before it.</summary>
    public Arrival Add(LiveUtterance utterance)
    {
        var at = Find(utterance.Sequence);
        if (at >= 0)
        {
            return Arrival.Repeated;
        }

        if (!utterance.IsFinal)
        {
            return KeepPartial(utterance) ? Arrival.Partial : Arrival.Repeated;
        }

        _partials.Remove(utterance.Sequence);
        _lines.Insert(~at, Keep(utterance, _texts.Add(utterance.Text)));
        return ~at == _lines.Count - 1 ? Arrival.Next : Arrival.Late;
    }

    /// <summary>Index of a final; where there is none, the complement of where it would be.</summary>
    public int Find(int sequence)
    {
        if (_lines.Count == 0 || _lines[^1].Sequence < sequence)
        {
            return ~_lines.Count;
        }

        var (low, high) = (0, _lines.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_lines[middle].Sequence == sequence)
            {
                return middle;
            }

            (low, high) = _lines[middle].Sequence < sequence ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    private static KeptLine Keep(LiveUtterance heard, TextPlace text) =>
        new(heard.Sequence, (byte)heard.Side, (int)heard.Start.TotalMilliseconds, (int)heard.End.TotalMilliseconds, text);

    private TimelineLine Read(KeptLine line) => new(
        line.Sequence, (SpeakerRole)line.Side, TimeSpan.FromMilliseconds(line.StartMs), TimeSpan.FromMilliseconds(line.EndMs), _texts.At(line.Text));

    private bool KeepPartial(LiveUtterance partial)
    {
        if (_partials.TryGetValue(partial.Sequence, out var kept) && (kept.ReceivedAt > partial.ReceivedAt || (kept.Text == partial.Text && kept.End == partial.End)))
        {
            return false;
        }

        if (_partials.Count >= MostPartials && kept is null)
        {
            _partials.Remove(_partials.Values.MinBy(x => x.ReceivedAt)!.Sequence);
        }

        _partials[partial.Sequence] = partial;
        return true;
    }

    /// <summary>A final as small as it can be kept: a server holds hundreds of calls.</summary>
    private readonly record struct KeptLine(int Sequence, byte Side, int StartMs, int EndMs, TextPlace Text);
}

/// <summary>What an utterance is to those before it.</summary>
internal enum Arrival
{
    /// <summary>Heard to its end, behind all others.</summary>
    Next,

    /// <summary>Heard to its end, but before others: what was concluded from those has to be concluded again.</summary>
    Late,

    /// <summary>Words that may still change.</summary>
    Partial,

    /// <summary>Known already, or older than what is known.</summary>
    Repeated,
}
