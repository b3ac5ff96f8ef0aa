using RevOps.Domain;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>
/// A window of modification times is walked in the order of ids. What changes during the walk leaves the window at its end and
/// is found by the next one, which begins a little before.
/// </summary>
internal sealed class HubSpotWalk(HubSpotObjects objects, HubSpotOptions options, TimeProvider time)
{
    public async Task<Result<CrmPage<HubSpotObject>, CrmError>> NextAsync(
        string type, CrmCursor cursor, IReadOnlyList<string> properties, CancellationToken cancellationToken)
    {
        var to = cursor.To ?? time.GetUtcNow();
        var modified = HubSpotMapping.Modified(type);
        HubSpotFilter[] window = [HubSpotFilter.At(modified, "GTE", cursor.From), HubSpotFilter.At(modified, "LT", to)];
        var found = await objects.SearchAsync(type, window, cursor.LastId, properties, HubSpotObjects.SearchLimit, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var next = found.Value.More ? cursor with { To = to, LastId = found.Value.LastId } : new CrmCursor(Behind(cursor.From, to));
        return new CrmPage<HubSpotObject>(found.Value.Objects, next, found.Value.More);
    }

    // Never before where the reading began: a new connection does not fetch calls that were there before it.
    private DateTimeOffset Behind(DateTimeOffset from, DateTimeOffset to)
    {
        var start = to - TimeSpan.FromSeconds(options.OverlapSeconds);
        return start > from ? start : from;
    }
}
