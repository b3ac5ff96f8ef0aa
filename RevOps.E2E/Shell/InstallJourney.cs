using Microsoft.Playwright;
using RevOps.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace RevOps.E2E.Shell;

/// <summary>The installed product without a server: one page says so, and nothing of anybody's data was kept.</summary>
[Collection(JourneyCollection.Name)]
public sealed class InstallJourney(Journeys journeys)
{
    [Fact]
    public async Task Offline_SaysThatTheConnectionIsGoneAndComesBackByItself()
    {
        var jonas = await journeys.SignInAsync("Jonas");
        await jonas.GotoAsync("/coach");
        await jonas.WaitUntilSettledAsync();
        await jonas.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
        await jonas.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");
        await jonas.GotoAsync("/calls");
        await jonas.WaitUntilSettledAsync();

        await jonas.Context.SetOfflineAsync(true);
        await jonas.GotoAsync("/coach");
        await Expect(jonas.GetByRole(AriaRole.Heading, new() { Name = "No connection" })).ToBeVisibleAsync();
        Assert.Empty(await jonas.SeriousViolationsAsync());
        var kept = await jonas.EvaluateAsync<string[]>(
            "async () => (await Promise.all((await caches.keys()).map(async (x) => (await (await caches.open(x)).keys()).map((y) => new URL(y.url).pathname)))).flat()");
        Assert.Equal(
            ["/css/base.css", "/css/offline.css", "/css/tokens.css", "/icon.svg", "/js/offline.js", "/js/theme.js", "/offline.html"], kept.Order(StringComparer.Ordinal));

        await jonas.Context.SetOfflineAsync(false);
        await Expect(jonas.GetByRole(AriaRole.Button, new() { Name = "Start and type along" })).ToBeVisibleAsync();
        await jonas.Context.CloseAsync();
    }
}
