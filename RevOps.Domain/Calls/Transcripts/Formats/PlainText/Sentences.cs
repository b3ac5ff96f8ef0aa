namespace RevOps.Domain.Calls.Transcripts.Formats.PlainText;

/// <summary>Cuts text without speakers at its sentence ends, so that evidence and labels have a line to stand on.</summary>
internal static class Sentences
{
    public static IEnumerable<string> Of(string text)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '?' or '!' or '…') || i + 1 >= text.Length || !char.IsWhiteSpace(text[i + 1]))
            {
                continue;
            }

            yield return text[from..(i + 1)];
            from = i + 2;
        }

        if (from < text.Length)
        {
            yield return text[from..];
        }
    }
}
