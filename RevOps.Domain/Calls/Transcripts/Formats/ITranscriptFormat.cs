using RevOps.Domain.Calls.Transcripts.Reading;

namespace RevOps.Domain.Calls.Transcripts.Formats;

/// <summary>A family of files with one syntax. Stateless.</summary>
internal interface ITranscriptFormat
{
    /// <summary>True where the content claims to be of this format, even if it then turns out to be broken.</summary>
    bool Detects(string text);

    /// <summary>At least one conversation, or the first fault.</summary>
    Result<IReadOnlyList<Transcript>, Fault> Read(string text, CancellationToken cancellationToken);
}
