using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Calls.Analysis.Moments;

/// <summary>A kind of moment that phrases reveal.</summary>
/// <param name="Name">As in <see cref="KeyMoment.Kind"/>.</param>
/// <param name="Cue">Section of the lexicon.</param>
/// <param name="Least">Weight from which a sentence counts.</param>
internal sealed record MomentKind(string Name, string Cue, double Least)
{
    public double Weight(HeardUtterance heard, Sentence sentence)
    {
        var weight = heard.Weight(Cue, sentence);
        if (weight <= 0)
        {
            return 0;
        }

        // A pain with a number in it is worth more than either
        var number = Name == "pain" ? Math.Min(1, heard.Weight("moment.metric", sentence) * 0.5) : 0;
        var question = heard.Words[sentence.Last].After == '?' ? 1.5 : 0;
        return weight + number - question;
    }
}
