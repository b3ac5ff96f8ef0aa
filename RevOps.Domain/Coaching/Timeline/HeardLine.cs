using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Speech;
using RevOps.Domain.Calls.Analysis.Topics;
using RevOps.Domain.Coaching.Phrases;
using RevOps.Domain.Reviews.Context;

namespace RevOps.Domain.Coaching.Timeline;

/// <summary>An utterance prepared for those who conclude something from it; dropped when they have.</summary>
/// <param name="speech">Its words with their labels.</param>
/// <param name="phrases">The playbook's phrases in it.</param>
/// <param name="isFinal">False for words that may still change.</param>
internal sealed class HeardLine(HeardUtterance speech, IReadOnlyList<FoundPhrase> phrases, bool isFinal)
{
    private const int LongestQuote = 30;

    private HashSet<string>? _stems;

    public HeardUtterance Speech { get; } = speech;

    public IReadOnlyList<FoundPhrase> Phrases { get; } = phrases;

    public bool IsFinal { get; } = isFinal;

    public int Sequence => Speech.Seq;

    public SpeakerRole Side => Speech.Role;

    public bool IsCustomer => Side == SpeakerRole.Customer;

    public bool IsRep => Side == SpeakerRole.Rep;

    public TimeSpan Start => Speech.Utterance.Start ?? TimeSpan.Zero;

    public TimeSpan End => Speech.Utterance.End ?? Start;

    /// <summary>Stems of the words that say what it is about.</summary>
    public IReadOnlySet<string> Stems => _stems ??= ReadStems();

    /// <summary>Indexes of the items of a list whose phrases are in it, each once.</summary>
    public IEnumerable<int> Items(PhraseUse use) => Phrases.Where(x => x.Target.Use == use).Select(x => x.Target.Item).Distinct();

    /// <summary>Words of the longest phrase of an item in it; 0: none.</summary>
    public int LongestPhrase(PhraseUse use, int item) =>
        Phrases.Where(x => x.Target.Use == use && x.Target.Item == item).Select(x => x.Count).DefaultIfEmpty().Max();

    /// <summary>What was said, verbatim; of a long stretch the sentence around the word.</summary>
    /// <param name="word">Index of a word; null: the last one.</param>
    public string Quote(int? word = null) =>
        Speech.Words.Count <= LongestQuote
            ? Speech.Utterance.Text.Trim()
            : Quotes.Around(Speech.Words, Speech.Sentences, word ?? Speech.Words.Count - 1);

    private HashSet<string> ReadStems()
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Speech.Words.Words)
        {
            if (word.Lower.Length > 2 && !CommonWords.Contains(word.Lower))
            {
                stems.Add(WordStems.Of(word.Lower));
            }
        }

        return stems;
    }
}
