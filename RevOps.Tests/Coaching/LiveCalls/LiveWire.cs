using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using RevOps.Tests.Support;

namespace RevOps.Tests.Coaching.LiveCalls;

/// <summary>A program's WebSocket of one live call, as a meeting bot holds it.</summary>
internal sealed class LiveWire : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();

    public WebSocketCloseStatus? Closed => _socket.CloseStatus;

    public string? Reason => _socket.CloseStatusDescription;

    public int Status => (int)_socket.HttpStatusCode;

    public static async Task<LiveWire> OpenAsync(WebApp app, string key, Guid call, string? origin = null)
    {
        var wire = new LiveWire();
        wire._socket.Options.CollectHttpResponseDetails = true;
        wire._socket.Options.SetRequestHeader("X-Api-Key", key);
        if (origin is not null)
        {
            wire._socket.Options.SetRequestHeader("Origin", origin);
        }

        using var bound = new CancellationTokenSource(Longest);
        try
        {
            await wire._socket.ConnectAsync(new UriBuilder(app.Address) { Scheme = "ws", Path = $"/api/v1/live-calls/{call}/socket" }.Uri, bound.Token);
        }
        catch (WebSocketException)
        {
            // The status says it
        }

        return wire;
    }

    public Task<JsonElement?> SayAsync(int sequence, string text) =>
        SendAsync(JsonSerializer.Serialize(new { utterances = new[] { Line(sequence, text) } }));

    public static object Line(int sequence, string text) =>
        new { sequence, side = "customer", speaker = "Beth", start = sequence * 5.0, end = (sequence * 5.0) + 4, text };

    /// <summary>Sends a message; the answer, or null where the socket was closed.</summary>
    public async Task<JsonElement?> SendAsync(string message)
    {
        using var bound = new CancellationTokenSource(Longest);
        var buffer = new byte[256 * 1024];
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, bound.Token);
        }
        catch (WebSocketException)
        {
            // It was closed while it was sent; what it was closed with can still be read
        }

        var answer = await _socket.ReceiveAsync(buffer, bound.Token);
        return answer.MessageType == WebSocketMessageType.Close ? null : JsonDocument.Parse(buffer.AsMemory(0, answer.Count)).RootElement;
    }

    public void Dispose() => _socket.Dispose();
}
