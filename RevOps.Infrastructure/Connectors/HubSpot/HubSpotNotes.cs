using System.Globalization;
using System.Text.Json.Nodes;
using RevOps.Domain;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>
/// Our notes. HubSpot has no idempotency keys and removes comments and most attributes from a note, so the key stands in a line at
/// its end, where a person sees where the note comes from and a read finds it.
/// </summary>
internal sealed class HubSpotNotes(HubSpotObjects objects, HubSpotNoteLists lists)
{
    /// <summary>What HubSpot stores of a note.</summary>
    private const int LongestBody = 65_536;

    private const int MaxSearchPages = 25;

    /// <summary>How far a note's time may lie from the call's where it can only be found by time.</summary>
    private static readonly TimeSpan Around = TimeSpan.FromDays(1);

    /// <summary>HubSpot's association types from a note to the types of its objects.</summary>
    private static readonly (int Type, Func<CrmCall, IEnumerable<string>> Ids)[] Associations =
        [(202, x => x.ContactIds), (190, x => x.AccountIds), (214, x => x.DealIds)];

    /// <summary>Through the objects that the note hangs on: that is read from the objects themselves, where the search lags.</summary>
    public async Task<Result<IReadOnlyList<string>, CrmError>> FindAsync(CrmCall call, string key, CancellationToken cancellationToken)
    {
        var notes = HubSpotNoteLists.HangsOn(call).Any()
            ? await lists.OfAsync(call, cancellationToken)
            : await SearchAsync(call, cancellationToken);
        return notes.IsSuccess
            ? Result<IReadOnlyList<string>, CrmError>.Ok(
                [.. notes.Value.Where(x => NoteReference.Has(x["hs_note_body"], key)).Select(x => x.Id).Order(Comparer<string>.Create(HubSpotId.Compare))])
            : notes.Error;
    }

    public async Task<Result<string, CrmError>> AddAsync(CrmCall call, CrmNote note, CancellationToken cancellationToken)
    {
        if (Properties(note) is not { } properties)
        {
            return TooLong();
        }

        var links = Associations.SelectMany(x => x.Ids(call).Distinct(StringComparer.Ordinal).Select(id => Link(id, x.Type)));
        var body = new JsonObject { ["properties"] = properties, ["associations"] = new JsonArray([.. links]) };
        return await objects.CreateAsync("notes", body, cancellationToken);
    }

    public async Task<Result<string?, CrmError>> ReadAsync(string id, CancellationToken cancellationToken)
    {
        var read = await objects.FindAsync("notes", id, ["hs_note_body"], null, cancellationToken);
        return read.IsSuccess ? Result<string?, CrmError>.Ok(read.Value["hs_note_body"] ?? "")
            : read.Error.Kind == CrmErrorKind.NotFound ? Result<string?, CrmError>.Ok(null)
            : read.Error;
    }

    public async Task<Result<string, CrmError>> ChangeAsync(string id, CrmNote note, CancellationToken cancellationToken) =>
        Properties(note) is { } properties ? await objects.ChangeAsync("notes", id, properties, cancellationToken) : TooLong();

    public Task<Result<string, CrmError>> RemoveAsync(string id, CancellationToken cancellationToken) =>
        objects.RemoveAsync("notes", id, cancellationToken);

    private async Task<Result<IReadOnlyList<HubSpotObject>, CrmError>> SearchAsync(CrmCall call, CancellationToken cancellationToken)
    {
        var about = call.StartedAt ?? call.ModifiedAt;
        HubSpotFilter[] window = [HubSpotFilter.At("hs_timestamp", "GTE", about - Around), HubSpotFilter.At("hs_timestamp", "LT", about + Around)];
        var notes = new List<HubSpotObject>();
        string? lastId = null;
        for (var i = 0; i < MaxSearchPages; i++)
        {
            var page = await objects.SearchAsync("notes", window, lastId, ["hs_note_body"], HubSpotObjects.SearchLimit, cancellationToken);
            if (!page.IsSuccess)
            {
                return page.Error;
            }

            notes.AddRange(page.Value.Objects);
            lastId = page.Value.LastId;
            if (!page.Value.More)
            {
                return notes;
            }
        }

        // Saying "none" would let the note be written twice.
        return new CrmError(CrmErrorKind.Refused, "The call has neither people nor companies, and there are too many notes of that day to look for ours");
    }

    private static JsonObject? Properties(CrmNote note)
    {
        var body = NoteReference.Sign(note);
        return body.Length > LongestBody
            ? null
            : new JsonObject { ["hs_note_body"] = body, ["hs_timestamp"] = note.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture) };
    }

    private static CrmError TooLong() => new(CrmErrorKind.Refused, $"The note is longer than the {LongestBody} characters that HubSpot stores");

    private static JsonObject Link(string id, int type) => new()
    {
        ["to"] = new JsonObject { ["id"] = id },
        ["types"] = new JsonArray(new JsonObject { ["associationCategory"] = "HUBSPOT_DEFINED", ["associationTypeId"] = type }),
    };
}
