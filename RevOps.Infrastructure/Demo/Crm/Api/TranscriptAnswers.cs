using System.Globalization;
using System.Text.Json;
using RevOps.Infrastructure.Demo.Crm.Life;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary><c>GET /crm/extensions/calling/{version}/transcripts/{id}</c>; unknown until it is ready.</summary>
internal sealed class TranscriptAnswers(CrmDatabase database, ScriptReader scripts)
{
    public CrmReply Get(CrmRequest request)
    {
        if (CrmText.ReadId(request.Route("id")) is not { } id || database.Transcript(id) is not { Ready: true } transcript)
        {
            return CrmErrors.NotFound("Transcript not found");
        }

        return CrmReply.Json(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", CrmText.Id(transcript.Id));
            writer.WriteNumber("engagementId", transcript.CallId);
            writer.WriteString("transcriptSource", "HUBSPOT_GENERATED");
            writer.WriteString("createdAt", CrmText.Time(transcript.CreatedAt));
            writer.WriteString("updatedAt", CrmText.Time(transcript.CreatedAt));
            writer.WriteStartArray("transcriptUtterances");
            var ordinal = 0;
            foreach (var line in scripts.Read(transcript.Script))
            {
                Write(writer, transcript, line, ordinal++);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter writer, CrmTranscript transcript, ScriptLine line, int ordinal)
    {
        var speaker = transcript.Script.Speakers[line.Speaker];
        writer.WriteStartObject();
        writer.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"{transcript.Id}-{ordinal}"));
        writer.WriteStartObject("speaker");
        writer.WriteString("id", speaker.Id);
        writer.WriteString("name", speaker.Name);
        writer.WriteString("email", speaker.Email);
        writer.WriteEndObject();
        writer.WriteString("text", line.Text);
        writer.WriteNumber("startTimeMillis", line.StartMs);
        writer.WriteNumber("endTimeMillis", line.EndMs);
        writer.WriteString("languageCode", "en");
        writer.WriteEndObject();
    }
}
