using RevOps.Domain.Coaching.Timeline;
using RevOps.Domain.Reviews.Rules.Cues;

namespace RevOps.Domain.Practice.Engine.Hearing;

/// <summary>The rep's answer with everything that was heard in it.</summary>
internal sealed record HeardAnswer
{
    private const int ShortQuestion = 6;

    /// <summary>The words, cut where nobody would listen any longer.</summary>
    public required string Text { get; init; }

    /// <summary>Its labels, stems and the playbook's phrases.</summary>
    public required HeardLine Line { get; init; }

    /// <summary>Cues of the judges, of the scenario and of practice, in order of place.</summary>
    public required IReadOnlyList<CueHit> Cues { get; init; }

    /// <summary>Words outside its questions.</summary>
    public required int StatementWords { get; init; }

    /// <summary>True where most of its words are none.</summary>
    public required bool IsNonsense { get; init; }

    /// <summary>True where it names things and none of them belongs to business or to this customer.</summary>
    public required bool IsForeign { get; init; }

    /// <summary>True where it names something of this customer's world.</summary>
    public required bool NamesOwn { get; init; }

    public int Words => Line.Speech.Words.Count;

    public bool Asks => Line.Speech.IsQuestion || Text.Contains('?', StringComparison.Ordinal) || Has("question.imperative");

    public bool Has(string cue) => Cues.Any(x => x.Cue == cue);

    public bool HasAny(params ReadOnlySpan<string> cues)
    {
        foreach (var cue in cues)
        {
            if (Has(cue))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a sentence that asks has the cue.</summary>
    public bool AsksWith(string cue) => Cues.Any(x => x.Cue == cue && IsAsked(x));

    /// <summary>True where it asks about business; "is that okay?" only asks for leave.</summary>
    public bool AsksBusiness => Asks && (!Has("rep.courtesy") || Questions().Any(x => !IsCourtesy(x.From, x.To)));

    /// <summary>True where the place stands in a question about business.</summary>
    public bool IsAskedAsBusiness(CueHit hit)
    {
        if (!IsAsked(hit))
        {
            return false;
        }

        var (from, to) = SentenceOf(hit.Start);
        to = Text[to - 1] != '?' && to < Text.Length ? SentenceOf(to).To : to;
        return !IsCourtesy(from, to);
    }

    /// <summary>True where a sentence that tells has the cue.</summary>
    public bool TellsWith(string cue) => Cues.Any(x => x.Cue == cue && !IsAsked(x));

    /// <summary>True where the sentence around it asks; where nobody set question marks, the utterance decides.</summary>
    public bool IsAsked(CueHit hit)
    {
        if (!Text.Contains('?', StringComparison.Ordinal))
        {
            return Asks;
        }

        var (from, to) = SentenceOf(hit.Start);
        return Text[to - 1] == '?' || IsAskedBehind(to) || Cues.Any(x => x.Cue == "question.imperative" && x.Start >= from && x.Start < to);
    }

    // "I saw that fewer people log in. What is behind that?" asks about the sentence before
    private bool IsAskedBehind(int end)
    {
        if (end >= Text.Length)
        {
            return false;
        }

        var (from, to) = SentenceOf(end);
        var words = SpokenTokens.Of(Text[from..to]);
        return Text[to - 1] == '?' && words.Count <= ShortQuestion && !IsCourtesy(from, to) && words.Exists(x => x.Text is "that" or "it" or "this" or "so");
    }

    private bool IsCourtesy(int from, int to) => Cues.Any(x => x.Cue == "rep.courtesy" && x.Start >= from && x.Start < to);

    private IEnumerable<(int From, int To)> Questions()
    {
        for (var mark = Text.IndexOf('?', StringComparison.Ordinal); mark >= 0; mark = Text.IndexOf('?', mark + 1))
        {
            yield return SentenceOf(mark);
        }
    }

    private (int From, int To) SentenceOf(int at)
    {
        var from = at;
        while (from > 0 && Text[from - 1] is not ('.' or '?' or '!'))
        {
            from--;
        }

        var to = Text.AsSpan(at).IndexOfAny('.', '?', '!');
        return (from, to < 0 ? Text.Length : at + to + 1);
    }
}
