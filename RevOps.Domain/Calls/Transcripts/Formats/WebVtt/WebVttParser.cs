namespace RevOps.Domain.Calls.Transcripts.Formats.WebVtt;

/// <summary>
/// The parser algorithm of the W3C's WebVTT standard (https://www.w3.org/TR/webvtt1/#file-parsing), working on lines.
/// It never fails behind the signature: a block that is no cue is passed over.
/// </summary>
internal static class WebVttParser
{
    /// <summary>True where the text begins with the signature as the standard demands it.</summary>
    public static bool HasSignature(string text) =>
        text.StartsWith("WEBVTT", StringComparison.Ordinal) && (text.Length == 6 || text[6] is ' ' or '\t' or '\n' or '\r');

    /// <summary>Parses; null where the signature is missing.</summary>
    /// <param name="text">The file without byte order mark.</param>
    /// <param name="unpadded">Also accepts stamps such as <c>0:0:3.490</c>, which the standard does not.</param>
    public static WebVttFile? Parse(string text, bool unpadded = false, CancellationToken cancellationToken = default)
    {
        if (!HasSignature(text))
        {
            return null;
        }

        var lines = Reading.TextLines.Of(text.Replace('\0', '\uFFFD'));
        var blocks = new WebVttBlocks(lines, unpadded);
        blocks.Header();
        while (blocks.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return blocks.Result;
    }
}
