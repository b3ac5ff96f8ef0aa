using RevOps.Domain.Calls;

namespace RevOps.Web.Components.Calls.List.Table;

/// <summary>The part of a long utterance that surrounds the first found word, so that the word is in view in one line.</summary>
internal static class Snippet
{
    private const int Before = 60;
    private const int Longest = 220;

    public static IReadOnlyList<HitPart> Of(IReadOnlyList<HitPart> parts)
    {
        List<HitPart> cut = [];
        var left = Longest;
        foreach (var (part, i) in parts.Select((x, i) => (x, i)).TakeWhile(_ => left > 0))
        {
            var text = i == 0 && !part.Found ? Tail(part.Text) : part.Text;
            text = text.Length <= left ? text : Head(text, left);
            left -= text.Length;
            cut.Add(part with { Text = text });
        }

        return cut;
    }

    // Cut at a blank, so that no word loses its beginning.
    private static string Tail(string text)
    {
        if (text.Length <= Before)
        {
            return text;
        }

        var blank = text.IndexOf(' ', text.Length - Before);
        return string.Concat("… ", text.AsSpan(blank < 0 ? text.Length - Before : blank + 1));
    }

    private static string Head(string text, int length)
    {
        var blank = text.LastIndexOf(' ', length - 1);
        return string.Concat(text.AsSpan(0, blank > 0 ? blank : length), " …");
    }
}
