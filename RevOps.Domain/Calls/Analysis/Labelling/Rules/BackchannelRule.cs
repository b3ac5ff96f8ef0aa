using RevOps.Domain.Calls.Analysis.Labelling.Phrases;
using RevOps.Domain.Calls.Analysis.Labelling.Words;

namespace RevOps.Domain.Calls.Analysis.Labelling.Rules;

/// <summary>The whole utterance only acknowledges and takes no turn: "mm-hmm", "right okay".</summary>
public static class BackchannelRule
{
    // Whoever says more has taken the turn.
    private const int MostWords = 5;

    /// <summary>True where the words alone make it one, whatever was said before.</summary>
    public static bool IsBackchannel(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Token> said = [];
        List<PhraseHit> hits = [], acknowledgements = [];
        Lexicon.Current.Tokenizer.Read(text, said);
        Lexicon.Current.MatchAsSaid(said, hits);
        FillerRule.Split(hits, [], acknowledgements);
        return OnlyAcknowledges(said, acknowledgements);
    }

    /// <summary>The same words as the answer to a question are an answer.</summary>
    internal static Labels Label(Reading reading, CallMemory memory) =>
        OnlyAcknowledges(reading.Said, reading.Acknowledgements) && !reading.Labels.Has(Labels.Question) && !Answers(reading, memory)
            ? Labels.Backchannel
            : Labels.None;

    private static bool Answers(Reading reading, CallMemory memory) =>
        memory.OtherSpokeBefore(reading) && memory.Previous!.Labels.Has(Labels.Question);

    private static bool OnlyAcknowledges(List<Token> said, List<PhraseHit> acknowledgements)
    {
        if (said.Count is 0 or > MostWords)
        {
            return false;
        }

        // Hits come in order of their start, so the stretch covered only grows.
        var covered = 0;
        foreach (var hit in acknowledgements)
        {
            covered = hit.Start <= covered ? Math.Max(covered, hit.End) : covered;
        }

        return covered == said.Count;
    }
}
