using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Json;

/// <summary>AWS's post-call analytics solution: <c>ConversationAnalytics</c> and <c>SpeechSegments</c>. Times are seconds.</summary>
internal sealed class AwsPostCallAnalytics : IJsonTranscript
{
    private const string Key = "aws-pca";

    public bool Detects(JsonPart root) => root.HasArray("SpeechSegments") && root["ConversationAnalytics"] is not null;

    public IEnumerable<Result<Transcript, Fault>> Read(JsonPart root, CancellationToken cancellationToken)
    {
        var facts = root["ConversationAnalytics"]!;
        var builder = new TranscriptBuilder(Key)
        {
            ExternalId = facts.Text("GUID") is { } id && id != "None" ? id : null,
            StartedAt = CallDate.Parse(facts.Text("ConversationTime")),
            StatedDuration = facts.Seconds("Duration"),
        };
        var names = new Dictionary<string, string>();
        foreach (var label in facts.Items("SpeakerLabels"))
        {
            names[label.RequiredText("Speaker")] = label.RequiredText("DisplayText");
        }

        foreach (var segment in root.Items("SpeechSegments"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            int? speaker = null;
            if (segment.Text("SegmentSpeaker") is { } key)
            {
                var name = names.GetValueOrDefault(key, key);
                speaker = builder.Speakers.Of(key, new TranscriptSpeaker(name, SpeakerRoles.Of(name)));
            }

            var text = segment.Text("DisplayText") ?? segment.RequiredText("OriginalText");
            builder.Add(speaker, segment.Seconds("SegmentStartTime"), segment.Seconds("SegmentEndTime"), text, segment.Path);
        }

        yield return builder.Build(root.Path);
    }
}
