using Microsoft.Playwright;
using RevOps.E2E.Support;

namespace RevOps.E2E.Shell;

/// <summary>What holds for every page: no serious accessibility violation, nothing wider than the window.</summary>
[Collection(PageCollection.Name)]
public sealed class EveryPageTests(Journeys journeys)
{
    private static readonly string[] Places = ["{call}", "{id}", "{deal}", "{lead}", "{account}", "{playbook}"];

    private static readonly Dictionary<(string Persona, string Place), string> Found = [];

    /// <summary>Persona and page; "{call}" is a call that the persona sees, "{id}" its id.</summary>
    public static TheoryData<string, string> Pages() => new()
    {
        { "Jonas", "/calls" },
        { "Jonas", "/calls/upload" },
        { "Jonas", "/deals" },
        { "Maya", "/deals?state=all&sort=amount&dir=desc" },
        { "Maya", "/deals?view=board" },
        { "Maya", "{deal}" },
        { "Maya", "{deal}?tab=meddpicc" },
        { "Maya", "{deal}?tab=people" },
        { "Jonas", "/coach" },
        { "Jonas", "/practice" },
        { "Jonas", "/practice/drill" },
        { "Jonas", "/practice/progress" },
        { "Jonas", "/practice/moment?call={id}&line=8" },
        { "Maya", "/practice/team?new=1" },
        { "Maya", "/floor" },
        { "Maya", "/floor/alerts?show=all" },
        { "Ines", "/floor/alerts?rules=true" },
        { "Jonas", "/feedback" },
        { "Jonas", "/alerts" },
        { "Maya", "/alerts?show=done&quiet=True" },
        { "Ines", "/admin/alerts" },
        { "Jonas", "{call}" },
        { "Jonas", "{call}?tab=metrics" },
        { "Jonas", "{call}?tab=next-steps" },
        { "Jonas", "{call}?tab=comments" },
        { "Jonas", "{call}?tab=history" },
        { "Jonas", "{call}/report" },
        { "Maya", "/feedback/team" },
        { "Maya", "{call}" },
        { "Maya", "/operations" },
        { "Jonas", "/operations/ledger" },
        { "Ines", "/operations" },
        { "Ines", "/operations?state=failed" },
        { "Ines", "/operations/ledger" },
        { "Tomas", "/calls?q=price" },
        { "Tomas", "/calls?type=support&sort=score&min=100" },
        { "Jonas", "/leads" },
        { "Ines", "/leads?state=all&sort=score&band=a" },
        { "Maya", "{lead}" },
        { "Maya", "{lead}?disqualify=true" },
        { "Jonas", "/accounts" },
        { "Ines", "/accounts?view=risk&sort=churn&dir=desc" },
        { "Maya", "{account}" },
        { "Maya", "{account}?grain=week&split=product" },
        { "Ines", "/admin/icp" },
        { "Ines", "/admin/organisation" },
        { "Ines", "/admin/users" },
        { "Ines", "/admin/users?invite=true" },
        { "Ines", "/admin/users?tab=invitations" },
        { "Ines", "/admin/teams" },
        { "Ines", "/admin/teams?new=true" },
        { "Ines", "/admin/keys" },
        { "Ines", "/admin/keys?new=true" },
        { "Ines", "/demo/crm" },
        { "Ines", "/admin/connections" },
        { "Ines", "/admin/connections?new=1" },
        { "Ines", "/admin/imports" },
        { "Ines", "/admin/coaching" },
        { "Ines", "/admin/playbooks" },
        { "Ines", "/admin/playbooks?new=true" },
        { "Maya", "{playbook}" },
        { "Maya", "{playbook}?part=checklists" },
        { "Ines", "{playbook}?part=differences" },
        { "Maya", "/" },
        { "Jonas", "/analytics/pipeline" },
        { "Maya", "/analytics/pipeline?by=owner" },
        { "Maya", "/analytics/forecast" },
        { "Maya", "/analytics/team" },
        { "Maya", "/analytics/mentions?key=objection.price" },
        { "Maya", "/analytics/model" },
        { "Ines", "/analytics/model?of=leads" },
        { "Ines", "/analytics/deals?state=open" },
        { "Jonas", "/coaching/cues" },
        { "Maya", "/coaching/cues?by=rep" },
        { "Ines", "/admin/audit" },
        { "Ines", "/account/password" },
        { "Jonas", "/account/tokens" },
        { "Jonas", "/account/tokens?new=true" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_BothThemesAndAPhone_IsAccessibleAndFits(string persona, string path)
    {
        var page = await journeys.ReturnAsync(persona);
        try
        {
            await page.OpenInEveryShapeAsync(await ResolveAsync(page, persona, path));
        }
        finally
        {
            await page.CloseAsync();
        }
    }

    [Fact]
    public async Task SignIn_BothThemesAndAPhone_IsAccessibleAndFits()
    {
        var page = await journeys.OpenAsync();
        await page.OpenInEveryShapeAsync("/account/sign-in");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task UnknownAddress_SignedIn_SaysSoAndLeadsBack()
    {
        var page = await journeys.SignInAsync("Ines");
        var answer = await page.GotoAsync("/no/such/page");

        Assert.Equal(404, answer!.Status);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { NameString = "There is no page here" })).ToBeVisibleAsync();
        Assert.Empty(await page.SeriousViolationsAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task BannerAndDrawers_AfterACallEnded_AreAccessibleAndFit()
    {
        var jonas = await journeys.SignInAsync("Jonas");
        await jonas.GotoAsync("/calls");
        await jonas.WaitUntilSettledAsync();
        var crm = await DemoCrmDesk.OpenAsync(journeys);
        var review = await crm.EndCallAsync();
        var call = await crm.DeliveredAsync(review);

        // Under the pointer it does not fold.
        await jonas.FitsInEveryShapeAsync("The banner", () => jonas.GetByRole(AriaRole.Region, new() { Name = "New feedback" }).HoverAsync());

        await crm.Page.GotoAsync("/operations/ledger?call=" + call.Split('/')[^1]);
        var write = await crm.Page.Locator("[data-row-link]").First.GetAttributeAsync("href");
        await crm.Page.GotoAsync("/admin/connections");
        var connection = await crm.Page.Locator("[data-row-link]").First.GetAttributeAsync("href");
        foreach (var path in new[] { review, write!, connection! })
        {
            await crm.Page.GotoAsync(path);
            await crm.Page.WaitUntilSettledAsync();
            await crm.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
            await crm.Page.FitsInEveryShapeAsync(path);
        }

        await jonas.Context.CloseAsync();
        await crm.Page.Context.CloseAsync();
    }

    /// <summary>The address of a place, looked for once for each persona.</summary>
    private async Task<string> ResolveAsync(IPage page, string persona, string path)
    {
        var place = Array.Find(Places, x => path.Contains(x, StringComparison.Ordinal));
        if (place is null)
        {
            return path;
        }

        if (!Found.TryGetValue((persona, place), out var address))
        {
            Found[(persona, place)] = address = await FindAsync(page, place);
        }

        return path.Replace(place, address, StringComparison.Ordinal);
    }

    private async Task<string> FindAsync(IPage page, string place)
    {
        if (place is "{call}" or "{id}")
        {
            var call = await page.FirstCallAsync();
            return place == "{id}" ? call.Split('/')[^1] : call;
        }

        if (place == "{playbook}")
        {
            await page.GotoAsync("/admin/playbooks");
            return (await page.GetByRole(AriaRole.Link, new() { Name = "Version 1", Exact = true }).GetAttributeAsync("href"))!;
        }

        await journeys.App.ImportedAsync();
        await page.GotoAsync(place switch { "{lead}" => "/leads", "{deal}" => "/deals", _ => "/accounts" });
        await page.ReloadUntilAsync(page.Locator("[data-row-link]"));
        return (await page.Locator("[data-row-link]").First.GetAttributeAsync("href"))!;
    }
}
