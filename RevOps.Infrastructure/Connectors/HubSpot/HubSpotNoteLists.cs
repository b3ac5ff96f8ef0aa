using System.Text.Json.Nodes;
using RevOps.Domain;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>The newest notes of the objects that a call hangs on, read from these objects and not from the search index.</summary>
internal sealed class HubSpotNoteLists(HubSpotObjects objects)
{
    /// <summary>Ours are among the newest: a note is looked for soon after it was written.</summary>
    private const int NewestOfEach = 100;

    private const int MaxListPages = 20;

    private static readonly string[] NoteProperties = ["hs_note_body", "hs_timestamp"];

    /// <summary>What a note about this call is associated with.</summary>
    public static IEnumerable<(string Type, string Id)> HangsOn(CrmCall call) =>
    [
        .. call.ContactIds.Select(x => ("contacts", x)),
        .. call.AccountIds.Select(x => ("companies", x)),
        .. call.DealIds.Select(x => ("deals", x)),
    ];

    /// <summary>The newest notes of every one of the call's objects. A note hangs on all of them, but one of them may be gone.</summary>
    public Task<Result<IReadOnlyList<HubSpotObject>, CrmError>> OfAsync(CrmCall call, CancellationToken cancellationToken) =>
        OfAsync(HangsOn(call), cancellationToken);

    /// <summary>The newest notes of these objects.</summary>
    public async Task<Result<IReadOnlyList<HubSpotObject>, CrmError>> OfAsync(
        IEnumerable<(string Type, string Id)> owners, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (type, id) in owners)
        {
            var found = await IdsAsync(type, id, cancellationToken);
            if (!found.IsSuccess)
            {
                return found.Error;
            }

            ids.UnionWith(found.Value.OrderDescending(Comparer<string>.Create(HubSpotId.Compare)).Take(NewestOfEach));
        }

        return await objects.FindManyAsync("notes", ids, NoteProperties, cancellationToken);
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
