using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews.Rules.Cues;

namespace RevOps.Domain.Reviews.Rules.Reading;

/// <summary>An utterance as the judges read it.</summary>
internal sealed class Line
{
    private const int LeastStatement = 3;

    public required LabelledUtterance Labelled { get; init; }

    public required SpeakerRole Role { get; init; }

    /// <summary>First name of the speaker, or "the customer" where the transcript has only a label.</summary>
    public required string Who { get; init; }

    public required int Words { get; init; }

    /// <summary>Words outside its questions; of unpunctuated speech, those beyond the length of a question.</summary>
    public required int StatementWords { get; init; }

    public required IReadOnlyList<CueHit> Hits { get; init; }

    /// <summary>Only "yeah", "right", "got it": it answers, but carries no matter.</summary>
    public required bool IsAck { get; init; }

    /// <summary>Small talk and pleasantries. Every judge passes over it, so it can neither help nor hurt.</summary>
    public required bool IsChatter { get; init; }

    /// <summary>Index among the call's lines.</summary>
    public required int Index { get; init; }

    /// <summary>Set once while the call is read: the one criterion that this line counts for.</summary>
    public Owner Owner { get; set; }

    /// <summary>
    /// Counts changes of side among the lines of matter. Nearness is measured in turns: it is the same whether a tool writes
    /// sentences or paragraphs, and talk without matter takes none.
    /// </summary>
    public int Turn { get; set; }

    public int Seq => Labelled.Utterance.Seq;

    public string Text => Labelled.Utterance.Text;

    public bool IsRep => Role == SpeakerRole.Rep;

    public bool IsCustomer => Role == SpeakerRole.Customer;

    public bool IsQuestion => Labelled.Has(UtteranceLabels.Question) || Text.Contains('?', StringComparison.Ordinal);

    /// <summary>True where it says something, whether or not it also asks.</summary>
    public bool IsStatement => StatementWords >= LeastStatement;

    /// <summary>
    /// True where it carries matter of some judge: such lines, not words or seconds, measure nearness. Cues of handling an
    /// objection ("of course", "what if") mean nothing outside of one.
    /// </summary>
    public bool IsBusiness => !IsChatter && !IsAck && (Hits.Any(x => !x.Cue.StartsWith("objection.", StringComparison.Ordinal)) || Labelled.HasObjection);

    public bool Has(string cue) => !IsChatter && Hits.Any(x => x.Cue == cue);

    public bool IsNear(Line other, int turns) => Math.Abs(Turn - other.Turn) <= turns;

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
}

/// <summary>
/// A moment counts once: the answer to an objection is judged as that, the closing agreement as that, and neither lifts or sinks
/// another criterion as well.
/// </summary>
internal enum Owner
{
    None = 0,
    NextStep = 1,
    Objection = 2,
}
