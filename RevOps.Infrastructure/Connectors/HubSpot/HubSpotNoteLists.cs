using System.Text.Json.Nodes;
using RevOps.Domain;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>The notes of the objects that a call hangs on, read from these objects and not from the search index.</summary>
internal sealed class HubSpotNoteLists(HubSpotObjects objects)
{
    private const int PageSize = 100;

    private const int MaxPages = 50;

    private const int MaxListPages = 20;

    /// <summary>Two clocks are never the same.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromHours(1);

    private static readonly string[] NoteProperties = ["hs_note_body", "hs_timestamp", "hs_createdate"];

    private static readonly Comparer<string> ById = Comparer<string>.Create(HubSpotId.Compare);

    /// <summary>What a note about this call is associated with.</summary>
    public static IEnumerable<(string Type, string Id)> HangsOn(CrmCall call) =>
    [
        .. call.ContactIds.Select(x => ("contacts", x)),
        .. call.AccountIds.Select(x => ("companies", x)),
        .. call.DealIds.Select(x => ("deals", x)),
    ];

    /// <summary>The newest notes of this object.</summary>
    public async Task<Result<IReadOnlyList<HubSpotObject>, CrmError>> NewestAsync((string Type, string Id) owner, CancellationToken cancellationToken)
    {
        var ids = await IdsAsync(owner.Type, owner.Id, cancellationToken);
        return ids.IsSuccess
            ? await objects.FindManyAsync("notes", ids.Value.OrderDescending(ById).Take(PageSize), NoteProperties, cancellationToken)
            : ids.Error;
    }

    /// <summary>
    /// All notes that were made since the call began, of every one of its objects: ours hangs on all of them, but one may be gone.
    /// A customer with very many of them is an error, since "none" would let a note be written twice.
    /// </summary>
    public async Task<Result<IReadOnlyList<HubSpotObject>, CrmError>> SinceAsync(CrmCall call, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (type, id) in HangsOn(call))
        {
            var found = await IdsAsync(type, id, cancellationToken);
            if (!found.IsSuccess)
            {
                return found.Error;
            }

            ids.UnionWith(found.Value);
        }

        var notes = new List<HubSpotObject>();
        foreach (var (page, chunk) in ids.OrderDescending(ById).Chunk(PageSize).Index())
        {
            var read = await objects.FindManyAsync("notes", chunk, NoteProperties, cancellationToken);
            if (!read.IsSuccess || page == MaxPages)
            {
                return read.Error ?? new CrmError(CrmErrorKind.Refused, "The customer has too many notes to look for ours among them");
            }

            notes.AddRange(read.Value);
            if (read.Value.Any(x => x.Time("hs_createdate") < call.StartedAt - Before))
            {
                break;
            }
        }

        return notes;
    }

    private async Task<Result<IReadOnlyList<string>, CrmError>> IdsAsync(string type, string id, CancellationToken cancellationToken)
    {
        var found = await objects.FindAsync(type, id, ["hs_object_id"], "notes", cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error.Kind == CrmErrorKind.NotFound ? Result<IReadOnlyList<string>, CrmError>.Ok([]) : found.Error;
        }

        var ids = found.Value.Associated("notes").ToList();
        var after = found.Value.MoreAssociated("notes");
        for (var i = 0; after is not null; i++)
        {
            var body = new JsonObject { ["inputs"] = new JsonArray(new JsonObject { ["id"] = id, ["after"] = after }) };
            var read = HubSpotObjects.Read(
                await objects.PostAsync($"/crm/associations/2026-03/{type}/notes/batch/read", body, HubSpotAccess.Read, cancellationToken));
            if (!read.IsSuccess || i == MaxListPages)
            {
                return read.Error ?? new CrmError(CrmErrorKind.Unreadable, "HubSpot's list of notes does not end");
            }

            var page = read.Value.Items("results").ToList();
            ids.AddRange(page.SelectMany(x => x.Items("to")).Select(x => x.Text("toObjectId")).OfType<string>());
            after = page.Select(x => x.Member("paging")?.Member("next")?.Text("after")).FirstOrDefault(x => x is not null);
        }

        return ids;
    }
}
