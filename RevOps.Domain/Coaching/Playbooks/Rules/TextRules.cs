using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Coaching.Playbooks.Rules;

/// <summary>What holds for texts of every part.</summary>
internal static class TextRules
{
    // A line of detail on a panel 340 pixels wide takes about 45 characters a row, five rows at most
    private const int LineLength = 220;

    private const int PhraseWords = 8;

    public static IEnumerable<PlaybookError> Key(Place place, string key)
    {
        var parts = key.Split('-');
        if (!parts.All(x => x.Length > 0 && x.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))))
        {
            yield return place.Says("The id has other characters than it may", "Write it in lower-case letters and digits joined by hyphens, such as price-no-budget", place.KeyField);
        }
    }

    public static IEnumerable<PlaybookError> Unique(string file, IEnumerable<string> keys) =>
        from twice in keys.GroupBy(x => x, StringComparer.Ordinal)
        where twice.Count() > 1
        select new PlaybookError(file, twice.Key, "The id is used more than once", "Give each entry its own");

    public static IEnumerable<PlaybookError> Headline(Place place, string headline)
    {
        if (SpokenText.Parse(headline).Count is var words && words is 0 or > PlaybookRules.HeadlineWords)
        {
            yield return place.Says($"The headline has {words} words", $"Say in 1 to {PlaybookRules.HeadlineWords} words what to do", "headline");
        }

        if (headline.EndsWith('.'))
        {
            yield return place.Says("The headline ends with a full stop", "Leave the stop out", "headline");
        }

        foreach (var error in Line(place, "headline", headline))
        {
            yield return error;
        }
    }

    public static IEnumerable<PlaybookError> Question(Place place, string field, string question)
    {
        if (!question.EndsWith('?'))
        {
            yield return place.Says($"The {field} is no question", "End it with a question mark", field);
        }

        foreach (var error in Line(place, field, question))
        {
            yield return error;
        }
    }

    /// <summary>Something that is shown or said: one line, calm, short.</summary>
    public static IEnumerable<PlaybookError> Line(Place place, string field, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return place.Says($"The {field} is empty", "Write what is to be said", field);
        }

        if (text.Length > LineLength)
        {
            yield return place.Says($"The {field} has {text.Length} characters", $"Keep it to {LineLength}: it is read while somebody speaks", field);
        }

        if (text != text.Trim() || text.Contains("  ", StringComparison.Ordinal) || text.Any(char.IsControl))
        {
            yield return place.Says($"The {field} has surplus blanks or line breaks", "Write it on one line with single blanks", field);
        }

        if (text.Contains('!', StringComparison.Ordinal))
        {
            yield return place.Says($"The {field} has an exclamation mark", "End it with a full stop", field);
        }
    }

    public static IEnumerable<PlaybookError> SomePhrases(Place place, string field, IReadOnlyList<string> phrases) =>
        phrases.Count == 0
            ? [place.Says($"The list '{field}' is empty, so the entry would never be used", "Add words that people say", field)]
            : Phrases(place, field, phrases);

    /// <summary>Phrases are compared with what is heard word by word, so they must be written as it is: see <see cref="SpokenText"/>.</summary>
    public static IEnumerable<PlaybookError> Phrases(Place place, string field, IReadOnlyList<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            var heard = Heard(phrase);
            if (heard.Length == 0)
            {
                yield return place.Says($"'{field}' has a phrase without words", "Remove it", field);
            }
            else if (heard != phrase)
            {
                yield return place.Says($"The phrase '{phrase}' is not written as speech is read", $"Write '{heard}'", field);
            }
            else if (phrase.Count(c => c == ' ') >= PhraseWords)
            {
                yield return place.Says($"The phrase '{phrase}' has more than {PhraseWords} words", "Keep the words that tell; nobody repeats a whole sentence", field);
            }
        }

        foreach (var twice in phrases.GroupBy(x => x, StringComparer.Ordinal).Where(x => x.Count() > 1))
        {
            yield return place.Says($"The phrase '{twice.Key}' stands more than once in '{field}'", "Keep one of them", field);
        }
    }

    /// <summary>True where a line, said as written, has one of the phrases in it.</summary>
    public static bool Says(string line, IReadOnlyList<string> phrases)
    {
        var heard = $" {Heard(line)} ";
        return phrases.Any(x => heard.Contains($" {x} ", StringComparison.Ordinal));
    }

    private static string Heard(string text)
    {
        var words = SpokenText.Parse(text);
        return string.Join(' ', Enumerable.Range(0, words.Count).Select(words.At));
    }
}
