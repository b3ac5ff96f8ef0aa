using RevOps.Domain.Calls.Transcripts.Formats;
using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts;

/// <summary>
/// Reads transcript files as calling and speech tools write them. The format is found by the content, never by the
/// file's extension. Time and memory are linear in the size, and no content makes it throw; only cancelling does.
/// </summary>
public sealed class TranscriptReader
{
    /// <summary>The largest file that is read, in bytes (50 MB). An hour of speech is about 60 kB of text or 2 MB of JSON.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    private readonly IReadOnlyList<ITranscriptFormat> _formats = TranscriptFormats.All;

    /// <summary>
    /// The conversations of a file in the file's order: one for most formats, several for a JSON file with several calls,
    /// never none. On an error nothing of the file is to be stored.
    /// </summary>
    /// <param name="fileName">The name as given; used in the error only.</param>
    /// <param name="content">The file's bytes, with or without byte order mark.</param>
    /// <param name="cancellationToken">Stops the reading between two parts of the file.</param>
    public Result<IReadOnlyList<Transcript>, TranscriptError> Read(
        string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var text = TranscriptBytes.Decode(content.Span);
        var read = text.IsSuccess ? Read(text.Value, cancellationToken) : text.Error;
        return read.IsSuccess
            ? Result<IReadOnlyList<Transcript>, TranscriptError>.Ok(read.Value)
            : read.Error.In(fileName);
    }

    private Result<IReadOnlyList<Transcript>, Fault> Read(string text, CancellationToken cancellationToken)
    {
        foreach (var format in _formats)
        {
            if (format.Detects(text))
            {
                return format.Read(text, cancellationToken);
            }
        }

        return Fault.NotAConversation("line 1");
    }
}
