using System.Text.Json;
using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Json;

/// <summary>
/// HubSpot's calling API: <c>transcriptUtterances</c> with a speaker that is an object or a bare label. Times are milliseconds.
/// It is read from a customer's own account and not from a file that somebody may export again, so what is odd in it is left out
/// and listed; it does not cost the rest.
/// </summary>
internal sealed class HubSpotTranscript : IJsonTranscript
{
    private const string Key = "hubspot";

    public bool Detects(JsonPart root) => root.HasArray("transcriptUtterances");

    public IEnumerable<Result<Transcript, Fault>> Read(JsonPart root, CancellationToken cancellationToken)
    {
        var builder = new TranscriptBuilder(Key) { ExternalId = Label(root, "engagementId") };
        foreach (var utterance in root.Items("transcriptUtterances"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!utterance.HasText("text"))
            {
                builder.Skip(utterance.Path, "It has no words");
                continue;
            }

            var speaker = Speaker(builder, utterance);
            builder.Add(speaker, Time(utterance, "startTimeMillis"), Time(utterance, "endTimeMillis"), utterance.RequiredText("text"), utterance.Path);
        }

        yield return builder.Build(root.Path);
    }

    private static int? Speaker(TranscriptBuilder builder, JsonPart utterance)
    {
        if (Label(utterance, "speaker") is { } written)
        {
            var label = SpeakerLabel.Parse(written);
            return builder.Speakers.Of(label.Name, new TranscriptSpeaker(label.Name, label.Role));
        }

        if (utterance["speaker"] is not { IsObject: true } speaker)
        {
            return null;
        }

        var email = Label(speaker, "email");
        var name = Label(speaker, "name") ?? email;
        var id = Label(speaker, "id") ?? name;
        return id is null ? null : builder.Speakers.Of(id, new TranscriptSpeaker(name ?? id, SpeakerRoles.Of(name), email));
    }

    private static TimeSpan? Time(JsonPart utterance, string name) =>
        utterance.Has(name, JsonValueKind.Number) && utterance[name]!.Element.TryGetDouble(out var value) ? TimeOffset.FromMilliseconds(value) : null;

    private static string? Label(JsonPart part, string name)
    {
        var text = part.HasText(name) || part.Has(name, JsonValueKind.Number) ? part.Text(name) : null;
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
