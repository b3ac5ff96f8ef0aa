using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Calls.Api;

public sealed class CallsApiTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Transcript = "Nora North: What does that cost you today?\nCarl: About nine hours a week.\nNora North: And who decides?\nCarl: Our CFO does.\n";
    private WebApp? _app;
    private TestPeople? _people;

    private WebApp App => _app!;

    private TestPeople People => _people!;

    public async Task InitializeAsync()
    {
        _app = await WebApp.StartAsync(postgres);
        _people = await TestPeople.AddAsync(App.Get<IDbContextFactory<RevOpsDb>>());
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    [Fact]
    public async Task Import_Json_StoresOnceAndCanBeReadBack()
    {
        var client = await ClientAsync(ApiScopes.WriteCalls, ApiScopes.ReadCalls);
        var body = new { fileName = "a.txt", content = Transcript, rep = People.Rep.Name, type = "discovery" };

        var first = await client.PostAsJsonAsync("/api/v1/calls", body);
        var second = await client.PostAsJsonAsync("/api/v1/calls", body);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var id = await IdOfAsync(first);
        Assert.Equal(id, await IdOfAsync(second));
        var call = await client.GetFromJsonAsync<JsonElement>($"/api/v1/calls/{id}");
        Assert.Equal("discovery", call.GetProperty("call").GetProperty("callType").GetString());
    }

    [Fact]
    public async Task Import_Form_TakesSeveralFiles()
    {
        var client = await ClientAsync(ApiScopes.WriteCalls);
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent("Ann: Hello there Bo, how are you?\nBo: I am well, and you?\n"u8.ToArray()), "file", "one.txt" },
            { new ByteArrayContent("Ann: Is it raining there today?\nBo: No, it is dry.\n"u8.ToArray()), "file", "two.txt" },
        };

        var answer = await client.PostAsync("/api/v1/calls", form);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var calls = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("calls");
        Assert.Equal(2, calls.GetArrayLength());
    }

    [Fact]
    public async Task Import_ToolsJsonAsContent_IsReadAsItIs()
    {
        var client = await ClientAsync(ApiScopes.Analyze);
        var whisper = new { text = "hello there how are you", segments = new[] { new { id = 0, start = 0.0, end = 2.0, text = "hello there" }, new { id = 1, start = 2.0, end = 4.0, text = "how are you" } } };

        var answer = await client.PostAsJsonAsync("/api/v1/transcripts/analyze", new { fileName = "w.json", content = whisper });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var document = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(2, document.GetProperty("call").GetProperty("utterances").GetArrayLength());
        Assert.Empty(document.GetProperty("call").GetProperty("speakers").EnumerateArray());
        await using var db = await App.Get<IDbContextFactory<RevOpsDb>>().CreateDbContextAsync();
        Assert.Equal(0, await db.Calls.CountAsync());
    }

    [Theory]
    [InlineData("{\"content\":\"id,price\\n1,2\\n\"}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("{\"content\":\"\"}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("{\"fileName\":\"a.txt\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"content\":\"Ann: Hi.\\nBo: Hi.\",\"type\":\"chat\"}", HttpStatusCode.BadRequest)]
    [InlineData("{not json", HttpStatusCode.BadRequest)]
    [InlineData("[1,2]", HttpStatusCode.BadRequest)]
    public async Task Analyze_UnusableBody_IsAProblemWithARemedy(string json, HttpStatusCode expected)
    {
        var client = await ClientAsync(ApiScopes.Analyze);
        using var body = new StringContent(json, MediaTypeHeaderValue.Parse("application/json"));

        var answer = await client.PostAsync("/api/v1/transcripts/analyze", body);

        Assert.Equal(expected, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.NotEqual("", problem.GetProperty("title").GetString());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
        Assert.DoesNotContain(" at RevOps", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_TooLargeFile_IsRefusedWithWords()
    {
        var client = await ClientAsync(ApiScopes.Analyze);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[(50 * 1024 * 1024) + 1]), "file", "big.vtt" } };

        var answer = await client.PostAsync("/api/v1/transcripts/analyze", form);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("50 MB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenApi_Document_DescribesTheDoors()
    {
        var document = await App.Browser().GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        var paths = document.GetProperty("paths").EnumerateObject().Select(x => x.Name).Order(StringComparer.Ordinal);
        string[] expected =
        [
            "/api/v1/calls", "/api/v1/calls/{id}", "/api/v1/live-calls", "/api/v1/live-calls/{id}/close", "/api/v1/live-calls/{id}/consent",
            "/api/v1/live-calls/{id}/do-not-record", "/api/v1/live-calls/{id}/utterances", "/api/v1/transcripts/analyze",
        ];
        Assert.Equal(expected, paths);
    }

    [Fact]
    public async Task OpenLiveCall_Answer_NamesTheCallAsItsAddressDoes()
    {
        using var client = await ClientAsync(ApiScopes.WriteCalls);

        using var answer = await client.PostAsJsonAsync("/api/v1/live-calls", new { customer = "Acme", key = Guid.NewGuid() });

        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        Assert.Equal($"/api/v1/live-calls/{id}", answer.Headers.Location!.OriginalString);
    }

    private async Task<HttpClient> ClientAsync(params string[] scopes)
    {
        var key = await App.Get<EditApiKeys>().IssueAsync(People.Admin, "test", scopes, CancellationToken.None);
        var client = App.Browser();
        client.DefaultRequestHeaders.Add("X-Api-Key", key.Value!.Key);
        return client;
    }

    private static async Task<string> IdOfAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("calls")[0].GetProperty("id").GetString()!;
}
