using RevOps.Domain;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>Calls and what was said in them.</summary>
internal sealed class HubSpotCalls(HubSpotObjects objects, HubSpotOptions options, TimeProvider time)
{
    private static readonly TranscriptReader Reader = new();

    /// <summary>
    /// A window of modification times is walked in the order of ids. What changes during the walk leaves the window at its end and
    /// is found by the next one, which begins a little before.
    /// </summary>
    public async Task<Result<CrmCallPage, CrmError>> EndedAsync(CrmCursor cursor, CancellationToken cancellationToken)
    {
        var to = cursor.To ?? time.GetUtcNow();
        HubSpotFilter[] window = [HubSpotFilter.At("hs_lastmodifieddate", "GTE", cursor.From), HubSpotFilter.At("hs_lastmodifieddate", "LT", to)];
        var found = await objects.SearchAsync("calls", window, cursor.LastId, HubSpotMapping.CallProperties, HubSpotObjects.SearchLimit, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var over = found.Value.Objects.Select(HubSpotMapping.Call).Where(x => x.State != CrmCallState.Open).ToList();
        var next = found.Value.More ? cursor with { To = to, LastId = found.Value.LastId } : new CrmCursor(Behind(cursor.From, to));
        return new CrmCallPage(over, next, found.Value.More);
    }

    public async Task<Result<CrmCall, CrmError>> FindAsync(string id, CancellationToken cancellationToken)
    {
        var found = await objects.FindAsync("calls", id, HubSpotMapping.CallProperties, "contacts,companies,deals", cancellationToken);
        return found.IsSuccess ? HubSpotMapping.Call(found.Value) : found.Error;
    }

    public async Task<Result<CrmTranscript, CrmError>> TranscriptAsync(CrmCall call, CancellationToken cancellationToken)
    {
        if (call.TranscriptId is not { } id || !HubSpotId.IsSafe(id))
        {
            return new CrmTranscript(null);
        }

        var read = await objects.GetBytesAsync($"/crm/extensions/calling/2026-09/transcripts/{id}", cancellationToken);
        if (!read.IsSuccess)
        {
            return read.Error.Kind == CrmErrorKind.NotFound ? new CrmTranscript(null) : read.Error;
        }

        if (HubSpotJson.Parse(read.Value.Body)?.Items("transcriptUtterances").Any() is not { } hasWords)
        {
            return new CrmError(CrmErrorKind.Unreadable, "HubSpot's transcript is no JSON");
        }

        return hasWords ? Read(read.Value.Body, cancellationToken) : new CrmTranscript(null);
    }

    private static Result<CrmTranscript, CrmError> Read(byte[] body, CancellationToken cancellationToken)
    {
        var transcripts = Reader.Read("HubSpot", HubSpotJson.Mend(body), cancellationToken);
        return transcripts is { IsSuccess: true, Value: [{ Format: "hubspot" } transcript] }
            ? new CrmTranscript(transcript)
            : new CrmError(CrmErrorKind.Unreadable, "HubSpot's transcript has no words that can be read");
    }

    // Never before where the reading began: a new connection does not fetch what was there before it.
    private DateTimeOffset Behind(DateTimeOffset from, DateTimeOffset to)
    {
        var start = to - TimeSpan.FromSeconds(options.OverlapSeconds);
        return start > from ? start : from;
    }
}
