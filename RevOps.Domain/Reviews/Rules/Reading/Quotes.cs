namespace RevOps.Domain.Reviews.Rules.Reading;

/// <summary>
/// Cuts quotes out of an utterance. The result is always a part of the text, so it stays verbatim; speech without
/// punctuation is cut by a number of words around the place that matters.
/// </summary>
internal static class Quotes
{
    private const int LongestWords = 22;

    private const int WordsBefore = 8;

    private const int ShortestPart = 25;

    public static string Around(string text, int start, int end, int longest = LongestWords)
    {
        var from = SentenceStart(text, start);
        var to = SentenceEnd(text, Math.Max(end, start));
        if (CountWords(text, from, to) > longest)
        {
            from = BackWords(text, start, from, Math.Min(WordsBefore, longest / 2));
            to = ForwardWords(text, from, to, longest);
            to = Comma(text, Math.Max(end, from + ShortestPart), to);
        }

        return text[from..to].Trim(' ', ',', ';', '-', '—');
    }

    /// <summary>For a sentence of ours: without the stop, and with dots where the speaker's sentence was cut.</summary>
    public static string InProse(string text, int start, int end, int longest)
    {
        var quote = Around(text, start, end, longest);
        var rest = text[(text.IndexOf(quote, StringComparison.Ordinal) + quote.Length)..];
        var cut = quote.Length > 0 && !IsStop(quote, quote.Length - 1) && rest.Length > 0 && rest[0] is ' ';
        return quote.TrimEnd('.', '!', '?', ',') + (cut ? " …" : "");
    }

    /// <summary>True where the sentence around this place ends with a question mark.</summary>
    public static bool IsAsked(string text, int at) => text[SentenceEnd(text, at + 1) - 1] == '?';

    // Where it has to be cut anyway, the next comma is the better place
    private static int Comma(string text, int from, int to)
    {
        var at = from < to ? text.IndexOf(',', from, to - from) : -1;
        return at > 0 ? at : to;
    }

    private static int SentenceStart(string text, int at)
    {
        for (var i = Math.Min(at, text.Length) - 1; i > 0; i--)
        {
            if (IsStop(text, i - 1) && text[i] == ' ' && i < at)
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static int SentenceEnd(string text, int at)
    {
        for (var i = Math.Max(0, at - 1); i < text.Length; i++)
        {
            if (IsStop(text, i) && (i + 1 == text.Length || text[i + 1] == ' '))
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    private static bool IsStop(string text, int i) => text[i] is '.' or '?' or '!';

    private static int CountWords(string text, int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++)
        {
            if (text[i] != ' ' && (i == from || text[i - 1] == ' '))
            {
                count++;
            }
        }

        return count;
    }

    private static int BackWords(string text, int at, int floor, int words)
    {
        var i = at;
        for (var n = 0; i > floor; i--)
        {
            // A comma is where a speaker draws breath: a quote may begin behind it
            if (text[i - 1] == ' ' && (++n > words || (n > 1 && text[i - 2] == ',')))
            {
                return i;
            }
        }

        return floor;
    }

    private static int ForwardWords(string text, int from, int ceiling, int words)
    {
        var n = 0;
        for (var i = from; i < ceiling; i++)
        {
            if (text[i] == ' ' && ++n >= words)
            {
                return i;
            }
        }

        return ceiling;
    }
}
