using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.PlainText;

/// <summary>Plain text and Markdown; the last format, so it also says no to what is no conversation.</summary>
internal sealed class PlainTextFormat : ITranscriptFormat
{
    private const string Key = "text";

    public bool Detects(string text) => true;

    public Result<IReadOnlyList<Transcript>, Fault> Read(string text, CancellationToken cancellationToken)
    {
        var builder = new TranscriptBuilder(Key);
        if (!TextConversation.TryAdd(builder, text, "", cancellationToken))
        {
            return Fault.NotAConversation("line 1");
        }

        var transcript = builder.Build("line 1");
        return transcript.IsSuccess ? (Transcript[])[transcript.Value] : transcript.Error;
    }
}
