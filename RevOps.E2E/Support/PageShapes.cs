using Microsoft.Playwright;

namespace RevOps.E2E.Support;

/// <summary>What holds for every page: no serious accessibility violation and nothing wider than the window, on a phone and on a desk.</summary>
internal static class PageShapes
{
    /// <summary>
    /// Narrow and dark, wide and light: colours come from the theme alone and the layout from the width alone, so that two of the four
    /// combinations show what there is to find.
    /// </summary>
    private static readonly (int Width, int Height, ColorScheme Scheme)[] All = [(360, 780, ColorScheme.Dark), (1440, 900, ColorScheme.Light)];

    /// <summary>Opens a page as on a phone, where there is least room, and goes over to the other shape in place: both are a matter of styles.</summary>
    public static async Task OpenInEveryShapeAsync(this IPage page, string path)
    {
        await page.TakeAsync(All[0]);
        await page.GotoAsync(path);
        await page.WaitUntilSettledAsync();
        await page.FitsInEveryShapeAsync(path);
    }

    /// <summary>Looks at the page that is shown in every shape. <paramref name="before"/> prepares each, as with the pointer.</summary>
    public static async Task FitsInEveryShapeAsync(this IPage page, string what, Func<Task>? before = null)
    {
        foreach (var shape in All)
        {
            await page.TakeAsync(shape);
            await (before?.Invoke() ?? Task.CompletedTask);
            await page.WaitForFunctionAsync("x => document.documentElement.dataset.theme === x", shape.Scheme == ColorScheme.Dark ? "dark" : "light");
            await page.WaitUntilQuietAsync();

            var found = await page.SeriousViolationsAsync();
            Assert.True(found.Count == 0, $"{what}, {shape.Width} pixels wide, {shape.Scheme}: {string.Join(Environment.NewLine, found)}");
            Assert.True(await page.OverflowAsync() <= 0, $"{what} is wider than {shape.Width} pixels.");
        }
    }

    private static async Task TakeAsync(this IPage page, (int Width, int Height, ColorScheme Scheme) shape)
    {
        await page.SetViewportSizeAsync(shape.Width, shape.Height);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = shape.Scheme });
    }
}
