using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats.Json;

/// <summary>A tool's JSON object. Stateless. Wrong types are reported to the part's faults, not thrown.</summary>
internal interface IJsonTranscript
{
    /// <summary>True where the object has the members that only this tool writes together.</summary>
    bool Detects(JsonPart root);

    /// <summary>The object's conversations, mostly one.</summary>
    IEnumerable<Result<Transcript, Fault>> Read(JsonPart root, CancellationToken cancellationToken);
}
