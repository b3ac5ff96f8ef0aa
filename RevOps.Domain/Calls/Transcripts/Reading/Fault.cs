namespace RevOps.Domain.Calls.Transcripts.Reading;

/// <summary>A <see cref="TranscriptError"/> before the file's name is known.</summary>
internal sealed record Fault(string Place, string Problem, string Remedy)
{
    private const string Readable =
        "Give a transcript with speaker names or times (WebVTT, SRT, SBV, text with \"Name: ...\" lines) or the JSON of a supported tool";

    public static Fault NotAConversation(string place) =>
        new(place, "This is not a conversation: it has neither speaker names nor times in a form we know", Readable);

    public static Fault NoSpeech(string place) =>
        new(place, "There is no speech in it", "Export the transcript again, after the tool has finished transcribing");

    public TranscriptError In(string file) => new(file, Place, Problem, Remedy);
}
