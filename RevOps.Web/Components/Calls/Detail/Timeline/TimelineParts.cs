namespace RevOps.Web.Components.Calls.Detail.Timeline;

/// <summary>Places are shares of the timeline's width, 0..100.</summary>
/// <param name="Left">Where it begins.</param>
/// <param name="Width">How wide it is.</param>
public readonly record struct Span(double Left, double Width)
{
    /// <summary>The style that puts it there.</summary>
    public string Style => FormattableString.Invariant($"left:{Left:0.###}%;width:{Width:0.###}%");
}

/// <summary>A stretch of one speaker.</summary>
/// <param name="Seq">Its first line.</param>
/// <param name="Place">Where.</param>
/// <param name="When">Its time or line number.</param>
/// <param name="Words">What was said, shortened.</param>
public sealed record TurnBar(int Seq, Span Place, string When, string Words);

/// <summary>A speaker's lane.</summary>
/// <param name="Name">The speaker's name; "All speakers" where the transcript names none.</param>
/// <param name="Colour">CSS value.</param>
/// <param name="Share">The speaker's share of the talking, 0..1; null where not available.</param>
/// <param name="Turns">Stretches in order.</param>
/// <param name="Questions">Questions, as narrow marks.</param>
public sealed record Lane(string Name, string Colour, double? Share, IReadOnlyList<TurnBar> Turns, IReadOnlyList<TurnBar> Questions);

/// <summary>A stretch of the call with one purpose.</summary>
/// <param name="Seq">Its first line.</param>
/// <param name="Name">Name on screen.</param>
/// <param name="Place">Where.</param>
/// <param name="Even">Alternates, so that neighbours can be told apart.</param>
public sealed record PhaseBand(int Seq, string Name, Span Place, bool Even);

/// <summary>An objection or a key moment.</summary>
/// <param name="Seq">The line.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Left">Where, 0..100.</param>
/// <param name="Level">Row it is drawn in, so that neighbours do not cover each other.</param>
/// <param name="When">Time or line number.</param>
/// <param name="Words">What was said, shortened.</param>
public sealed record TimelineFlag(int Seq, LabelChoice Kind, double Left, int Level, string When, string Words);

/// <summary>Comments at a line.</summary>
/// <param name="Seq">The line.</param>
/// <param name="Left">Where, 0..100.</param>
/// <param name="Count">How many.</param>
/// <param name="Who">Who wrote the newest.</param>
/// <param name="Words">What it says, shortened.</param>
public sealed record CommentPin(int Seq, double Left, int Count, string Who, string Words);

/// <summary>A mark of the axis.</summary>
public sealed record AxisMark(double Left, string Name);
