using System.Globalization;

namespace RevOps.Domain.Calls.Analysis.Cues;

/// <summary>
/// One line of a lexicon: words with <c>(a|b c)</c> for alternatives, <c>(x|)</c> for what may be left out, <c>_</c> for any one word,
/// <c>#</c> for a number, and <c>= 2</c> at the end for a weight other than 1.
/// </summary>
internal static class CuePhrase
{
    public static (IReadOnlyList<string[]> Phrases, double Weight) Parse(string line)
    {
        var weight = 1.0;
        var equals = line.LastIndexOf('=');
        if (equals > 0)
        {
            weight = double.Parse(line.AsSpan(equals + 1), CultureInfo.InvariantCulture);
            line = line[..equals];
        }

        List<string> expanded = [""];
        var at = 0;
        while (at < line.Length)
        {
            var open = line.IndexOf('(', at);
            if (open < 0)
            {
                Append(expanded, [line[at..]]);
                break;
            }

            var close = line.IndexOf(')', open);
            Append(expanded, [line[at..open]]);
            Append(expanded, line[(open + 1)..close].Split('|'));
            at = close + 1;
        }

        return ([.. expanded.Select(Words).Where(w => w.Length > 0)], weight);
    }

    private static string[] Words(string phrase) => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static void Append(List<string> expanded, string[] alternatives)
    {
        var before = expanded.ToArray();
        expanded.Clear();
        foreach (var head in before)
        {
            expanded.AddRange(alternatives.Select(tail => head + tail));
        }
    }
}
