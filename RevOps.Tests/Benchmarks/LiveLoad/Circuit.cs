using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace RevOps.Tests.Benchmarks.LiveLoad;

/// <summary>An open page without a browser: it acknowledges what is drawn, answers scripts as a browser would, and presses keys.</summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private readonly HubConnection _hub;
    private readonly TaskCompletionSource _keys = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _scripts = new();
    private int _script;
    private long _listener;

    private readonly BlazorPack _protocol;
    private readonly string _cookie;
    private string? _secret;

    private Circuit(HubConnection hub, BlazorPack protocol, string cookie) => (_hub, _protocol, _cookie) = (hub, protocol, cookie);

    /// <summary>What the page drew, and when (a stopwatch's time stamp).</summary>
    public event Action<byte[], long>? Drawn;

    /// <summary>What went wrong; null while all is well.</summary>
    public string? Error
    {
        get => field ?? _protocol.Unread;
        private set;
    }

    public int Batches { get; private set; }

    /// <summary>Opens a page as a browser does: reads it, then starts its circuit.</summary>
    public static async Task<Circuit> OpenAsync(HttpClient http, string path, string cookie, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookie);
        using var answer = await http.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var markers = PageMarkers.Read(await answer.Content.ReadAsStringAsync(cancellationToken));
        var protocol = new BlazorPack();
        var circuit = new Circuit(Connection(http.BaseAddress!, cookie, protocol), protocol, cookie);
        await circuit.StartAsync(new Uri(http.BaseAddress!, path).ToString(), markers, http.BaseAddress!.ToString(), cancellationToken);
        return circuit;
    }

    /// <summary>Presses a key of the coaching panel, once it listens.</summary>
    public async Task PressAsync(string key, string? cue = null)
    {
        if (await Task.WhenAny(_keys.Task, Task.Delay(TimeSpan.FromSeconds(30))) != _keys.Task)
        {
            throw new InvalidOperationException($"The panel does not listen to keys after {Batches} drawings. {Error} Scripts: {string.Join(", ", _scripts)}");
        }

        var arguments = cue is null ? $"[\"{key}\",null]" : $"[\"{key}\",\"{cue}\"]";
        await _hub.SendAsync("BeginInvokeDotNetFromJS", "1", null, "Pressed", _listener, arguments);
    }

    /// <summary>Leaves the page as a browser does, which says so: the server keeps the circuit of a lost connection for a while.</summary>
    public async Task LeaveAsync(HttpClient http)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "_blazor/disconnect") { Content = new FormUrlEncodedContent([KeyValuePair.Create("circuitId", _secret ?? "")]) };
        request.Headers.Add("Cookie", _cookie);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        await DisposeAsync();
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    private static HubConnection Connection(Uri address, string cookie, BlazorPack protocol)
    {
        var builder = new HubConnectionBuilder().WithUrl(
            new Uri(address, "_blazor"),
            HttpTransportType.WebSockets,
            options =>
            {
                options.SkipNegotiation = true;
                options.Headers["Cookie"] = cookie;
                options.Headers["Origin"] = address.GetLeftPart(UriPartial.Authority);

                // As browsers offer it
                options.WebSocketConfiguration = socket => socket.DangerousDeflateOptions = new WebSocketDeflateOptions();
            });
        builder.Services.AddSingleton<IHubProtocol>(protocol);
        return builder.Build();
    }

    private async Task StartAsync(string page, PageMarkers markers, string root, CancellationToken cancellationToken)
    {
        _hub.On<int, byte[]>("JS.RenderBatch", TakeAsync);
        _hub.On<long, string, string, int, long, int>("JS.BeginInvokeJS", AnswerAsync);
        _hub.On<string>("JS.Error", error => Error = error);
        _hub.On<int, string>("JS.AttachComponent", (_, _) => { });
        _hub.On<string, bool, string>("JS.EndInvokeDotNet", (_, _, _) => { });
        _hub.On<long>("JS.EndUpdateRootComponents", _ => { });
        _hub.Closed += problem =>
        {
            Error ??= problem?.Message;
            return Task.CompletedTask;
        };
        await _hub.StartAsync(cancellationToken);
        _secret = await _hub.InvokeAsync<string?>("StartCircuit", root, page, "[]", "", cancellationToken)
            ?? throw new InvalidOperationException("The circuit did not start.");

        await _hub.SendAsync("UpdateRootComponents", markers.Operations, markers.State, cancellationToken);
    }

    private async Task TakeAsync(int id, byte[] drawn)
    {
        var at = Stopwatch.GetTimestamp();
        Batches++;
        Drawn?.Invoke(drawn, at);
        await _hub.SendAsync("OnRenderCompleted", id, null);
    }

    private async Task AnswerAsync(long handle, string function, string arguments, int result, long target, int call)
    {
        _scripts.Enqueue(function);
        if (function == "attach" && Listener().Match(arguments) is { Success: true } found)
        {
            _listener = long.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);
        }

        if (handle != 0)
        {
            // A result of the second kind is a reference to something in the browser
            var value = result == 1 ? $"{{\"__jsObjectId\":{Interlocked.Increment(ref _script)}}}" : function == "speaks" ? "false" : "null";
            await _hub.SendAsync("EndInvokeJSFromDotNet", handle, true, $"[{handle},true,{value}]");
        }

        if (function == "speaks")
        {
            _keys.TrySetResult();
        }
    }

    [GeneratedRegex("\"__dotNetObject\":(\\d+)")]
    private static partial Regex Listener();
}
