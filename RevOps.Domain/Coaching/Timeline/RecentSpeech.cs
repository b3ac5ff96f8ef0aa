using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Metrics;

namespace RevOps.Domain.Coaching.Timeline;

/// <summary>
/// The last minutes of the call: advice is about how one speaks now, not about a bad start that is long made good.
/// </summary>
internal sealed class RecentSpeech
{
    /// <summary>What is older is forgotten.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly Queue<SpokenLine> _lines = [];
    private readonly Interruptions _interruptions = new();
    private SpokenLine? _turn;
    private TimeSpan _latest;

    /// <summary>What was said in the last minutes.</summary>
    public IEnumerable<SpokenLine> Within(TimeSpan window) => _lines.Where(x => x.End >= _latest - window);

    /// <summary>The rep's speech in the last minutes.</summary>
    public IEnumerable<SpokenLine> OfRep(TimeSpan window) => Within(window).Where(x => x.Side == SpeakerRole.Rep);

    public void Observe(HeardLine heard)
    {
        var before = _interruptions.Of(CallFold.Rep) ?? 0;
        _interruptions.Observe(heard.Speech);
        var line = new SpokenLine(
            heard.Side, heard.Start, heard.End, heard.Speech.Words.Count, heard.Speech.Cues.Count(x => x.Cue == "hesitation"),
            (_interruptions.Of(CallFold.Rep) ?? 0) > before, Pause(heard));
        _turn = heard.Speech.IsBackchannel ? _turn : line;
        _latest = line.End > _latest ? line.End : _latest;
        _lines.Enqueue(line);
        while (_lines.Peek().End < _latest - Longest)
        {
            _lines.Dequeue();
        }
    }

    /// <summary>The pause the rep left the customer; null where the rep did not take the turn from them.</summary>
    private TimeSpan? Pause(HeardLine heard) =>
        heard.IsRep && !heard.Speech.Has(UtteranceLabels.Backchannel) && _turn is { Side: SpeakerRole.Customer } turn
            ? heard.Start > turn.End ? heard.Start - turn.End : TimeSpan.Zero
            : null;
}

/// <summary>An utterance's figures.</summary>
/// <param name="Side">Whose.</param>
/// <param name="Start">Its start.</param>
/// <param name="End">Its end.</param>
/// <param name="Words">Words said.</param>
/// <param name="Fillers">Hesitations among them.</param>
/// <param name="CutIn">True where the rep cut in on the customer.</param>
/// <param name="Pause">The pause the rep left after the customer; null elsewhere.</param>
internal readonly record struct SpokenLine(SpeakerRole Side, TimeSpan Start, TimeSpan End, int Words, int Fillers, bool CutIn, TimeSpan? Pause)
{
    public TimeSpan Length => End - Start;
}
