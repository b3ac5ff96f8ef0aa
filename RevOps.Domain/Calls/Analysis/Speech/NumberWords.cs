using System.Collections.Frozen;
using System.Globalization;

namespace RevOps.Domain.Calls.Analysis.Speech;

/// <summary>Numbers as they are spoken or written: "12", "twelve", "twenty two", "3rd", "twenty-second".</summary>
public static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Cardinals = Table(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");

    private static readonly FrozenDictionary<string, int> Ordinals = Table(
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
        + "seventeenth eighteenth nineteenth twentieth");

    private static readonly FrozenDictionary<string, int> Tens = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Spelled = FrozenSet.ToFrozenSet(
        [.. Tens.Keys, .. Cardinals.Keys.Where(w => w != "one"), "hundred", "thousand", "million", "billion", "dozen", "k"],
        StringComparer.Ordinal);

    /// <summary>True where the word is a number, or a part of one, apart from "one", which is mostly a pronoun.</summary>
    public static bool IsNumber(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return char.IsAsciiDigit(word[0]) || Spelled.Contains(word);
    }

    /// <summary>
    /// The cardinal that begins at a word, below a hundred, with the words it spans; "a" counts as one. Null where none does.
    /// </summary>
    public static (int Value, int Words)? Cardinal(SpokenText text, int at)
    {
        ArgumentNullException.ThrowIfNull(text);
        var word = text.At(at);
        if (word is "a" or "an")
        {
            return (1, 1);
        }

        if (Tens.TryGetValue(word, out var tens))
        {
            return Cardinals.TryGetValue(text.At(at + 1), out var unit) && unit is > 0 and < 10 ? (tens + unit, 2) : (tens, 1);
        }

        if (Cardinals.TryGetValue(word, out var small))
        {
            return (small, 1);
        }

        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? (digits, 1) : null;
    }

    /// <summary>The ordinal 1..31 that begins at a word ("3rd", "third", "twenty second"), with the words it spans. Null where none does.</summary>
    public static (int Value, int Words)? Ordinal(SpokenText text, int at)
    {
        ArgumentNullException.ThrowIfNull(text);
        var word = text.At(at);
        if (Ordinals.TryGetValue(word, out var small))
        {
            return small > 0 ? (small, 1) : null;
        }

        if (word == "thirtieth")
        {
            return (30, 1);
        }

        if (Tens.TryGetValue(word, out var tens) && tens <= 30)
        {
            return Ordinals.TryGetValue(text.At(at + 1), out var unit) && unit is > 0 and < 10 && tens + unit <= 31 ? (tens + unit, 2) : null;
        }

        return word.Length is 3 or 4 && word[^2..] is "st" or "nd" or "rd" or "th"
            && int.TryParse(word.AsSpan(0, word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is > 0 and <= 31
            ? (day, 1)
            : null;
    }

    private static FrozenDictionary<string, int> Table(string words) =>
        words.Split(' ').Select((word, i) => (word, i)).ToFrozenDictionary(x => x.word, x => x.i, StringComparer.Ordinal);
}
