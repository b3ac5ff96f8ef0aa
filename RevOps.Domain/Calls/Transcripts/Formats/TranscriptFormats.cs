using RevOps.Domain.Calls.Transcripts.Formats.Captions;
using RevOps.Domain.Calls.Transcripts.Formats.Json;
using RevOps.Domain.Calls.Transcripts.Formats.PlainText;
using RevOps.Domain.Calls.Transcripts.Formats.WebVtt;

namespace RevOps.Domain.Calls.Transcripts.Formats;

/// <summary>The registration list: the first format that detects a file reads it, so the strictest stand first.</summary>
internal static class TranscriptFormats
{
    /// <summary>Every syntax; plain text takes what is left and says no where it is no conversation.</summary>
    public static IReadOnlyList<ITranscriptFormat> All { get; } =
    [
        new WebVttFormat(),
        new JsonFormat(),
        new SrtFormat(),
        new SbvFormat(),
        new PlainTextFormat(),
    ];

    /// <summary>What a JSON object can be. The generic conversation comes last.</summary>
    public static IReadOnlyList<IJsonTranscript> Json { get; } =
    [
        new GongTranscript(),
        new HubSpotTranscript(),
        new GeckoMonologues(),
        new AwsPostCallAnalytics(),
        new AwsCallAnalytics(),
        new AwsTranscribe(),
        new Deepgram(),
        new AssemblyAi(),
        new WhisperCpp(),
        new WhisperSegments(),
        new ConversationContent(),
        new ConversationTurns(),
    ];
}
