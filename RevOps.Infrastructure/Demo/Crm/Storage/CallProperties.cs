namespace RevOps.Infrastructure.Demo.Crm.Storage;

/// <summary>Fields of a call that say whether there is a transcript.</summary>
internal static class CallProperties
{
    public const string HasTranscript = "hs_call_has_transcript";
    public const string TranscriptId = "hs_call_transcription_id";

    /// <summary>Their values with a transcript, or with null while there is none.</summary>
    public static IReadOnlyDictionary<string, string?> Transcript(long? id) => new Dictionary<string, string?>
    {
        [HasTranscript] = id is null ? "false" : "true",
        [TranscriptId] = id is { } known ? CrmText.Id(known) : "",
    };
}
