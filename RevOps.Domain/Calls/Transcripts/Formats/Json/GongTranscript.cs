using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Json;

/// <summary>
/// Gong's API: <c>callTranscripts</c> of /v2/calls/transcript, alone or with the <c>calls</c> of /v2/calls/extensive beside it,
/// which say who the speaker ids are. Times are milliseconds.
/// </summary>
internal sealed class GongTranscript : IJsonTranscript
{
    private const string Key = "gong";

    public bool Detects(JsonPart root) => root.HasArray("callTranscripts") || IsCall(root) || (root.First("calls") is { } call && IsCall(call));

    public IEnumerable<Result<Transcript, Fault>> Read(JsonPart root, CancellationToken cancellationToken)
    {
        var calls = IsCall(root) ? [root] : root.HasArray("callTranscripts") ? root.Items("callTranscripts") : root.Items("calls");
        foreach (var call in calls)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return ReadCall(call, GongCallFacts.Of(root, call));
        }
    }

    private static bool IsCall(JsonPart part) => part.First("transcript") is { } monologue && monologue.HasArray("sentences");

    private static Result<Transcript, Fault> ReadCall(JsonPart call, GongCallFacts facts)
    {
        var builder = new TranscriptBuilder(Key)
        {
            ExternalId = call.Text("callId") ?? facts.Id,
            Title = facts.Title,
            StartedAt = facts.Started,
            StatedDuration = facts.Duration,
        };
        foreach (var monologue in call.Items("transcript"))
        {
            var id = monologue.Text("speakerId");
            int? speaker = id is null ? null : builder.Speakers.Of(id, facts.Speaker(id));
            foreach (var sentence in monologue.Items("sentences"))
            {
                builder.Add(speaker, sentence.Milliseconds("start"), sentence.Milliseconds("end"), sentence.RequiredText("text"), sentence.Path);
            }
        }

        return builder.Build(call.Path);
    }
}
