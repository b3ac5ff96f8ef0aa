using Microsoft.Playwright;
using RevOps.E2E.Support;

namespace RevOps.E2E.Shell;

/// <summary>What holds for every page: no serious accessibility violation, nothing wider than the window, nothing on the console.</summary>
[Collection(PageCollection.Name)]
public sealed class EveryPageTests(Journeys journeys)
{
    /// <summary>Persona and page; "{call}" is a call that the persona sees, "{id}" its id.</summary>
    public static TheoryData<string, string> Pages() => new()
    {
        { "Jonas", "/calls" },
        { "Jonas", "/calls/upload" },
        { "Jonas", "/deals" },
        { "Maya", "/deals?state=all&sort=amount&dir=desc" },
        { "Maya", "/deals?view=board" },
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
        { "Ines", "/admin/teams" },
        { "Ines", "/admin/keys" },
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
            path = await ResolveAsync(page, path);
            await InEveryShapeAsync(page, path, async () =>
            {
                await page.GotoAsync(path);
                await page.WaitUntilSettledAsync();
            });
        }
        finally
        {
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task SignIn_BothThemes_IsAccessible()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await journeys.OpenAsync(scheme: scheme);
            await page.GotoAsync("/account/sign-in");

            Assert.Empty(await page.SeriousViolationsAsync());
            await page.Context.CloseAsync();
        }
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
        await InEveryShapeAsync(jonas, "The banner", () => jonas.GetByRole(AriaRole.Region, new() { Name = "New feedback" }).HoverAsync());

        await crm.Page.GotoAsync("/operations/ledger?call=" + call.Split('/')[^1]);
        var write = await crm.Page.Locator("[data-row-link]").First.GetAttributeAsync("href");
        await crm.Page.GotoAsync("/admin/connections");
        var connection = await crm.Page.Locator("[data-row-link]").First.GetAttributeAsync("href");
        foreach (var path in new[] { review, write!, connection! })
        {
            await InEveryShapeAsync(crm.Page, path, async () =>
            {
                await crm.Page.GotoAsync(path);
                await crm.Page.WaitUntilSettledAsync();
                await crm.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
            });
        }

        await jonas.Context.CloseAsync();
        await crm.Page.Context.CloseAsync();
    }

    /// <summary>
    /// Wide and light, narrow and dark: colours come from the theme alone and the layout from the width alone, so that two of the four
    /// combinations show what there is to find, in half the time.
    /// </summary>
    private static async Task InEveryShapeAsync(IPage page, string what, Func<Task> show)
    {
        foreach (var (width, height, scheme) in new[] { (1440, 900, ColorScheme.Light), (360, 780, ColorScheme.Dark) })
        {
            await page.SetViewportSizeAsync(width, height);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            await show();

            // The page takes it over by a script, and colours go over to it from the next frame on.
            await page.WaitForFunctionAsync("x => document.documentElement.dataset.theme === x", scheme == ColorScheme.Dark ? "dark" : "light");
            await page.EvaluateAsync("() => new Promise(x => requestAnimationFrame(() => requestAnimationFrame(x)))");

            var found = await page.SeriousViolationsAsync();
            Assert.True(found.Count == 0, $"{what}, {width} pixels wide, {scheme}: {string.Join(Environment.NewLine, found)}");
            Assert.True(await page.OverflowAsync() <= 0, $"{what} is wider than {width} pixels.");
        }
    }

    private async Task<string> ResolveAsync(IPage page, string path)
    {
        if (path.StartsWith("{playbook}", StringComparison.Ordinal))
        {
            await page.GotoAsync("/admin/playbooks");
            var version = await page.GetByRole(AriaRole.Link, new() { Name = "Version 1", Exact = true }).GetAttributeAsync("href");
            return path.Replace("{playbook}", version, StringComparison.Ordinal);
        }

        foreach (var (name, list) in new[] { ("{lead}", "/leads"), ("{account}", "/accounts") })
        {
            if (path.StartsWith(name, StringComparison.Ordinal))
            {
                await journeys.App.ImportedAsync();
                await page.GotoAsync(list);
                await page.ReloadUntilAsync(page.Locator("[data-row-link]"));
                return path.Replace(name, await page.Locator("[data-row-link]").First.GetAttributeAsync("href"), StringComparison.Ordinal);
            }
        }

        if (!path.Contains('{', StringComparison.Ordinal))
        {
            return path;
        }

        var call = await page.FirstCallAsync();
        return path.Replace("{call}", call, StringComparison.Ordinal).Replace("{id}", call.Split('/')[^1], StringComparison.Ordinal);
    }
}
