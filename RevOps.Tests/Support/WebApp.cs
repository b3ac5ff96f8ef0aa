using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RevOps.Domain.Governance;
using RevOps.Web.Governance;

namespace RevOps.Tests.Support;

/// <summary>The product on a real port over a database of its own, without demo data unless a setting asks for it.</summary>
internal sealed class WebApp : WebApplicationFactory<Program>
{
    private readonly string _connectionString;

    private readonly (string Key, string Value)[] _settings;

    private WebApp(string connectionString, (string Key, string Value)[] settings)
    {
        _connectionString = connectionString;
        _settings = settings;
        UseKestrel(0);
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    public static async Task<WebApp> StartAsync(PostgresFixture postgres, params (string Key, string Value)[] settings)
    {
        var database = await TestDatabase.CreateAsync(postgres);
        return new WebApp(database.ConnectionString, settings);
    }

    /// <summary>A second process on the same database.</summary>
    public static WebApp Beside(WebApp other) => new(other._connectionString, other._settings);

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A browser without a session: keeps cookies, shows redirects instead of following them.</summary>
    public HttpClient Browser()
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        return new HttpClient(handler) { BaseAddress = Address };
    }

    /// <summary>A browser with this person's session.</summary>
    public async Task<HttpClient> BrowserOfAsync(UserId id)
    {
        var client = Browser();
        client.DefaultRequestHeaders.Add("Cookie", await CookieOfAsync(id));
        return client;
    }

    /// <summary>The session's cookie as sign-in would set it.</summary>
    public async Task<string> CookieOfAsync(UserId id)
    {
        var account = await Get<ISessionAccounts>().FindAsync(id, CancellationToken.None) ?? throw new InvalidOperationException("May not sign in.");
        var options = Get<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Schemes.Session);
        var now = TimeProvider.System.GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1) };
        var ticket = new AuthenticationTicket(account.ToPrincipal(), properties, Schemes.Session);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // Development serves the static assets of a build that was not published.
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:RevOps", _connectionString);
        builder.UseSetting("RevOps:Demo", "false");
        builder.UseSetting("RevOps:DemoRevenue", "false");

        // Polls and reviews only where a test is about them.
        builder.UseSetting("RevOps:Jobs", "false");
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection([new("Logging:LogLevel:Default", "Error")]));
    }
}
