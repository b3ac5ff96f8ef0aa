using RevOps.Domain.Calls.Analysis.Labelling.Phrases;
using RevOps.Domain.Calls.Analysis.Labelling.Words;

namespace RevOps.Domain.Calls.Analysis.Labelling.Rules;

/// <summary>
/// Does the speaker ask for an answer? Words and syntax carry most of it (Boakye 2009), so a question mark is one sign of many.
/// The measured precision of each feature stands with its patterns in questions.txt.
/// </summary>
internal static class QuestionRule
{
    // Longer declaratives are told, not checked with the other side.
    private const int LongestClaim = 22;
    // "oh okay so you …"
    private const int OpeningWords = 2;
    private const int LongestEcho = 8;

    private static readonly Sense[] Asking = [Sense.AskAnywhere, Sense.AskWh, Sense.AskWhole, Sense.AskIndirect, Sense.AskFirst, Sense.AskLast, Sense.AskImperative];

    public static Labels Label(Reading reading) => FirstAsk(reading) is not null || HasQuestionMark(reading) ? Labels.Question : Labels.None;

    /// <summary>A declarative that the other side confirms or corrects at once was a question.</summary>
    public static Labels LabelAnswered(Reading asked, Reading answer)
    {
        if (asked.Labels.Has(Labels.Question) || asked.Words.Count == 0 || asked.Words.Count > LongestClaim || asked.Words[^1].Is(TokenFlags.Closed))
        {
            return Labels.None;
        }

        var confirmed = (Claims(asked) && Confirms(answer))
            || (asked.Has(Sense.StrongClaim) && !asked.Has(Sense.AskNever) && answer.Has(Sense.BareConfirmation));
        return confirmed || Echoes(asked, answer) ? Labels.Question : Labels.None;
    }

    /// <summary>Where the utterance begins to ask, in <see cref="Reading.Words"/>; null where no words do.</summary>
    public static int? FirstAsk(Reading reading)
    {
        foreach (var hit in reading.Hits)
        {
            if (Array.IndexOf(Asking, hit.Sense) >= 0 && Asks(reading, hit))
            {
                return hit.Start;
            }
        }

        return null;
    }

    private static bool Asks(Reading reading, PhraseHit hit)
    {
        if (hit.Sense is Sense.AskImperative or Sense.AskIndirect)
        {
            return true;
        }

        if (hit.Sense == Sense.AskWhole && (reading.Punctuated || !IsWhole(reading, hit)))
        {
            return false;
        }

        return !reading.Overlaps(Sense.AskNever, hit.Start, hit.End)
            && !Embedded(reading, hit)
            && !(reading.Punctuated && EndsAsStatement(reading, hit));
    }

    // "I know what it is", "he asked why we left"
    private static bool Embedded(Reading reading, PhraseHit hit)
    {
        if (hit.Sense is Sense.AskLast or Sense.AskAnywhere || reading.Words[hit.Start].Is(TokenFlags.Stop))
        {
            return false;
        }

        foreach (var other in reading.Hits)
        {
            if (other.End == hit.Start && other.Start < hit.Start && other.Sense is Sense.Embedder or Sense.AskRhetorical)
            {
                return true;
            }
        }

        return false;
    }

    // Where sentences are marked, one closed by a full stop asks only if it opens as a question.
    private static bool EndsAsStatement(Reading reading, PhraseHit hit)
    {
        for (var i = hit.Start; i < reading.Words.Count; i++)
        {
            if (reading.Words[i].Is(TokenFlags.Closed))
            {
                return !reading.Words[i].Is(TokenFlags.Asked);
            }
        }

        return false;
    }

    private static bool HasQuestionMark(Reading reading)
    {
        var start = 0;
        for (var i = 0; i < reading.Words.Count; i++)
        {
            if (reading.Words[i].Is(TokenFlags.Asked) && !IsAllFormula(reading, start, i + 1))
            {
                return true;
            }

            start = reading.Words[i].Is(TokenFlags.Closed) ? i + 1 : start;
        }

        return false;
    }

    private static bool IsWhole(Reading reading, PhraseHit hit) => hit.Start <= 1 && hit.End == reading.Words.Count;

    // At the start, or as a tag at the end: "… i believe", "… right"
    private static bool Claims(Reading asked) =>
        !asked.Has(Sense.AskNever) && asked.Hits.Exists(x => x.Sense is Sense.Claim or Sense.StrongClaim && (x.Start <= OpeningWords || x.End == asked.Words.Count));

    private static bool Confirms(Reading answer) =>
        !answer.Has(Sense.BareConfirmation) && answer.Hits.Exists(x => x.Sense == Sense.Confirmation && (x.Start == 0 || x.End == answer.Words.Count));

    // "Really?", "Who knows?": nothing else in the sentence
    private static bool IsAllFormula(Reading reading, int start, int end) =>
        reading.Hits.Exists(x => x.Sense == Sense.AskNever && x.Start == start && x.End == end);

    // "eleven i believe" – "eleven yeah": the answer repeats the last words and confirms them.
    private static bool Echoes(Reading asked, Reading answer)
    {
        if (answer.Words.Count is < 2 or > LongestEcho || !answer.Has(Sense.Confirmation))
        {
            return false;
        }

        foreach (var word in asked.Words)
        {
            if (word.SameWord(answer.Words[0]) && (word.Id == Vocabulary.Unknown || word.Is(TokenFlags.Number)))
            {
                return true;
            }
        }

        return false;
    }
}
