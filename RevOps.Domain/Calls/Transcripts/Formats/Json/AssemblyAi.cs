using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Json;

/// <summary>AssemblyAI: <c>utterances</c> where speakers were asked for, else <c>words</c>. Times are milliseconds, the length is seconds.</summary>
internal sealed class AssemblyAi : IJsonTranscript
{
    private const string Key = "assemblyai";

    public bool Detects(JsonPart root) =>
        root.HasText("id") && root.HasText("status") && (root.HasText("audio_url") || root.HasText("acoustic_model") || root.HasArray("words") || root.HasArray("utterances"));

    public IEnumerable<Result<Transcript, Fault>> Read(JsonPart root, CancellationToken cancellationToken)
    {
        if (root.Text("status") is { } status && status != "completed")
        {
            yield return new Fault($"{root.Path}.status", $"AssemblyAI has not transcribed it (status {SpokenText.Quote(status)})", "Export it again when its status is completed");
            yield break;
        }

        var builder = new TranscriptBuilder(Key) { ExternalId = root.Text("id"), StatedDuration = root.Seconds("audio_duration") };
        if (root.First("utterances") is not null)
        {
            foreach (var utterance in root.Items("utterances"))
            {
                cancellationToken.ThrowIfCancellationRequested();
                builder.Add(
                    Speaker(builder, utterance), utterance.Milliseconds("start"), utterance.Milliseconds("end"), utterance.RequiredText("text"), utterance.Path);
            }
        }
        else
        {
            AddWords(builder, root, cancellationToken);
        }

        yield return builder.Build(root.Path);
    }

    private static void AddWords(TranscriptBuilder builder, JsonPart root, CancellationToken cancellationToken)
    {
        var words = new JoinedWords(builder);
        foreach (var word in root.Items("words"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            words.Add(Speaker(builder, word), word.Milliseconds("start"), word.Milliseconds("end"), word.RequiredText("text"), word);
        }

        words.Flush();
        if (builder.Count == 0 && root.Text("text") is { Length: > 0 } text)
        {
            builder.Add(null, null, null, text, $"{root.Path}.text");
        }
    }

    private static int? Speaker(TranscriptBuilder builder, JsonPart part)
    {
        if (part.Text("speaker") is not { Length: > 0 } label)
        {
            return null;
        }

        // Letters are AssemblyAI's count of unknown people; names come from its speaker identification.
        var name = label.Length == 1 ? $"Speaker {label}" : label;
        return builder.Speakers.Of(name, new TranscriptSpeaker(name, SpeakerRoles.Of(name)));
    }
}
