namespace RevOps.Domain.Calls.Transcripts.Reading;

/// <summary>Recognises what people upload by mistake (a recording, a Word file, UTF-16 without mark) before it is read as text.</summary>
internal static class BinaryContent
{
    private const int Sample = 8192;

    /// <summary>
    /// Text may hold a few control characters (the WebVTT standard even says what a NUL becomes);
    /// more than one in ten is no text.
    /// </summary>
    private const int OneIn = 10;

    public static Fault? Find(ReadOnlySpan<byte> bytes)
    {
        if (Kind(bytes) is { } kind)
        {
            return new Fault("byte 0", $"It is {kind}, not a text transcript", "Export the transcript as WebVTT, SRT, text or JSON and upload that");
        }

        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (LooksLikeUtf16(sample))
        {
            return new Fault("byte 0", "It looks like UTF-16 without a byte order mark", "Save the file as UTF-8 and upload it again");
        }

        var control = 0;
        var first = -1;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0B or 0x0C or 0x1B))
            {
                control++;
                first = first < 0 ? i : first;
            }
        }

        return control * OneIn > sample.Length
            ? new Fault($"byte {first}", "It is binary, not text", "Export the transcript as WebVTT, SRT, text or JSON and upload that")
            : null;
    }

    private static string? Kind(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] => "a ZIP or Office file",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Office file",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF",
        [0x1F, 0x8B, ..] => "a gzip archive",
        [(byte)'I', (byte)'D', (byte)'3', ..] or [0xFF, 0xFB or 0xF3 or 0xF2, ..] => "an MP3 recording",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'A', (byte)'V', (byte)'E', ..] => "a WAV recording",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "an Ogg recording",
        [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => "a FLAC recording",
        [0, 0, 0, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "an MP4 recording",
        [0x1A, 0x45, 0xDF, 0xA3, ..] => "a WebM recording",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] => "a picture",
        _ => null,
    };

    /// <summary>Latin text in UTF-16 has a NUL in nearly every second byte, always on the same side.</summary>
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> sample)
    {
        var even = 0;
        var odd = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        var pairs = sample.Length / 2;
        return pairs >= 4 && Math.Max(even, odd) * 10 > pairs * 7 && Math.Min(even, odd) * 10 < pairs;
    }
}
