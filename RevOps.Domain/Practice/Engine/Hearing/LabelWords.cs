using RevOps.Domain.Calls.Analysis.Labelling.Words;

namespace RevOps.Domain.Practice.Engine.Hearing;

/// <summary>The words that the labelling of utterances knows.</summary>
internal static class LabelWords
{
    public static bool Find(string lower) => Calls.Analysis.Labelling.Phrases.Lexicon.Current.Vocabulary.Find(lower) != Vocabulary.Unknown;
}
