using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;
using RevOps.Web.Governance;

namespace RevOps.Tests.Governance;

/// <summary>Keys at a door of an API that tells who came in.</summary>
public sealed class ApiKeyDoorTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private WebApplication _app = null!;

    private Viewer _admin = null!;

    public async Task InitializeAsync()
    {
        var database = await TestDatabase.CreateAsync(postgres);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(new DatabaseConnection(DatabaseProvider.Postgres, database.ConnectionString))
            .AddPersistence(DatabaseProvider.Postgres).AddGovernance().AddGovernanceWeb(builder.Configuration, builder.Environment);
        _app = builder.Build();
        _app.UseGovernanceWeb();
        _app.MapGet("/api/who", async (ICurrentViewer viewers) => (await viewers.GetAsync())?.Name).RequireAuthorization(ApiScopes.ReadCalls);
        await _app.StartAsync();
        var created = await Get<CreateFirstAdmin>().RunAsync("Ada Min", "ada@halyard.example", "correct horse battery", CancellationToken.None);
        _admin = (await Get<IPeople>().FindAsync(created.Value, CancellationToken.None))!.AsViewer();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("Authorization", "bearer ")]
    [InlineData("X-Api-Key", "")]
    public async Task Key_WithTheScope_ActsForItsOwner(string header, string before)
    {
        var key = await KeyAsync(ApiScopes.ReadCalls, ApiScopes.Analyze);

        using var answer = await AskAsync(header, before + key);

        Assert.Equal((HttpStatusCode.OK, "Ada Min"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Key_WithoutTheScope_IsForbidden()
    {
        var key = await KeyAsync(ApiScopes.WriteCalls);

        using var answer = await AskAsync("X-Api-Key", key);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("rvk_unknown")]
    [InlineData("something else")]
    public async Task NoKeyThatWorks_Any_IsUnauthorized(string? key)
    {
        using var answer = await AskAsync("X-Api-Key", key);
        using var longKey = await AskAsync("X-Api-Key", ApiKey.Prefix + new string('a', 5000));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (answer.StatusCode, longKey.StatusCode));
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Key_Revoked_StopsAtOnce()
    {
        var issued = await Get<EditApiKeys>().IssueAsync(_admin, "test", [ApiScopes.ReadCalls], CancellationToken.None);
        using var before = await AskAsync("X-Api-Key", issued.Value!.Key);
        await Get<EditApiKeys>().RevokeAsync(_admin, issued.Value.Id, CancellationToken.None);

        using var after = await AskAsync("X-Api-Key", issued.Value.Key);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before.StatusCode, after.StatusCode));
    }

    private T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    private async Task<string> KeyAsync(params string[] scopes) =>
        (await Get<EditApiKeys>().IssueAsync(_admin, "test", scopes, CancellationToken.None)).Value!.Key;

    private async Task<HttpResponseMessage> AskAsync(string header, string? value)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, _app.Urls.Single() + "/api/who");
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        return await client.SendAsync(request);
    }
}
