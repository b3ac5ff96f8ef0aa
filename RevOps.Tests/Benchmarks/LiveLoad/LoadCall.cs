using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace RevOps.Tests.Benchmarks.LiveLoad;

/// <summary>A call that is on, heard over a WebSocket of its own. Each utterance carries a mark by which its drawing is recognised.</summary>
internal sealed class LoadCall : IAsyncDisposable
{
    private ClientWebSocket _socket = new();
    private readonly WordPool _words;
    private readonly ConcurrentDictionary<int, long> _sent = new();
    private readonly SemaphoreSlim _turn = new(1);
    private int _next;

    private LoadCall(int number, Guid id) => (Number, Id, _words) = (number, id, new WordPool(number));

    public int Number { get; }

    public Guid Id { get; }

    /// <summary>Sequences that the product said are stored.</summary>
    public ConcurrentBag<int> Stored { get; } = [];

    /// <summary>From sending to "stored", in milliseconds.</summary>
    public ConcurrentBag<double> Acknowledged { get; } = [];

    /// <summary>What was refused, if anything was.</summary>
    public ConcurrentBag<string> Refused { get; } = [];

    public int Sent => _next;

    public static async Task<LoadCall> OpenAsync(HttpClient http, int number, string rep, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/live-calls")
        {
            Content = JsonContent.Create(new { rep, customer = $"Customer {number}", callType = "discovery", key = $"load-{number}-{Guid.NewGuid():N}" }),
        };
        request.Headers.Add("X-Api-Key", key);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var opened = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new LoadCall(number, opened.GetProperty("id").GetGuid());
    }

    public async Task ConnectAsync(Uri address, string key)
    {
        _socket.Options.SetRequestHeader("X-Api-Key", key);
        await _socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = $"api/v1/live-calls/{Id}/socket" }.Uri, CancellationToken.None);
        _ = ReadAsync();
    }

    /// <summary>After the product was gone.</summary>
    public Task ConnectAgainAsync(Uri address, string key)
    {
        _socket.Dispose();
        _socket = new ClientWebSocket();
        return ConnectAsync(address, key);
    }

    /// <summary>Says the next utterances in one message, and does not wait for the answer.</summary>
    public async Task SayAsync(int count = 1)
    {
        await _turn.WaitAsync();
        try
        {
            var first = _next;
            _next += count;
            var utterances = Enumerable.Range(first, count).Select(Utterance);
            var message = JsonSerializer.SerializeToUtf8Bytes(new { utterances });
            for (var i = first; i < first + count; i++)
            {
                _sent[i] = Stopwatch.GetTimestamp();
            }

            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        catch (Exception problem) when (problem is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            Refused.Add(problem.Message);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends it.</summary>
    public async Task CloseAsync(HttpClient http, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/v1/live-calls/{Id}/close");
        request.Headers.Add("X-Api-Key", key);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Milliseconds since the utterance was sent whose mark stands in what was drawn, for each of them.</summary>
    public IEnumerable<double> Find(byte[] drawn, int from, long at)
    {
        for (var i = _next - 1; i >= Math.Max(from, _next - 8); i--)
        {
            if (_sent.TryGetValue(i, out var sent) && drawn.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Mark(i))) >= 0)
            {
                yield return Stopwatch.GetElapsedTime(sent, at).TotalMilliseconds;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _turn.Dispose();
        await ValueTask.CompletedTask;
    }

    /// <summary>Calls that are on together did not all begin in the same second, or whatever the coach does at a certain minute it would do for all at once.</summary>
    private double Began => Number * 7919 % 601;

    private string Mark(int sequence) => string.Create(CultureInfo.InvariantCulture, $"mark{Number}x{sequence}e");

    private object Utterance(int sequence)
    {
        var rep = sequence % 2 == 0;
        return new
        {
            sequence,
            side = rep ? "rep" : "customer",
            speaker = rep ? "Ada" : "Bob",
            start = Began + (sequence * 2.5),
            end = Began + (sequence * 2.5) + 2.3,
            text = $"{_words.Sentence()} {Mark(sequence)}",
        };
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[256 * 1024];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                    length += part.Count;
                }
                while (!part.EndOfMessage);

                Take(JsonDocument.Parse(buffer.AsMemory(0, length)).RootElement, Stopwatch.GetTimestamp());
            }
        }
        catch (Exception end) when (end is WebSocketException or ObjectDisposedException or OperationCanceledException or JsonException)
        {
            // The product is gone, or the run is over
        }
    }

    private void Take(JsonElement answer, long at)
    {
        if (!answer.TryGetProperty("stored", out var stored))
        {
            Refused.Add(answer.ToString());
            return;
        }

        foreach (var sequence in stored.EnumerateArray().Select(x => x.GetInt32()))
        {
            Stored.Add(sequence);
            Acknowledged.Add(Stopwatch.GetElapsedTime(_sent[sequence], at).TotalMilliseconds);
        }
    }
}
