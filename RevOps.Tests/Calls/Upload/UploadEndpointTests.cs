using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Support;

namespace RevOps.Tests.Calls.Upload;

/// <summary>The upload's door over the running product.</summary>
public sealed partial class UploadEndpointTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Path = "/calls/upload/file";
    private const string Transcript = "WEBVTT\n\n00:00.000 --> 00:40.000\nNora North: What do you use today for invoices?\n\n00:40.000 --> 01:30.000\nCarl: Spreadsheets, and they break every month.\n";
    private WebApp _app = null!;
    private TestPeople _people = null!;
    private HttpClient _rep = null!;
    private string _token = "";

    public async Task InitializeAsync()
    {
        _app = await WebApp.StartAsync(postgres);
        _people = await TestPeople.AddAsync(_app.Get<IDbContextFactory<RevOpsDb>>());
        _rep = await _app.BrowserOfAsync(_people.Rep.UserId);
        _token = await TokenAsync(_rep);
    }

    public async Task DisposeAsync()
    {
        _rep.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Upload_Transcript_StoresItOnce()
    {
        var first = await SendAsync(File(Encoding.UTF8.GetBytes(Transcript)));
        var again = await SendAsync(File(Encoding.UTF8.GetBytes(Transcript)));

        Assert.Equal((HttpStatusCode.OK, false), (first.Status, first.Body.GetProperty("calls")[0].GetProperty("alreadyThere").GetBoolean()));
        Assert.Equal((HttpStatusCode.OK, true), (again.Status, again.Body.GetProperty("calls")[0].GetProperty("alreadyThere").GetBoolean()));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Upload_EmptyFileAndNoConversation_SayWhatAndWhereAndStoreNothing()
    {
        foreach (var content in new[] { [], Encoding.UTF8.GetBytes("Lorem ipsum dolor sit amet."), [0, 1, 2, 3, 0, 255] })
        {
            var answer = await SendAsync(File(content));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.All(["title", "detail", "place"], x => Assert.NotEmpty(answer.Body.GetProperty(x).GetString()!));
        }

        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Upload_FiftyMegabytes_IsReadAndOneByteMoreIsRefusedWithWords()
    {
        var large = new byte[50 * 1024 * 1024];
        Array.Fill(large, (byte)' ');
        var whole = await SendAsync(File(large));
        var more = await SendAsync(File([.. large, (byte)' ']));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, whole.Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, more.Status);
        Assert.Contains("50 MB", more.Body.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_ForSomebodyElse_IsForbidden()
    {
        var form = File(Encoding.UTF8.GetBytes(Transcript));
        form.Add(new StringContent("colin.north@halyard.example"), "rep");

        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(form)).Status);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Upload_TokenMissingOrOfAnother_IsRefused()
    {
        using var colleague = await _app.BrowserOfAsync(_people.Colleague.UserId);
        var foreign = await TokenAsync(colleague);

        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(File([65]), token: null)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(File([65]), foreign)).Status);
    }

    [Fact]
    public async Task Upload_ConnectionLostHalfWay_StoresNothingAndTheNextOneWorks()
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(_app.Address.Host, _app.Address.Port);
            var half = $"POST {Path} HTTP/1.1\r\nHost: {_app.Address.Authority}\r\nCookie: {await _app.CookieOfAsync(_people.Rep.UserId)}\r\n"
                + "RequestVerificationToken: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\n";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(half));
        }

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(File(Encoding.UTF8.GetBytes(Transcript)))).Status);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Upload_FormThatEndsEarly_IsRefusedWithWords()
    {
        var cut = new ByteArrayContent(Encoding.ASCII.GetBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.vtt\"\r\n\r\nWEBVTT"));
        cut.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        var answer = await SendAsync(cut);

        Assert.Equal((HttpStatusCode.BadRequest, "The file did not arrive whole"), (answer.Status, answer.Body.GetProperty("title").GetString()));
    }

    private static MultipartFormDataContent File(byte[] content) => new() { { new ByteArrayContent(content), "file", "call.vtt" } };

    private Task<Answer> SendAsync(HttpContent content) => SendAsync(content, _token);

    private async Task<Answer> SendAsync(HttpContent content, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = content };
        if (token is not null)
        {
            request.Headers.Add("RequestVerificationToken", token);
        }

        using var response = await _rep.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, JsonSerializer.Deserialize<JsonElement>(text));
    }

    private async Task<int> CountAsync()
    {
        await using var db = await _app.Get<IDbContextFactory<RevOpsDb>>().CreateDbContextAsync();
        return await db.Calls.CountAsync();
    }

    private static async Task<string> TokenAsync(HttpClient browser) =>
        Token().Match(await browser.GetStringAsync(new Uri("/calls/upload", UriKind.Relative))).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    private sealed record Answer(HttpStatusCode Status, JsonElement Body);
}
