using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Tests.Calls.Transcripts;

/// <summary>The files beside these tests; all of them our own writing.</summary>
internal static class TranscriptFixtures
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Calls", "Transcripts", "Fixtures");

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static IReadOnlyList<Transcript> ReadAll(string name)
    {
        var read = new TranscriptReader().Read(name, Bytes(name));
        Assert.True(read.IsSuccess, read.Error?.ToString());
        return read.Value;
    }

    public static Transcript Read(string name) => Assert.Single(ReadAll("Good/" + name));

    public static TranscriptError Error(string name)
    {
        var read = new TranscriptReader().Read(name, Bytes("Broken/" + name));
        Assert.False(read.IsSuccess, "It was read, though it is broken");
        return read.Error;
    }

    public static TranscriptError ErrorOf(string text)
    {
        var read = new TranscriptReader().Read("text", System.Text.Encoding.UTF8.GetBytes(text));
        Assert.False(read.IsSuccess, "It was read, though it is broken");
        return read.Error;
    }

    public static Transcript ReadText(string text)
    {
        var read = new TranscriptReader().Read("text", System.Text.Encoding.UTF8.GetBytes(text));
        Assert.True(read.IsSuccess, read.Error?.ToString());
        return Assert.Single(read.Value);
    }

    /// <summary>One line an utterance: speaker, start, end (seconds) and text, as a reader would check them.</summary>
    public static string[] Lines(Transcript transcript) =>
        [.. transcript.Utterances.Select(x => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{(x.Speaker is { } s ? transcript.Speakers[s].Name : "?")} {x.Start?.TotalSeconds}-{x.End?.TotalSeconds}: {x.Text}"))];
}
