using Microsoft.Playwright;

namespace RevOps.E2E.Support;

/// <summary>One app and one browser for all tests of a collection; each test gets a context of its own.</summary>
public sealed class Journeys : IAsyncLifetime, IAsyncDisposable
{
    private RunningApp? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private readonly Dictionary<string, IBrowserContext> _returning = [];

    internal RunningApp App => _app ?? throw new InvalidOperationException("The app has not started.");

    public async Task InitializeAsync()
    {
        // Shared machines stall for seconds; a condition that holds at once costs nothing more.
        Assertions.SetDefaultExpectTimeout(20_000);
        var executable = BrowserFinder.Found;
        _app = new RunningApp();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,

            // Chromium refuses its sandbox to root; the other switches keep it from calling home, which a closed network answers slowly.
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    /// <summary>A page in a fresh context.</summary>
    public async Task<IPage> OpenAsync(int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = App.Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }

    /// <summary>A page signed in as a demo persona.</summary>
    public async Task<IPage> SignInAsync(string persona, int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await OpenAsync(width, height, scheme);
        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameString = persona }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/account/", StringComparison.Ordinal));
        await page.WaitUntilInteractiveAsync();
        return page;
    }

    /// <summary>A page of a persona who signed in before: session and the browser's cache go on. On no page yet, and to be closed without its context.</summary>
    public async Task<IPage> ReturnAsync(string persona)
    {
        if (!_returning.TryGetValue(persona, out var context))
        {
            var first = await SignInAsync(persona);
            _returning[persona] = context = first.Context;
            await first.CloseAsync();
        }

        return await context.NewPageAsync();
    }
}

/// <summary>Journeys share an app and run one after the other. They mostly wait, so that the pages' checks run beside them.</summary>
[CollectionDefinition(Name)]
public sealed class JourneyCollection : ICollectionFixture<Journeys>
{
    public const string Name = "Journeys";
}

/// <summary>Checks of single pages, on an app of their own.</summary>
[CollectionDefinition(Name)]
public sealed class PageCollection : ICollectionFixture<Journeys>
{
    public const string Name = "Pages";
}
