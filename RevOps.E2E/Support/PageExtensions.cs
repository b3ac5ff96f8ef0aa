using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace RevOps.E2E.Support;

internal static class PageExtensions
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(WebFolder(), "node_modules", "axe-core", "axe.min.js")));

    /// <summary>Waits until the circuit is there: clicks before that are lost.</summary>
    public static async Task WaitUntilInteractiveAsync(this IPage page) =>
        await page.Locator("main[data-interactive='true']").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

    /// <summary>Waits until the page is interactive, where it is one that becomes so, and shows no skeleton any more.</summary>
    public static async Task WaitUntilSettledAsync(this IPage page)
    {
        if (await page.Locator("main[data-interactive]").CountAsync() > 0)
        {
            await page.WaitUntilInteractiveAsync();
        }

        await Assertions.Expect(page.Locator("[aria-busy='true']")).ToHaveCountAsync(0);
    }

    /// <summary>Reads the page again until this stands on it: the demo's files are imported, and figures reckoned, after the product has started.</summary>
    public static async Task ReloadUntilAsync(this IPage page, ILocator awaited)
    {
        var end = Stopwatch.StartNew();
        await page.WaitUntilSettledAsync();
        while (!await ComesAsync(awaited) && end.Elapsed < TimeSpan.FromMinutes(2))
        {
            await page.ReloadAsync();
            await page.WaitUntilSettledAsync();
        }

        await Assertions.Expect(awaited.First).ToBeVisibleAsync();
    }

    /// <summary>Waits until nothing on the page has changed for two frames: charts are drawn anew when the window or the theme is another.</summary>
    public static Task WaitUntilQuietAsync(this IPage page) => page.EvaluateAsync(
        """
        () => new Promise(done => {
            let left = 2;
            const watch = new MutationObserver(() => left = 2);
            watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
            const end = performance.now() + 5000;
            const frame = () => left-- > 0 && performance.now() < end ? requestAnimationFrame(frame) : (watch.disconnect(), done());
            requestAnimationFrame(frame);
        })
        """);

    /// <summary>By how many pixels the document is wider than the window.</summary>
    public static Task<int> OverflowAsync(this IPage page) =>
        page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Path of the newest scored call that the signed-in person sees.</summary>
    public static async Task<string> FirstCallAsync(this IPage page)
    {
        await page.GotoAsync("/calls?min=1");
        var link = page.Locator("main a[href*='/calls/0']").First;
        await link.WaitForAsync();
        var href = await link.GetAttributeAsync("href");
        return "/" + href!.Split('?')[0].TrimStart('/');
    }

    /// <summary>Accessibility violations that axe-core calls serious or critical, one line each, once colours have stopped to change.</summary>
    public static async Task<IReadOnlyList<string>> SeriousViolationsAsync(this IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Axe.Value);
        }

        var json = await page.EvaluateAsync<string>(
            "async () => { const moving = document.getAnimations().filter(a => a.playState === 'running' && a.effect.getComputedTiming().endTime !== Infinity); "
            + "await Promise.allSettled(moving.map(a => a.finished)); return JSON.stringify((await axe.run(document, { resultTypes: ['violations'] })).violations); }");
        using var violations = JsonDocument.Parse(json);
        return [.. violations.RootElement.EnumerateArray()
            .Where(x => x.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(x => $"{x.GetProperty("id").GetString()}: {x.GetProperty("nodes")[0].GetProperty("html").GetString()} {x.GetProperty("nodes")[0].GetProperty("failureSummary").GetString()}")];
    }

    // Looking is cheaper than loading again, and leaves the processor to what is waited for
    private static async Task<bool> ComesAsync(ILocator awaited)
    {
        try
        {
            await awaited.First.WaitForAsync(new LocatorWaitForOptions { Timeout = 1_000 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>The folder that holds RevOps.sln.</summary>
    public static string SolutionFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RevOps.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("RevOps.sln was not found.");
    }

    private static string WebFolder() => Path.Combine(SolutionFolder(), "RevOps.Web");
}
