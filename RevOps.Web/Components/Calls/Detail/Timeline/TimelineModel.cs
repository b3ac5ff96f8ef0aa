using RevOps.Domain.Calls.Analysis;

namespace RevOps.Web.Components.Calls.Detail.Timeline;

/// <summary>A call as a picture: who spoke when, and what is worth going to.</summary>
public sealed class TimelineModel
{
    // A flag is about a hundredth of the width; nearer ones go one row up.
    private const double FlagWidth = 1.4;
    private const int FlagRows = 3;
    private const double LeastWidth = 0.12;
    private const int LongestWords = 220;

    private readonly CallView _call;

    /// <summary>Draws a call.</summary>
    public TimelineModel(CallView call)
    {
        ArgumentNullException.ThrowIfNull(call);
        _call = call;
        Scale = new TimelineScale(call);
        Lanes = call.Speakers.Count == 0 ? [LaneOf(null)] : LanesOfSpeakers();
        Phases = [.. call.Detail.Analysis.Phases.Where(x => x.FromSeq < call.Lines.Count).Select(Band)];
        Flags = [.. Levelled(Marks())];
        Pins = [.. call.Detail.Comments.Where(x => call.LineAt(x.Seq) is not null).GroupBy(x => x.Seq!.Value).OrderBy(x => x.Key).Select(Pin)];
        Axis = Scale.Axis();
    }

    /// <summary>Where lines lie.</summary>
    public TimelineScale Scale { get; }

    /// <summary>One lane a speaker; one for all where speakers are not known.</summary>
    public IReadOnlyList<Lane> Lanes { get; }

    /// <summary>What the call was about when.</summary>
    public IReadOnlyList<PhaseBand> Phases { get; }

    /// <summary>Objections and key moments.</summary>
    public IReadOnlyList<TimelineFlag> Flags { get; }

    /// <summary>Comments.</summary>
    public IReadOnlyList<CommentPin> Pins { get; }

    /// <summary>Marks of the clock.</summary>
    public IReadOnlyList<AxisMark> Axis { get; }

    // Lines without a speaker get a lane of their own beside the known ones.
    private IReadOnlyList<Lane> LanesOfSpeakers() =>
    [
        .. _call.Speakers.Select(LaneOf),
        .. _call.Lines.Any(x => x.Speaker is null) ? [LaneOf(null)] : Array.Empty<Lane>(),
    ];

    private Lane LaneOf(SpeakerView? speaker)
    {
        var name = speaker?.Name ?? (_call.Speakers.Count == 0 ? "All speakers" : "Not known");
        var questions = Own(speaker).Where(x => x.Labels.Contains(UtteranceLabels.Question)).Select(x => Bar([x]));
        return new(name, speaker?.Colour ?? "var(--chart-other)", speaker?.Metrics.TalkRatio, [.. Turns(speaker).Select(Bar)], [.. questions]);
    }

    private IEnumerable<LineView> Own(SpeakerView? speaker) => _call.Lines.Where(x => x.Speaker?.Index == speaker?.Index);

    // Lines that follow each other are one bar; without speakers each line is one, else there would be a single bar.
    private IEnumerable<List<LineView>> Turns(SpeakerView? speaker)
    {
        List<LineView> turn = [];
        foreach (var line in Own(speaker))
        {
            if (turn.Count > 0 && (speaker is null || line.Seq != turn[^1].Seq + 1))
            {
                yield return turn;
                turn = [];
            }

            turn.Add(line);
        }

        if (turn.Count > 0)
        {
            yield return turn;
        }
    }

    private TurnBar Bar(List<LineView> lines)
    {
        var place = Scale.Between(lines[0].Seq, lines[^1].Seq);
        var wide = place with { Width = Math.Max(LeastWidth, place.Width) };
        return new(lines[0].Seq, wide, lines[0].Place, Short(string.Join(' ', lines.Select(x => x.Text))));
    }

    private PhaseBand Band(CallPhase phase, int index) =>
        new(phase.FromSeq, LabelChoice.Of(phase.Kind).Name, Scale.Between(phase.FromSeq, phase.ToSeq), index % 2 == 0);

    private IEnumerable<(LineView Line, LabelChoice Kind)> Marks()
    {
        var moments = _call.Detail.Analysis.KeyMoments
            .Where(x => _call.LineAt(x.Seq) is not null).Select(x => (Line: _call.Lines[x.Seq], Kind: LabelChoice.Of(x.Kind)));
        var objections = _call.Lines
            .SelectMany(x => x.Labels.Where(UtteranceLabels.IsObjection), (line, label) => (Line: line, Kind: LabelChoice.Of(label)));
        return moments.Concat(objections).DistinctBy(x => (x.Line.Seq, x.Kind.Key)).OrderBy(x => x.Line.Seq);
    }

    private IEnumerable<TimelineFlag> Levelled(IEnumerable<(LineView Line, LabelChoice Kind)> marks)
    {
        var free = new double[FlagRows];
        foreach (var (line, kind) in marks)
        {
            var left = Scale.Left(line.Seq);
            var level = Math.Max(0, Array.FindIndex(free, x => x <= left));
            free[level] = left + FlagWidth;
            yield return new(line.Seq, kind, left, level, line.Place, Short(line.Text));
        }
    }

    private CommentPin Pin(IGrouping<int, Domain.Calls.CommentView> at)
    {
        var newest = at.Last();
        return new(at.Key, Scale.Left(at.Key), at.Count(), newest.Author, Short(newest.Text));
    }

    private static string Short(string words) => words.Length <= LongestWords ? words : words[..(LongestWords - 1)].TrimEnd() + "…";
}
