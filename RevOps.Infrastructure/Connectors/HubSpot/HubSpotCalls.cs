using RevOps.Domain;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>Calls and what was said in them.</summary>
internal sealed class HubSpotCalls(HubSpotObjects objects, HubSpotWalk walk)
{
    private static readonly TranscriptReader Reader = new();

    public async Task<Result<CrmCallPage, CrmError>> EndedAsync(CrmCursor cursor, CancellationToken cancellationToken)
    {
        var page = await walk.NextAsync("calls", cursor, HubSpotMapping.CallProperties, cancellationToken);
        return page.IsSuccess
            ? new CrmCallPage([.. page.Value.Items.Select(HubSpotMapping.Call).Where(x => x.State != CrmCallState.Open)], page.Value.Next, page.Value.More)
            : page.Error;
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
}
