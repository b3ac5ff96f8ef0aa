using Microsoft.Playwright;
using RevOps.E2E.Support;

namespace RevOps.E2E.Governance;

[Collection(JourneyCollection.Name)]
public sealed class AdminJourney(Journeys journeys)
{
    private const string Password = "correct horse battery";

    [Fact]
    public async Task Person_InvitedThenDisabled_JoinsByTheLinkAndLosesTheOpenPage()
    {
        var admin = await journeys.SignInAsync("Admin");
        var email = $"rita.{Guid.NewGuid():N}@halyard.example";
        var link = await InviteAsync(admin, "Rita Newcomer", email);

        var rita = await journeys.OpenAsync();
        await rita.GotoAsync(link);
        await rita.GetByLabel("Choose a password", new() { Exact = true }).FillAsync(Password);
        await rita.GetByRole(AriaRole.Button, new() { Name = "Join" }).ClickAsync();
        await rita.WaitForURLAsync(url => !url.Contains("/account/", StringComparison.Ordinal));
        await rita.WaitUntilInteractiveAsync();
        await rita.GotoAsync(link);
        await Assertions.Expect(rita.GetByRole(AriaRole.Heading, new() { Name = "This invitation no longer works" })).ToBeVisibleAsync();
        await rita.GotoAsync("/calls");
        await rita.WaitUntilInteractiveAsync();

        await admin.GotoAsync($"/admin/users?q={email}");
        await admin.WaitUntilInteractiveAsync();
        await admin.GetByRole(AriaRole.Link, new() { Name = "Rita Newcomer" }).ClickAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Disable" }).ClickAsync();

        await rita.WaitForURLAsync("**/account/sign-in**", new() { Timeout = 5000 });
        await Assertions.Expect(admin.GetByRole(AriaRole.Cell, new() { Name = "Disabled" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Key_Made_IsShownOnceAndRevoked()
    {
        var admin = await journeys.SignInAsync("Admin");
        await admin.GotoAsync("/admin/keys?new=true");
        await admin.WaitUntilInteractiveAsync();
        await admin.GetByLabel("What is it for").FillAsync("Nightly import");
        await admin.GetByLabel("import calls").CheckAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        var key = admin.GetByLabel("Nightly import", new() { Exact = true });
        await Assertions.Expect(key).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^rvk_"));

        await admin.Keyboard.PressAsync("Escape");
        await Assertions.Expect(key).ToHaveCountAsync(0);
        await admin.GetByRole(AriaRole.Row, new() { Name = "Nightly import" }).GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await admin.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();

        await Assertions.Expect(admin.GetByRole(AriaRole.Row, new() { Name = "Nightly import" })).ToContainTextAsync("Revoked");
    }

    private static async Task<string> InviteAsync(IPage admin, string name, string email)
    {
        await admin.GotoAsync("/admin/users");
        await admin.WaitUntilInteractiveAsync();
        await admin.GetByRole(AriaRole.Link, new() { Name = "Invite" }).ClickAsync();
        await admin.GetByLabel("E-mail", new() { Exact = true }).FillAsync(email);
        await admin.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await admin.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        return await admin.GetByLabel($"Link for {name}", new() { Exact = true }).InputValueAsync();
    }
}
