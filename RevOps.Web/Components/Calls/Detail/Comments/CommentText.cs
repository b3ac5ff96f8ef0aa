using RevOps.Web.Components.Calls.Detail.Lines;

namespace RevOps.Web.Components.Calls.Detail.Comments;

/// <summary>Cuts a comment where it mentions somebody.</summary>
public static class CommentText
{
    /// <summary>The parts; those that are a mention are marked. Together they are the text.</summary>
    public static IReadOnlyList<(string Text, bool Mention)> Parts(string text, IReadOnlyList<string> mentions)
    {
        ArgumentNullException.ThrowIfNull(text);
        var places = mentions
            .SelectMany(name => LineText.Hits(text, "@" + name).Select(from => (From: from, To: from + name.Length + 1)))
            .OrderBy(x => x.From).ThenByDescending(x => x.To);
        List<(string, bool)> parts = [];
        var at = 0;
        foreach (var (from, to) in places.Where(x => x.From >= 0))
        {
            if (from < at)
            {
                continue;
            }

            if (from > at)
            {
                parts.Add((text[at..from], false));
            }

            parts.Add((text[from..to], true));
            at = to;
        }

        if (at < text.Length)
        {
            parts.Add((text[at..], false));
        }

        return parts;
    }
}
