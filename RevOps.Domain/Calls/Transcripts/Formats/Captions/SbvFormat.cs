using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Captions;

/// <summary>YouTube's SBV: blocks of <c>0:00:01.000,0:00:04.000</c> and text. It has no rule for skipping, so a block without time is an error.</summary>
internal sealed class SbvFormat : ITranscriptFormat
{
    private const string Key = "sbv";

    public bool Detects(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                return LooksLikeTimes(line);
            }
        }

        return false;
    }

    public Result<IReadOnlyList<Transcript>, Fault> Read(string text, CancellationToken cancellationToken)
    {
        var captions = new List<Caption>();
        var words = new List<string>();
        var isBlockStart = true;
        var lines = TextLines.Of(text);
        for (var i = 0; i < lines.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = lines[i];
            if (string.IsNullOrWhiteSpace(line))
            {
                isBlockStart = true;
                continue;
            }

            if (!isBlockStart)
            {
                words.Add(line);
                continue;
            }

            if (Times(line, i + 1) is not { } caption)
            {
                return new Fault($"line {i + 1}", $"{SpokenText.Quote(line)} is not a time that SBV knows", "Write the line as 0:00:05.400,0:00:07.900, or export the file again");
            }

            SrtBlocks.EndCaption(captions, words);
            captions.Add(caption);
            isBlockStart = false;
        }

        SrtBlocks.EndCaption(captions, words);
        var builder = new TranscriptBuilder(Key);
        CaptionSpeech.Add(builder, captions, []);
        var transcript = builder.Build("line 1");
        return transcript.IsSuccess ? (Transcript[])[transcript.Value] : transcript.Error;
    }

    private static bool LooksLikeTimes(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        var comma = line.IndexOf(',');
        return comma > 0 && line.Length < 40 && char.IsAsciiDigit(line[0])
            && line[..comma].Count(':') == 2 && line[comma..].Count(':') == 2 && line[..comma].Contains('.') && line[comma..].Contains('.');
    }

    private static Caption? Times(string line, int number)
    {
        var comma = line.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            return null;
        }

        var start = TimeOffset.Parse(line.AsSpan(0, comma));
        var end = TimeOffset.Parse(line.AsSpan(comma + 1));
        return start is null || end is null ? null : new Caption(null, start, end, "", number);
    }
}
