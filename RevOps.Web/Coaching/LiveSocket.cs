using System.Net.WebSockets;
using System.Text.Json;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Web.Governance;

namespace RevOps.Web.Coaching;

/// <summary>
/// Feeds one live call over a plain WebSocket: each text message is what an HTTP request to <c>utterances</c> holds, each answer what it would
/// answer, in the same order. What cannot be read is answered with the reason, and the socket stays open; a message that is too large ends it.
/// </summary>
internal static class LiveSocket
{
    private const int MostBytes = 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static void MapLiveSocket(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/live-calls/{id}/socket", FeedAsync)
            .RequireAuthorization(ApiScopes.WriteCalls)
            .WithMetadata(new KeysOnly())
            .ExcludeFromDescription();

    private static async Task FeedAsync(LiveCallId id, HttpContext context, ICurrentViewer current, HearLiveCall hear, TimeProvider time)
    {
        if (!context.WebSockets.IsWebSocketRequest || await current.GetAsync() is not { } viewer)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync("Open a WebSocket here, or post to utterances.", context.RequestAborted);
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[64 * 1024];
        while (await ReadAsync(socket, buffer, context.RequestAborted) is { } message)
        {
            var answer = await AnswerAsync(viewer, id, message, hear, time, context.RequestAborted);
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(answer, Json), WebSocketMessageType.Text, endOfMessage: true, context.RequestAborted);
        }
    }

    private static async Task<object> AnswerAsync(
        Viewer viewer, LiveCallId id, byte[] message, HearLiveCall hear, TimeProvider time, CancellationToken cancellationToken)
    {
        WordsDocument? words;
        try
        {
            words = JsonSerializer.Deserialize<WordsDocument>(message, Json);
        }
        catch (JsonException)
        {
            return Problem(LiveCallError.Invalid("The message is not JSON of utterances", "Send {\"utterances\":[…]}"));
        }

        var heard = await hear.RunAsync(viewer, id, words?.ToHeard(time.GetUtcNow()) ?? [], cancellationToken);
        return heard.IsSuccess ? AckDocument.From(heard.Value) : Problem(heard.Error);
    }

    private static object Problem(LiveCallError error) => new { error = error.Problem, remedy = error.Remedy, kind = error.Kind.ToString() };

    /// <summary>The next message; null where the peer is done or sends more than it may.</summary>
    private static async Task<byte[]?> ReadAsync(WebSocket socket, byte[] buffer, CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        while (true)
        {
            ValueWebSocketReceiveResult part;
            try
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            }
            catch (WebSocketException)
            {
                return null;
            }

            if (part.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                return null;
            }

            message.Write(buffer, 0, part.Count);
            if (message.Length > MostBytes)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.MessageTooBig, "A message has at most 1 MB", cancellationToken);
                return null;
            }

            if (part.EndOfMessage)
            {
                return message.ToArray();
            }
        }
    }
}
