using RevOps.Domain.Calls.Analysis.Labelling.Phrases;
using RevOps.Domain.Calls.Analysis.Labelling.Words;

namespace RevOps.Domain.Calls.Analysis.Labelling.Rules;

/// <summary>Filled pauses and empty words ("um", "you know", "i mean"), not the same words in their own meaning ("you know the team").</summary>
public static class FillerRule
{
    /// <summary>How many fillers the text holds; "you know" and "kind of" count as one.</summary>
    public static int Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Token> said = [];
        List<PhraseHit> hits = [], fillers = [];
        Lexicon.Current.Tokenizer.Read(text, said);
        Lexicon.Current.MatchAsSaid(said, hits);
        Split(hits, fillers, []);
        return fillers.Count;
    }

    internal static Labels Label(Reading reading) => reading.Fillers.Count > 0 ? Labels.Filler : Labels.None;

    internal static void Split(List<PhraseHit> hits, List<PhraseHit> fillers, List<PhraseHit> acknowledgements)
    {
        fillers.Clear();
        acknowledgements.Clear();
        foreach (var hit in hits)
        {
            if (hit.Sense == Sense.Acknowledgement)
            {
                acknowledgements.Add(hit);
            }
            else if (hit.Sense == Sense.Filler && !Excepted(hits, hit))
            {
                fillers.Add(hit);
            }
        }
    }

    private static bool Excepted(List<PhraseHit> hits, PhraseHit filler)
    {
        foreach (var hit in hits)
        {
            if (hit.Sense == Sense.NotFiller && hit.Start < filler.End && hit.End > filler.Start)
            {
                return true;
            }
        }

        return false;
    }
}
