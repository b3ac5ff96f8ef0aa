namespace RevOps.Domain.Calls.Transcripts.Reading;

/// <summary>Splits text into lines at LF, CRLF or CR, mixed as they come.</summary>
internal static class TextLines
{
    public static List<string> Of(string text)
    {
        var lines = new List<string>();
        var start = 0;
        while (true)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (end < 0)
            {
                lines.Add(text[start..]);
                return lines;
            }

            end += start;
            lines.Add(text[start..end]);
            start = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        }
    }
}
