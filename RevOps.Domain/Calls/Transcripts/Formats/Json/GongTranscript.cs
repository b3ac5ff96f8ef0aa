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
        var directory = new GongDirectory(root);
        foreach (var call in calls)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return ReadCall(call, directory);
        }
    }

    private static bool IsCall(JsonPart part) => part.First("transcript") is { } monologue && monologue.HasArray("sentences");

    private static Result<Transcript, Fault> ReadCall(JsonPart call, GongDirectory directory)
    {
        var meta = directory.Meta(call);
        var people = directory.People(call);
        var builder = new TranscriptBuilder(Key)
        {
            ExternalId = call.Text("callId") ?? meta?.Text("id"),
            Title = meta?.Text("title"),
            StartedAt = CallDate.Parse(meta?.Text("started")),
            StatedDuration = meta?.Seconds("duration"),
        };
        foreach (var monologue in call.Items("transcript"))
        {
            var id = monologue.Text("speakerId");
            int? speaker = id is null ? null : builder.Speakers.Of(id, people(id));
            foreach (var sentence in monologue.Items("sentences"))
            {
                builder.Add(speaker, sentence.Milliseconds("start"), sentence.Milliseconds("end"), sentence.RequiredText("text"), sentence.Path);
            }
        }

        return builder.Build(call.Path);
    }
}
