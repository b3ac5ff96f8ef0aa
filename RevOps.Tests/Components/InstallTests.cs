using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Components;

/// <summary>What a browser asks of a page that can be installed, behind the product's own headers.</summary>
public sealed partial class InstallTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private WebApp _app = null!;
    private HttpClient _browser = null!;

    public async Task InitializeAsync()
    {
        _app = await WebApp.StartAsync(postgres);
        await TestPeople.AddAsync(_app.Get<IDbContextFactory<RevOpsDb>>());
        _browser = _app.Browser();
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Manifest_NamesTheProductItsStartAndIconsThatAreThere()
    {
        using var answer = await _browser.GetAsync("/manifest.webmanifest");
        var manifest = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal("application/manifest+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("RevOps", "/coach", "standalone"), (Text(manifest, "name"), Text(manifest, "start_url"), Text(manifest, "display")));
        var icons = manifest.GetProperty("icons").EnumerateArray().ToList();
        Assert.Contains(icons, x => Text(x, "purpose") == "maskable");
        Assert.Superset(new HashSet<string> { "192x192", "512x512" }, icons.Select(x => Text(x, "sizes")).ToHashSet());
        foreach (var icon in icons)
        {
            using var image = await _browser.GetAsync(Text(icon, "src"));
            Assert.Equal((HttpStatusCode.OK, Text(icon, "type")), (image.StatusCode, image.Content.Headers.ContentType!.MediaType));
            Assert.True(Text(icon, "sizes") is "any" || SizeOf(await image.Content.ReadAsByteArrayAsync()) == Text(icon, "sizes"), Text(icon, "src"));
        }
    }

    [Fact]
    public async Task Worker_ComesFreshWithTheProductsHeadersAndKeepsOnlyFilesThatAreThere()
    {
        using var answer = await _browser.GetAsync("/sw.js");
        var script = await answer.Content.ReadAsStringAsync();

        Assert.Equal(("text/javascript", true), (answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl!.NoCache));
        Assert.Contains("worker-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.DoesNotContain(".put(", script, StringComparison.Ordinal);
        var kept = KeptFile().Matches(script).Select(x => x.Groups[1].Value).Distinct().ToList();
        Assert.Contains("/offline.html", kept);
        foreach (var file in kept)
        {
            using var there = await _browser.GetAsync(file);
            Assert.True(there.StatusCode == HttpStatusCode.OK && Path.HasExtension(file), file);
        }
    }

    [Fact]
    public async Task OfflinePage_NeedsNothingButWhatIsKeptAndRunsNoScriptOfItsOwn()
    {
        var page = await _browser.GetStringAsync("/offline.html");
        var worker = await _browser.GetStringAsync("/sw.js");

        Assert.Contains("No connection", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.All(Script().Matches(page), x => Assert.Contains("src=", x.Value, StringComparison.Ordinal));
        Assert.All(Needed().Matches(page), x => Assert.Contains($"\"{x.Groups[1].Value}\"", worker, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_NamesTheManifestAndRegistersWithoutAScriptOfItsOwn()
    {
        var page = await _browser.GetStringAsync("/account/sign-in");
        var shell = await _browser.GetStringAsync("/js/shell.js");

        Assert.Contains("rel=\"manifest\" href=\"/manifest.webmanifest\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("serviceWorker", page, StringComparison.Ordinal);
        Assert.Contains("offerInstall()", shell, StringComparison.Ordinal);
        Assert.Contains("register(\"/sw.js\")", await _browser.GetStringAsync("/js/install.js"), StringComparison.Ordinal);
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    /// <summary>Width and height as a PNG's first chunk says them.</summary>
    private static string SizeOf(byte[] png) => $"{BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16))}x{BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))}";

    [GeneratedRegex("\"(/[^\"]+)\"")]
    private static partial Regex KeptFile();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex Script();

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Needed();
}
