using System.Text.Json;
using System.Text.Json.Nodes;
using RevOps.Domain;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>What many objects are associated with, read at once.</summary>
internal sealed class HubSpotAssociations(HubSpotObjects objects)
{
    /// <summary>HubSpot's answer names an object that is associated with nothing as an error of this kind.</summary>
    private const string Nothing = "crm.associations.NO_ASSOCIATIONS_FOUND";

    private const int BatchLimit = 1000;

    private const int MostPages = 50;

    public async Task<Result<ILookup<string, HubSpotAssociation>, CrmError>> OfAsync(
        string type, IReadOnlyCollection<string> ids, string to, CancellationToken cancellationToken)
    {
        var found = new List<(string From, HubSpotAssociation To)>();
        foreach (var chunk in ids.Where(HubSpotId.IsSafe).Chunk(BatchLimit))
        {
            var inputs = chunk.Select(x => (Id: x, After: (string?)null)).ToList();
            for (var page = 0; inputs.Count > 0; page++)
            {
                var read = await ReadAsync(type, to, inputs, cancellationToken);
                if (!read.IsSuccess || page == MostPages)
                {
                    return read.Error ?? new CrmError(CrmErrorKind.Unreadable, "HubSpot's list of associations does not end");
                }

                inputs = Take(read.Value, found);
            }
        }

        return Result<ILookup<string, HubSpotAssociation>, CrmError>.Ok(found.ToLookup(x => x.From, x => x.To));
    }

    private async Task<Result<JsonElement, CrmError>> ReadAsync(
        string type, string to, List<(string Id, string? After)> inputs, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["inputs"] = new JsonArray([.. inputs.Select(x => x.After is null
                ? new JsonObject { ["id"] = x.Id }
                : new JsonObject { ["id"] = x.Id, ["after"] = x.After })]),
        };
        var path = $"/crm/associations/2026-03/{type}/{to}/batch/read";
        var read = HubSpotObjects.Read(await objects.PostAsync(path, body, HubSpotAccess.Read, cancellationToken));
        var broken = read.IsSuccess && read.Value.Items("errors").Any(x => x.Text("subCategory") != Nothing && x.Text("category") != "OBJECT_NOT_FOUND");
        return broken ? new CrmError(CrmErrorKind.Unavailable, "HubSpot read a part of the associations only") : read;
    }

    /// <summary>Those whose list goes on.</summary>
    private static List<(string Id, string? After)> Take(JsonElement answer, List<(string From, HubSpotAssociation To)> found)
    {
        var more = new List<(string, string?)>();
        foreach (var one in answer.Items("results"))
        {
            if (one.Member("from")?.Text("id") is not { } from)
            {
                continue;
            }

            foreach (var other in one.Items("to"))
            {
                if (other.Text("toObjectId") is { } id && HubSpotId.IsSafe(id))
                {
                    found.Add((from, new(id, [.. other.Items("associationTypes").Select(x => x.Text("typeId")).OfType<string>()])));
                }
            }

            if (one.Member("paging")?.Member("next")?.Text("after") is { } after)
            {
                more.Add((from, after));
            }
        }

        return more;
    }
}

/// <summary>What an object is associated with, and in which ways.</summary>
internal sealed record HubSpotAssociation(string Id, IReadOnlyList<string> Types);
