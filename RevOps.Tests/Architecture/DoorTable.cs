using static RevOps.Tests.Architecture.Answers;
using static RevOps.Tests.Architecture.Visitor;

namespace RevOps.Tests.Architecture;

/// <summary>
/// Every way into the product and who gets what there. A page, an endpoint or a hub's method without a line here fails
/// <see cref="DoorsTests"/>. For a door with an object's id, try an object of the visitor's own team and one of another:
/// <c>Door.Get("other team's call", w => $"/calls/{w.SouthCall}", …)</c>.
/// </summary>
internal static class DoorTable
{
    public static IReadOnlyList<Door> All { get; } = [.. Shell(), .. Accounts(), .. Administration(), .. CallPages(), .. Blazor()];

    private static IEnumerable<Door> Shell()
    {
        yield return new("PAGE /", Door.Get("/", Page("302 /calls").But("302 /calls", Rep)));
        yield return new("PAGE /error", Door.Get("/error", Page()));
        yield return new("PAGE /not-found", Door.Get("/not-found", Page()));
    }

    private static IEnumerable<Door> Accounts()
    {
        yield return new("PAGE /account/sign-in", Door.Get("/account/sign-in", All(Ok).But("302 /", People)));
        yield return new("PAGE /account/no-access", Door.Get("/account/no-access", Page()));
        yield return new("PAGE /account/password", Door.Get("/account/password", Page()));
        yield return new("PAGE /account/invitation/{Token}", Door.Get("unknown link", _ => "/account/invitation/unknown", All(Ok)));
        yield return new("PAGE /account/reset-password/{Token}", Door.Get("unknown link", _ => "/account/reset-password/unknown", All(Ok)));
        yield return new("PAGE /setup", Door.Get("/setup", All(SignIn)));
        yield return new("POST /account/sign-in/persona", Door.Post("/account/sign-in/persona", NoToken, All("400")));
        yield return new("POST /account/sign-out", Door.Post("/account/sign-out", NoToken, All("400")));
    }

    private static IEnumerable<Door> Administration()
    {
        yield return new("PAGE /admin/users", Door.Get("/admin/users", AdminPage()));
        yield return new("PAGE /admin/teams", Door.Get("/admin/teams", AdminPage()));
        yield return new("PAGE /admin/keys", Door.Get("/admin/keys", AdminPage()));
        yield return new("PAGE /admin/audit", Door.Get("/admin/audit", AdminPage()));
    }

    private static IEnumerable<Door> CallPages()
    {
        foreach (var (page, tail) in new[] { ("PAGE /calls/{Id:guid}", ""), ("PAGE /calls/{Id:guid}/report", "/report") })
        {
            yield return new(
                page,
                Door.Get("call of North", w => $"/calls/{w.NorthCall}{tail}", Page().But("404", Colleague, OtherManager)),
                Door.Get("call of South", w => $"/calls/{w.SouthCall}{tail}", Page("404").But(Ok, OtherManager, Analyst, Visitor.Admin)),
                Door.Get("no such call", _ => $"/calls/{Guid.Empty}{tail}", Page("404")));
        }
    }

    private static IEnumerable<Door> Blazor()
    {
        var people = PageFor(People).But("401", [Anonymous, .. Keys]);
        yield return new("ANY /_blazor/negotiate", Door.Post("/_blazor/negotiate?negotiateVersion=1", NoToken, people));
        yield return new("ANY /_blazor", Door.Get("no connection id", _ => "/_blazor", people.But("400", People)));
        yield return new("ANY /_blazor/disconnect/", Door.Post("/_blazor/disconnect/", NoToken, people.But("400", People)));
        yield return new("GET /_blazor/initializers/", Door.Get("/_blazor/initializers/", people));
        yield return new("GET /_framework/opaque-redirect", Door.Get("no target", _ => "/_framework/opaque-redirect", Page("400")));
        yield return new("HUB /_blazor ComponentHub") { Why = "Blazor's own protocol: a circuit runs pages, whose doors stand above" };
    }

    private static FormUrlEncodedContent NoToken() => new([new("email", "ada.min@halyard.example")]);
}
