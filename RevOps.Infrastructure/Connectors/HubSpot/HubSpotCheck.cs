using System.Text.Json.Nodes;
using RevOps.Domain;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>
/// Tries what the product needs. Whether it may write is tried on an object that cannot exist: HubSpot looks at the scopes first, so
/// "no such object" means that writing is allowed.
/// </summary>
internal sealed class HubSpotCheck(HubSpotObjects objects)
{
    /// <summary>HubSpot's ids begin at 1.</summary>
    private const string Nobody = "0";

    public async Task<CrmCheck> RunAsync(WriteBackSettings writeBack, CancellationToken cancellationToken)
    {
        var calls = await SearchAsync("calls", cancellationToken);

        // Without an answer or a sign-in every further line would say the same.
        if (calls is { Kind: not (CrmErrorKind.MissingScope or CrmErrorKind.Refused or CrmErrorKind.NotFound or CrmErrorKind.Unreadable) })
        {
            return new CrmCheck([Line("Sign in", calls)]);
        }

        List<CrmCheckLine> lines =
        [
            Line("Sign in", null),
            Line("Read calls", calls),
            Line("Read transcripts", Allowed(await objects.GetAsync($"/crm/extensions/calling/2026-09/transcripts/{Nobody}", cancellationToken))),
            Line("Read contacts", await SearchAsync("contacts", cancellationToken)),
            Line("Read companies", await SearchAsync("companies", cancellationToken)),
            Line("Read deals", await SearchAsync("deals", cancellationToken)),
            Line("Read pipelines", (await objects.GetAsync("/crm/pipelines/2026-03/deals", cancellationToken)).Error),
            Line("Read products", await SearchAsync("products", cancellationToken)),
            Line("Read line items", await SearchAsync("line_items", cancellationToken)),
            Line("Read goals", await SearchAsync("goal_targets", cancellationToken)),
            Line("Write deals", Allowed(await objects.ChangeAsync("deals", Nobody, [], cancellationToken))),
            Line("Read owners", (await objects.GetAsync("/crm/owners/2026-03?limit=1", cancellationToken)).Error),
            Line("Read notes", await SearchAsync("notes", cancellationToken)),
            Line("Read e-mails", await SearchAsync("emails", cancellationToken)),
            Line("Read meetings", await SearchAsync("meetings", cancellationToken)),
            Line("Read tasks", await SearchAsync("tasks", cancellationToken)),
        ];
        if (writeBack.WriteNote)
        {
            lines.Add(Line("Write notes", Allowed(await objects.ChangeAsync("notes", Nobody, [], cancellationToken))));
        }

        if (writeBack.Fields.Count > 0)
        {
            lines.Add(Line("Write calls", Allowed(await objects.ChangeAsync("calls", Nobody, [], cancellationToken))));
        }

        foreach (var field in Fields(writeBack))
        {
            lines.Add(await PropertyAsync(field.Name, field.Type, cancellationToken));
        }

        return new CrmCheck(lines);
    }

    private static IEnumerable<(string Name, string Type)> Fields(WriteBackSettings writeBack) =>
        new[] { (writeBack.ScoreField, "number"), (writeBack.NextStepField, "string"), (writeBack.DueDateField, "date") }
            .Where(x => !string.IsNullOrEmpty(x.Item1)).Select(x => (x.Item1!, x.Item2));

    private async Task<CrmError?> SearchAsync(string type, CancellationToken cancellationToken) =>
        (await objects.SearchAsync(type, [], null, ["hs_object_id"], 1, cancellationToken)).Error;

    private async Task<CrmCheckLine> PropertyAsync(string name, string type, CancellationToken cancellationToken)
    {
        var what = $"Property {name}";
        var words = type == "string" ? "text" : type;
        var read = await objects.GetAsync($"/crm/properties/2026-03/calls/{Uri.EscapeDataString(name)}", cancellationToken);
        if (read.Error is { Kind: CrmErrorKind.NotFound })
        {
            return new(
                what, new(CrmErrorKind.Refused, $"HubSpot's calls have no property {name}"),
                $"Create the property {name} ({words}) on calls in HubSpot, or leave the field empty");
        }

        var found = read.IsSuccess ? read.Value.Text("type") : type;
        return found == type || found is null || (type == "date" && found == "datetime")
            ? Line(what, read.Error)
            : new(
                what, new(CrmErrorKind.Refused, $"The property {name} does not hold a {words}"),
                $"Name another property in the settings, or create one that holds a {words}");
    }

    /// <summary>No such object and no sense in the request are answers of one who lets us in.</summary>
    private static CrmError? Allowed<T>(Result<T, CrmError> tried) =>
        tried.Error is { Kind: CrmErrorKind.NotFound or CrmErrorKind.Refused } ? null : tried.Error;

    private static CrmCheckLine Line(string what, CrmError? error) => new(what, error, error is null ? null : Remedy(error));

    private static string Remedy(CrmError error) => error.Kind switch
    {
        CrmErrorKind.Unauthorized => "Copy the access token from the app in HubSpot once more and enter it here",
        CrmErrorKind.MissingScope when error.Scope is { } scope => $"Add the scope {scope} to the app in HubSpot",
        CrmErrorKind.MissingScope => "Add the scopes that the documentation of connectors names to the app in HubSpot",
        CrmErrorKind.RateLimited or CrmErrorKind.DailyLimit => "Test again later; other apps use the same allowance",
        CrmErrorKind.Unavailable or CrmErrorKind.Unclear => "Check the address, and whether this server may reach it; else test again later",
        _ => "Check the address; it has to be that of HubSpot's API",
    };
}
