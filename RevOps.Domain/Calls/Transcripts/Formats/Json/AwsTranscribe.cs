using System.Text.Json;
using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Json;

/// <summary>
/// Amazon Transcribe: <c>results.items</c> with speaker or channel labels, or the newer <c>results.audio_segments</c>.
/// Times are seconds, written as texts.
/// </summary>
internal sealed class AwsTranscribe : IJsonTranscript
{
    private const string Key = "aws-transcribe";

    public bool Detects(JsonPart root) => root["results"] is { } results && results.HasArray("transcripts") && (results.HasArray("items") || results.HasArray("audio_segments"));

    public IEnumerable<Result<Transcript, Fault>> Read(JsonPart root, CancellationToken cancellationToken)
    {
        var results = root["results"]!;
        var builder = new TranscriptBuilder(Key) { ExternalId = root.Text("jobName") };
        if (results.First("audio_segments") is not null)
        {
            AddSegments(builder, results, cancellationToken);
        }
        else if (results["channel_labels"] is { } channels && channels.HasArray("channels"))
        {
            foreach (var channel in channels.Items("channels"))
            {
                AddItems(builder, channel, _ => channel.Text("channel_label"), cancellationToken);
            }
        }
        else
        {
            var labels = Labels(results);
            AddItems(builder, results, x => x.Text("speaker_label") ?? labels.GetValueOrDefault(x.Text("start_time") ?? ""), cancellationToken);
        }

        yield return builder.Build(results.Path);
    }

    private static void AddSegments(TranscriptBuilder builder, JsonPart results, CancellationToken cancellationToken)
    {
        foreach (var segment in results.Items("audio_segments"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var label = segment.Text("speaker_label") ?? segment.Text("channel_label");
            builder.Add(Speaker(builder, label), segment.Seconds("start_time"), segment.Seconds("end_time"), segment.RequiredText("transcript"), segment.Path);
        }
    }

    private static void AddItems(TranscriptBuilder builder, JsonPart owner, Func<JsonPart, string?> label, CancellationToken cancellationToken)
    {
        var words = new JoinedWords(builder);
        foreach (var item in owner.Items("items"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var content = item.First("alternatives")?.RequiredText("content") ?? "";
            if (item.Text("type") == "punctuation")
            {
                words.Add(null, null, null, content, item, isPunctuation: true);
            }
            else
            {
                words.Add(Speaker(builder, label(item)), item.Seconds("start_time"), item.Seconds("end_time"), content, item);
            }
        }

        words.Flush();
    }

    /// <summary>Older files name the speaker of a word only in <c>speaker_labels.segments</c>, keyed by its start.</summary>
    private static Dictionary<string, string> Labels(JsonPart results)
    {
        var labels = new Dictionary<string, string>();
        if (results["speaker_labels"] is not { IsObject: true } speakers || !speakers.Has("segments", JsonValueKind.Array))
        {
            return labels;
        }

        foreach (var segment in speakers.Items("segments"))
        {
            foreach (var item in segment.Items("items"))
            {
                labels[item.Text("start_time") ?? ""] = item.Text("speaker_label") ?? segment.Text("speaker_label") ?? "";
            }
        }

        return labels;
    }

    private static int? Speaker(TranscriptBuilder builder, string? label) =>
        string.IsNullOrEmpty(label) ? null : builder.Speakers.Of(label, new TranscriptSpeaker(label, SpeakerRoles.Of(label)));
}
