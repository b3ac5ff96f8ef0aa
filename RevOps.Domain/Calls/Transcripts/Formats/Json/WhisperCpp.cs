using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Json;

/// <summary>whisper.cpp: <c>transcription</c> with <c>offsets</c> in milliseconds.</summary>
internal sealed class WhisperCpp : IJsonTranscript
{
    private const string Key = "whisper";

    public bool Detects(JsonPart root) => root.First("transcription") is { } part && part.HasText("text") && part["offsets"] is not null;

    public IEnumerable<Result<Transcript, Fault>> Read(JsonPart root, CancellationToken cancellationToken)
    {
        var builder = new TranscriptBuilder(Key);
        foreach (var part in root.Items("transcription"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var offsets = part["offsets"];
            builder.Add(null, offsets?.Milliseconds("from"), offsets?.Milliseconds("to"), part.RequiredText("text"), part.Path);
        }

        yield return builder.Build(root.Path);
    }
}
