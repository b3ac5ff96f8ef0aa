using RevOps.Domain.Reviews.Rules.Cues;

namespace RevOps.Domain.Reviews.Rules.Reading;

/// <summary>A cue in its line.</summary>
internal readonly record struct Mark(Line Line, CueHit Hit)
{
    private const int ShortWords = 12;

    public int Seq => Line.Seq;

    /// <summary>True where the very sentence asks; where a recogniser set no question mark, the utterance's label decides.</summary>
    public bool IsAsked => Line.IsQuestion && (!Line.Text.Contains('?', StringComparison.Ordinal) || Quotes.IsAsked(Line.Text, Hit.Start));

    /// <summary>The words around the cue, verbatim: its sentence, cut to what can be read in one breath.</summary>
    public string Quote => Quotes.Around(Line.Text, Hit.Start, Hit.End);

    /// <summary>Fewer words, to be taken up in a sentence.</summary>
    public string Short => Quotes.InProse(Line.Text, Hit.Start, Hit.End, ShortWords);

    public Evidence Evidence => new(Seq, Quote);
}
