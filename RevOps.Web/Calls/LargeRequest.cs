using Microsoft.AspNetCore.Http.Metadata;
using RevOps.Domain.Calls.Transcripts;

namespace RevOps.Web.Calls;

/// <summary>Lets a request through that holds a transcript of the largest size, escaped in JSON and with other fields beside it.</summary>
internal sealed class LargeRequest : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => (2L * TranscriptReader.MaxBytes) + (20 * 1024 * 1024);
}
