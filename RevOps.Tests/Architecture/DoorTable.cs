using System.Text;
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
    public static IReadOnlyList<Door> All { get; } = [.. Shell(), .. UnlistedFiles(), .. Accounts(), .. Administration(), .. Calls(), .. Customers(), .. LiveCalls(), .. Practice(), .. Operations(), .. Embedded(), .. Machines(), .. Blazor()];

    private static IEnumerable<Door> Shell()
    {
        yield return new("PAGE /", Door.Get("/", Page("302 /calls").But(Ok, Manager, OtherManager)));
        yield return new("PAGE /error", Door.Get("/error", All(Ok)));
        yield return new("PAGE /not-found", Door.Get("/not-found", All(Ok)));
    }

    // Files that a build in Development has not listed yet.
    private static IEnumerable<Door> UnlistedFiles()
    {
        yield return new("GET /{**path:file}", Door.Get("/none.txt", All(SignIn).But("404", People)));
        yield return new("HEAD /{**path:file}") { Why = "The same as GET" };
    }

    private static IEnumerable<Door> Accounts()
    {
        yield return new("PAGE /account/sign-in", Door.Get("/account/sign-in", All(Ok).But("302 /", People)));
        yield return new("PAGE /account/no-access", Door.Get("/account/no-access", All(Ok)));
        yield return new("PAGE /account/password", Door.Get("/account/password", Page()));
        yield return new("PAGE /account/tokens", Door.Get("/account/tokens", Page()));
        yield return new("PAGE /account/invitation/{Token}", Door.Get("unknown link", _ => "/account/invitation/unknown", All(Ok)));
        yield return new("PAGE /account/reset/{Token}", Door.Get("unknown link", _ => "/account/reset/unknown", All(Ok)));
        yield return new("PAGE /setup", Door.Get("/setup", All(SignIn)));
        yield return new("POST /account/sign-in/persona", Door.Post("/account/sign-in/persona", NoToken, All("400")));
        yield return new("POST /account/sign-out", Door.Post("/account/sign-out", NoToken, All("400")));
    }

    private static IEnumerable<Door> Administration()
    {
        yield return new("PAGE /admin/users", Door.Get("/admin/users", AdminPage()));
        yield return new("PAGE /admin/organisation", Door.Get("/admin/organisation", AdminPage()));
        yield return new("PAGE /admin/teams", Door.Get("/admin/teams", AdminPage()));
        yield return new("PAGE /admin/keys", Door.Get("/admin/keys", AdminPage()));

        // The demo is off here: an admin too finds no page.
        yield return new("PAGE /demo/crm", Door.Get("/demo/crm", AdminPage().But("404", Visitor.Admin)));
        yield return new("PAGE /admin/connections", Door.Get("/admin/connections", AdminPage()));
        var importers = PageFor([Analyst, Visitor.Admin]);
        yield return new("PAGE /admin/imports", Door.Get("/admin/imports", importers));
        yield return new("PAGE /admin/imports/{Id:guid}", Door.Get("no such import", _ => $"/admin/imports/{Guid.Empty}", importers));
        yield return new("POST /admin/imports/file", Door.Post("/admin/imports/file", NoToken, PageFor([Analyst, Visitor.Admin]).But("400", Analyst, Visitor.Admin)));
        yield return new(
            "GET /admin/imports/{id:guid}/problems.csv",
            Door.Get("no such import", _ => $"/admin/imports/{Guid.Empty}/problems.csv", PageFor([Analyst, Visitor.Admin]).But("404", Analyst, Visitor.Admin)));
        yield return new("PAGE /admin/alerts", Door.Get("/admin/alerts", AdminPage()));
        yield return new("PAGE /alerts", Door.Get("/alerts", Page()));
        yield return new("PAGE /admin/coaching", Door.Get("/admin/coaching", AdminPage()));
        var readers = PageFor([Manager, OtherManager, Analyst, Visitor.Admin]);
        yield return new("PAGE /admin/playbooks", Door.Get("/admin/playbooks", readers));
        yield return new("PAGE /admin/playbooks/{Id:guid}", Door.Get("no such version", _ => $"/admin/playbooks/{Guid.Empty}", readers));
        yield return new("PAGE /admin/playbooks/{Id:guid}/replay", Door.Get("no such draft", _ => $"/admin/playbooks/{Guid.Empty}/replay", readers));
        yield return new("PAGE /admin/audit", Door.Get("/admin/audit", AdminPage()));
    }

    private static IEnumerable<Door> Calls()
    {
        // Rep's own call, of the team North; and one of the team South.
        var own = Page("404").But(Ok, Rep, Manager, Analyst, Visitor.Admin);
        var other = Page("404").But(Ok, OtherManager, Analyst, Visitor.Admin);
        yield return new("PAGE /calls", Door.Get("/calls", Page()));
        yield return new("PAGE /calls/upload", Door.Get("/calls/upload", Page()));
        yield return new(
            "PAGE /calls/{Id:guid}",
            Door.Get("own team's call", w => $"/calls/{w.NorthCall}", own),
            Door.Get("other team's call", w => $"/calls/{w.SouthCall}", other),
            Door.Get("no such call", _ => $"/calls/{Guid.Empty}", Page("404")));
        yield return new(
            "PAGE /calls/{Id:guid}/report",
            Door.Get("own team's call", w => $"/calls/{w.NorthCall}/report", own),
            Door.Get("other team's call", w => $"/calls/{w.SouthCall}/report", other));
        yield return new("PAGE /deals", Door.Get("/deals", Page()));
        yield return new(
            "PAGE /deals/{Id:guid}",
            Door.Get("own team's deal", w => $"/deals/{w.NorthDeal}", own),
            Door.Get("other team's deal", w => $"/deals/{w.SouthDeal}", other),
            Door.Get("no such deal", _ => $"/deals/{Guid.Empty}", Page("404")));
        yield return new("GET /deals/export.csv", Door.Get("/deals/export.csv", Page()));
        yield return new("PAGE /analytics", Door.Get("/analytics", Page()));
        yield return new("PAGE /analytics/pipeline", Door.Get("/analytics/pipeline", Page()));
        yield return new("PAGE /analytics/forecast", Door.Get("/analytics/forecast", Page()));
        yield return new("PAGE /analytics/team", Door.Get("/analytics/team", Page()));
        yield return new("PAGE /analytics/mentions", Door.Get("/analytics/mentions", Page()));
        yield return new("PAGE /analytics/model", Door.Get("/analytics/model", Page()));
        yield return new("PAGE /analytics/deals", Door.Get("/analytics/deals", Page()));
        yield return new("GET /analytics/deals/export.csv", Door.Get("/analytics/deals/export.csv", Page()));
        yield return new("PAGE /feedback", Door.Get("/feedback", Page()));
        yield return new("PAGE /feedback/team", Door.Get("/feedback/team", PageFor([Manager, OtherManager, Analyst, Visitor.Admin])));
        yield return new("GET /calls/export.csv", Door.Get("/calls/export.csv", Page()));
        yield return new("POST /calls/upload/file", Door.Post("/calls/upload/file", NoToken, Page("400")));
        yield return new("POST /api/v1/calls", Door.Post("/api/v1/calls", NoFile, Api(KeyWrite, "400")));
        yield return new("POST /api/v1/transcripts/analyze", Door.Post("/api/v1/transcripts/analyze", NoFile, Api(KeyAnalyze, "400")));
        yield return new(
            "GET /api/v1/calls/{id}",
            Door.Get("the key's admin sees it, a rep's token does not", w => $"/api/v1/calls/{w.SouthCall}", Api(KeyRead).But("404", RepToken)),
            Door.Get("the token's rep sees it", w => $"/api/v1/calls/{w.NorthCall}", Api(KeyRead)),
            Door.Get("no such call", _ => $"/api/v1/calls/{Guid.Empty}", Api(KeyRead, "404")));
    }

    private static IEnumerable<Door> Customers()
    {
        yield return new("PAGE /leads", Door.Get("/leads", Page()));
        yield return new("PAGE /leads/{Id:guid}", Door.Get("no such lead", _ => $"/leads/{Guid.Empty}", Page("404")));
        yield return new("GET /leads/export.csv", Door.Get("/leads/export.csv", Page()));
        yield return new("PAGE /accounts", Door.Get("/accounts", Page()));
        yield return new("PAGE /accounts/{Id:guid}", Door.Get("no such account", _ => $"/accounts/{Guid.Empty}", Page("404")));
        yield return new("GET /accounts/export.csv", Door.Get("/accounts/export.csv", Page()));
        yield return new("PAGE /admin/icp", Door.Get("/admin/icp", Page()));
        yield return new("PAGE /admin/icp/{Id:guid}", Door.Get("no such version", _ => $"/admin/icp/{Guid.Empty}", Page("404")));
    }

    private static IEnumerable<Door> Practice()
    {
        yield return new("PAGE /practice", Door.Get("/practice", Page()));
        yield return new("PAGE /practice/drill", Door.Get("/practice/drill", Page()));
        yield return new("PAGE /practice/progress", Door.Get("/practice/progress", Page()));
        yield return new("PAGE /practice/team", Door.Get("/practice/team", PageFor([Manager, OtherManager, Analyst, Visitor.Admin])));
        yield return new("PAGE /practice/{Id:guid}", Door.Get("no such practice", _ => $"/practice/{Guid.Empty}", Page("404")));

        // Rep's own call, of the team North.
        yield return new(
            "PAGE /practice/moment",
            Door.Get("no call named", _ => "/practice/moment", Page("404")),
            Door.Get("own call's", w => $"/practice/moment?call={w.NorthCall}&line=1", Page("404").But(Ok, Rep, Manager, Analyst, Visitor.Admin)));
    }

    private static IEnumerable<Door> LiveCalls()
    {
        var floor = PageFor([Manager, OtherManager, Analyst, Visitor.Admin]);
        yield return new("PAGE /coach", Door.Get("/coach", Page()));
        yield return new("PAGE /coach/{Id:guid}", Door.Get("no such call", _ => $"/coach/{Guid.Empty}", Page("404")));
        yield return new("PAGE /coaching/cues", Door.Get("/coaching/cues", Page()));
        yield return new("PAGE /floor", Door.Get("/floor", floor));
        yield return new("PAGE /floor/alerts", Door.Get("/floor/alerts", floor));
        yield return new("PAGE /floor/{Id:guid}", Door.Get("no such call", _ => $"/floor/{Guid.Empty}", floor.But("404", Manager, OtherManager, Analyst, Visitor.Admin)));
        yield return new("POST /api/v1/live-calls/", Door.Post("/api/v1/live-calls", LongKey, Api(KeyWrite, "422")));
        yield return new("POST /api/v1/live-calls/{id}/utterances", Door.Post($"/api/v1/live-calls/{Guid.Empty}/utterances", NoFile, Api(KeyWrite, "422")));
        yield return new("POST /api/v1/live-calls/{id}/consent", Door.Post($"/api/v1/live-calls/{Guid.Empty}/consent", NoFile, Api(KeyWrite, "422")));
        yield return new("POST /api/v1/live-calls/{id}/do-not-record", Door.Post($"/api/v1/live-calls/{Guid.Empty}/do-not-record", NoFile, Api(KeyWrite, "404")));
        yield return new("POST /api/v1/live-calls/{id}/close", Door.Post($"/api/v1/live-calls/{Guid.Empty}/close", NoFile, Api(KeyWrite, "404")));
        yield return new("GET /api/v1/live-calls/{id}/socket", Door.Get("no socket", _ => $"/api/v1/live-calls/{Guid.Empty}/socket", Api(KeyWrite, "400")));
        yield return new("ANY /hubs/coaching/negotiate", Door.Post("/hubs/coaching/negotiate?negotiateVersion=1", NoFile, Api(KeyWrite)));
        yield return new("ANY /hubs/coaching", Door.Get("no connection id", _ => "/hubs/coaching", Api(KeyWrite, "400")));
        foreach (var method in new[] { "Open", "Hear", "Consent", "DoNotRecord", "Close" })
        {
            yield return new($"HUB /hubs/coaching {method}") { Why = "The hub's door takes keys with the scope alone, and the use case is HTTP's" };
        }
    }

    private static IEnumerable<Door> Operations()
    {
        yield return new("PAGE /operations", Door.Get("/operations", PageFor([Manager, OtherManager, Analyst, Visitor.Admin])));
        yield return new("PAGE /operations/ledger", Door.Get("/operations/ledger", Page()));
    }

    // In a frame nobody is sent to the sign-in page: the answer itself says what to do.
    private static IEnumerable<Door> Embedded()
    {
        var own = All("401").But("404", People).But(Ok, Rep, Manager, Analyst, Visitor.Admin);
        yield return new(
            "GET /embed/feedback",
            Door.Get("own team's call", w => $"/embed/feedback?ourCall={w.NorthCall}", own),
            Door.Get("no such call", _ => $"/embed/feedback?ourCall={Guid.Empty}", All("401").But("404", People)),
            Door.Get("nothing asked", _ => "/embed/feedback", All("401").But("400", People)));
        yield return new("GET /embed/connect", Door.Get("/embed/connect", Page()));
        yield return new("POST /embed/session", Door.Post("/embed/session", NoFile, All("400")));
    }

    private static IEnumerable<Door> Machines()
    {
        yield return new("ANY /health/live", Door.Get("/health/live", All(Ok)));
        yield return new("ANY /health/ready", Door.Get("/health/ready", All(Ok)));
        yield return new(
            "POST /api/v1/webhooks/{kind}/{connection}",
            Door.Post($"/api/v1/webhooks/hubspot/{Guid.Empty}", NoFile, All("404")));
        yield return new("GET /openapi/{documentName}.json", Door.Get("v1", _ => "/openapi/v1.json", All(Ok)));
    }

    private static IEnumerable<Door> Blazor()
    {
        var people = PageFor(People).But("401", [Anonymous, .. Keys]);
        yield return new("ANY /_blazor/negotiate", Door.Post("/_blazor/negotiate?negotiateVersion=1", NoToken, people));
        yield return new("ANY /_blazor", Door.Get("no connection id", _ => "/_blazor", people.But("400", People)));
        yield return new("ANY /_blazor/disconnect/", Door.Post("/_blazor/disconnect/", NoToken, people.But("400", People)));
        yield return new("ANY /_blazor/initializers/", Door.Get("/_blazor/initializers/", people));
        yield return new("GET /_framework/opaque-redirect", Door.Get("no target", _ => "/_framework/opaque-redirect", Page("400")));
        yield return new("HUB /_blazor ComponentHub") { Why = "Blazor's own protocol: a circuit runs pages, whose doors stand above" };
    }

    private static StringContent NoFile() => new("{}", Encoding.UTF8, "application/json");

    private static StringContent LongKey() => new($$"""{"key":"{{new string('x', 200)}}"}""", Encoding.UTF8, "application/json");

    private static FormUrlEncodedContent NoToken() => new([new("email", "ada.min@halyard.example")]);
}
