using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Json;

/// <summary>Amazon Transcribe Call Analytics: <c>Transcript</c> turns of AGENT and CUSTOMER. Times are milliseconds.</summary>
internal sealed class AwsCallAnalytics : IJsonTranscript
{
    private const string Key = "aws-call-analytics";

    public bool Detects(JsonPart root) => root.First("Transcript") is { } turn && turn.HasText("Content") && (turn.HasText("ParticipantRole") || turn.HasText("ParticipantId"));

    public IEnumerable<Result<Transcript, Fault>> Read(JsonPart root, CancellationToken cancellationToken)
    {
        var builder = new TranscriptBuilder(Key)
        {
            ExternalId = root.Text("JobName") ?? root.Text("ContactId"),
            StatedDuration = root["ConversationCharacteristics"]?.Milliseconds("TotalConversationDurationMillis"),
        };
        foreach (var turn in root.Items("Transcript"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            int? speaker = (turn.Text("ParticipantRole") ?? turn.Text("ParticipantId")) is { } name
                ? builder.Speakers.Of(name, new TranscriptSpeaker(name, SpeakerRoles.Of(name)))
                : null;
            builder.Add(speaker, turn.Milliseconds("BeginOffsetMillis"), turn.Milliseconds("EndOffsetMillis"), turn.RequiredText("Content"), turn.Path);
        }

        yield return builder.Build(root.Path);
    }
}
