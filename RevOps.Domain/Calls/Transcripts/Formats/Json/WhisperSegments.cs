using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Json;

/// <summary>
/// Whisper and its kin: <c>segments</c> with start, end and text. OpenAI's <c>verbose_json</c> adds task and duration,
/// <c>diarized_json</c> and WhisperX a speaker. Times are seconds.
/// </summary>
internal sealed class WhisperSegments : IJsonTranscript
{
    public bool Detects(JsonPart root) => IsSegments(root) || IsWords(root);

    public IEnumerable<Result<Transcript, Fault>> Read(JsonPart root, CancellationToken cancellationToken)
    {
        var builder = new TranscriptBuilder(Key(root)) { StatedDuration = root.Seconds("duration") };
        if (IsSegments(root))
        {
            foreach (var segment in root.Items("segments"))
            {
                cancellationToken.ThrowIfCancellationRequested();
                int? speaker = segment.Text("speaker") is { Length: > 0 } label ? Speaker(builder, label) : null;
                builder.Add(speaker, segment.Seconds("start"), segment.Seconds("end"), segment.RequiredText("text"), segment.Path);
            }
        }
        else
        {
            var words = new JoinedWords(builder);
            foreach (var word in root.Items("words"))
            {
                cancellationToken.ThrowIfCancellationRequested();
                words.Add(null, word.Seconds("start"), word.Seconds("end"), word.RequiredText("word"), word);
            }

            words.Flush();
        }

        yield return builder.Build(root.Path);
    }

    private static bool IsSegments(JsonPart root) => root.First("segments") is { } segment && segment.HasText("text") && segment["start"] is not null;

    private static bool IsWords(JsonPart root) => root.HasText("text") && root.First("words") is { } word && word.HasText("word") && word["start"] is not null;

    private static string Key(JsonPart root) =>
        root.First("segments")?.HasText("speaker") == true && (root["task"] is not null || root.First("segments")!.HasText("type")) ? "openai-diarized-json"
        : root["task"] is not null ? "openai-verbose-json"
        : "whisper";

    /// <summary>OpenAI counts unknown people by letters.</summary>
    private static int Speaker(TranscriptBuilder builder, string label)
    {
        var name = label.Length == 1 ? $"Speaker {label}" : label;
        return builder.Speakers.Of(name, new TranscriptSpeaker(name, SpeakerRoles.Of(name)));
    }
}
