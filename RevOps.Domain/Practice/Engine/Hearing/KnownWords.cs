using System.Collections.Frozen;
using RevOps.Domain.Calls.Analysis.Cues;
using RevOps.Domain.Calls.Analysis.Speech;
using RevOps.Domain.Calls.Analysis.Topics;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Context;
using RevOps.Domain.Reviews.Rules.Cues;

namespace RevOps.Domain.Practice.Engine.Hearing;

/// <summary>
/// The words that sales conversations are made of, from the lexicons and the seed playbook. Who says none of them speaks of something else,
/// or says nothing.
/// </summary>
internal static class KnownWords
{
    // Its words are those of small talk, which is just what business is not
    private const string SmallTalk = "talk";

    private static readonly Lazy<FrozenSet<string>> Stems = new(Load);

    public static bool IsBusiness(string stem) => Stems.Value.Contains(stem);

    /// <summary>A word of everyday English or of business, a number included.</summary>
    public static bool IsWord(string lower) =>
        CommonWords.Contains(lower) || NumberWordsOf(lower) || LabelWords.Find(lower) || IsBusiness(WordStems.Of(lower));

    private static bool NumberWordsOf(string lower) => Calls.Analysis.Speech.NumberWords.IsNumber(lower);

    private static FrozenSet<string> Load()
    {
        var plays = SeedPlaybook.Version1.Objections.SelectMany(x => (string[])[x.Answer, x.Question, .. x.Phrases]);
        var lexicons = LexiconFiles.Read().Where(x => !x.Key.StartsWith(SmallTalk, StringComparison.Ordinal)).SelectMany(x => x.Phrases);
        string[] topics = [.. CueFile.Read("topics.txt").Concat(CueFile.Read("moments.txt")).Concat(CueFile.Read("phases.txt")).Select(x => x.Line)];
        return plays.Concat(lexicons).Concat(topics).Concat(SeedPlaybook.Version1.Questions.Select(x => x.Question))
            .SelectMany(Of)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Stems of the words of a text that say what it is about.</summary>
    public static IEnumerable<string> Of(string text) =>
        SpokenText.Parse(text).Words.ToArray().Select(x => x.Lower).Where(x => x.Length > 2 && !CommonWords.Contains(x)).Select(WordStems.Of);
}
