using System.Collections.Frozen;
using RevOps.Domain.Calls.Analysis.Speech;
using RevOps.Domain.Calls.Analysis.Topics;

namespace RevOps.Domain.Reviews.Context;

/// <summary>What a promise is about.</summary>
/// <param name="Thing">What is handed over, in words: "the pricing sheet"; null where it is no such promise.</param>
/// <param name="Core">The stems that name it: of the thing, else all.</param>
/// <param name="Stems">All stems that tell it from other promises.</param>
internal sealed record PromiseSubject(string? Thing, IReadOnlyList<string> Core, IReadOnlyList<string> Stems)
{
    private const int LongestThing = 4;

    private static readonly FrozenSet<string> Arranging = Set(
        "schedule book arrange invite invitation calendar diary slot meet meeting call ring phone follow-up catch-up zoom teams session workshop demo placeholder minute");

    private static readonly FrozenSet<string> HandingOver = Set(
        "send sending email e-mail emailing mail forward share provide submit prepare draft give pass upload attach drop");

    private static readonly FrozenSet<string> Determiners = Set("the a an our my your that this those these some their two three four both");
    private static readonly FrozenSet<string> BetweenVerbAndThing = Set("you him her them us me over across out along also then just everyone both all up");

    // Common words, but they say what kind of thing it is
    private static readonly FrozenSet<string> OfThings = Set(
        "price prices budget cost costs order list lists numbers number example examples points questions answers names line lines level customer customers team user users "
        + "new updated full short final whole clear simple order case cases quick fair building call meeting page pages sign start two three four year quarter month week");

    // Said of anything: no thing is known by them
    private static readonly FrozenSet<string> Vague = Set(
        "thing things stuff bit everything something detail details info information one ones lot answer answers question questions note word words few couple idea ideas"
        + " material materials email e-mail message link page pages version versions whether internally circle underneath meantime within stage");

    private static readonly FrozenSet<string> Others = Set("they he she people who it customers users");

    /// <summary>The subject; null where it is a date to meet, which the call itself keeps, or too vague to be looked for.</summary>
    /// <param name="text">The promise.</param>
    /// <param name="names">Names of the people who spoke, lower case: they are no subject.</param>
    public static PromiseSubject? Of(string text, IReadOnlySet<string> names)
    {
        var words = SpokenText.Parse(text);
        var thing = FindThing(words);
        if (thing is (int first, int last))
        {
            var core = StemsOf(words, first + 1, last, x => !Vague.Contains(x) && !names.Contains(x));
            return core.Count == 0 || Any(words, first, last, IsArranging)
                ? null
                : new(InWords(words, first, last), core, [.. core.Union(Specific(words, names))]);
        }

        var specific = Specific(words, names);
        return specific.Count < 2 || Arranges(words) ? null : new(null, specific, specific);
    }

    /// <summary>Where a thing is handed over: the article to the last word of the thing.</summary>
    private static (int First, int Last)? FindThing(SpokenText words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            // "They email us a file" promises nothing
            if (Others.Contains(words.At(i - 1)) || (!HandingOver.Contains(words.At(i)) && !(words.At(i) == "get" && words.At(i + 1) is "you" or "it")))
            {
                continue;
            }

            var at = i + 1;
            while (at < words.Count && at <= i + 3 && (BetweenVerbAndThing.Contains(words.At(at)) || words[at].Capital) && !Determiners.Contains(words.At(at)))
            {
                at++;
            }

            if (Determiners.Contains(words.At(at)) && End(words, at) is { } end && !Vague.Contains(words.At(end)))
            {
                return (at, end);
            }
        }

        return null;
    }

    /// <summary>The last word of the thing that begins with this article; null where it has none, or runs on like speech without marks.</summary>
    private static int? End(SpokenText words, int article)
    {
        var last = article;
        while (last + 1 < words.Count && words[last].After == '\0' && BelongsToThing(words.At(last + 1)))
        {
            last++;
        }

        // "a copy of the contract" is known by the contract
        if (last > article && words.At(last + 1) == "of" && Determiners.Contains(words.At(last + 2)) && words[last].After == '\0' && End(words, last + 2) is { } further)
        {
            last = further;
        }

        return last > article && last - article <= LongestThing + 3 ? last : null;
    }

    private static bool BelongsToThing(string word) =>
        char.IsLetterOrDigit(word[0]) && !word.Contains('\'', StringComparison.Ordinal) && (!CommonWords.Contains(word) || OfThings.Contains(word) || Vague.Contains(word) || IsArranging(word)) && word is not ("within" or "whether");

    private static bool IsArranging(string word) => Arranging.Contains(NounForms.Singular(word));

    private static List<string> Specific(SpokenText words, IReadOnlySet<string> names) =>
        StemsOf(words, 0, words.Count - 1, x =>
            x.Length > 2 && !CommonWords.Contains(x) && !Vague.Contains(x) && !HandingOver.Contains(x) && !IsArranging(x)
            && !x.EndsWith("ly", StringComparison.Ordinal)
            && !names.Contains(x) && !x.Contains('\'', StringComparison.Ordinal) && !NumberWords.IsNumber(x));

    private static List<string> StemsOf(SpokenText words, int first, int last, Func<string, bool> where)
    {
        var stems = new List<string>();
        for (var i = first; i <= last; i++)
        {
            if (where(words.At(i)) && !Determiners.Contains(words.At(i)) && words.At(i) is not "of" && WordStems.Of(words.At(i)) is var stem && !stems.Contains(stem))
            {
                stems.Add(stem);
            }
        }

        return stems;
    }

    private static bool Arranges(SpokenText words) =>
        Any(words, 0, words.Count - 1, IsArranging)
        || words.Text.Contains("set up", StringComparison.OrdinalIgnoreCase) || words.Text.Contains("follow up", StringComparison.OrdinalIgnoreCase);

    private static bool Any(SpokenText words, int first, int last, Func<string, bool> where)
    {
        for (var i = first; i <= last; i++)
        {
            if (where(words.At(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"our pricing sheet" is "the pricing sheet" to whoever reads of it.</summary>
    private static string InWords(SpokenText words, int first, int last)
    {
        var article = words.At(first) is "a" or "an" or "some" or "two" or "three" or "four" ? words.At(first) : "the";
        return $"{article} {words.Text[words[first + 1].Start..words[last].End]}";
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
