using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RevOps.Tests.Benchmarks.CrmLoop;

/// <summary>
/// Stands between the product and PostgreSQL. Armed, it lets the n-th change of reviews reach the server, waits for the answer, and
/// breaks the connection instead of passing it on: the change is stored, and who made it does not know.
/// </summary>
internal sealed class DatabaseProxy : IAsyncDisposable
{
    private static readonly byte[] Commit = Encoding.ASCII.GetBytes("COMMIT");
    private static readonly byte[] Reviews = Encoding.ASCII.GetBytes("\"CallReviews\" ");
    private static readonly byte[] Claim = Encoding.ASCII.GetBytes("UPDATE \"CallReviews\" AS ");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _server;
    private readonly Task _accepting;
    private Trap? _trap;

    public DatabaseProxy(int serverPort)
    {
        _server = serverPort;
        _listener.Start(256);
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>Loses the answer to the n-th commit of a transaction that changed reviews; the task ends when it was lost.</summary>
    public Task LoseCommitAsync(int nth) => Arm(new Trap(nth, ofClaim: false));

    /// <summary>The same with the n-th change that is a statement of its own: a claim, or a lease renewed.</summary>
    public Task LoseClaimAsync(int nth) => Arm(new Trap(nth, ofClaim: true));

    public void Disarm() => Volatile.Write(ref _trap, null);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    private Task Arm(Trap trap)
    {
        Volatile.Write(ref _trap, trap);
        return trap.Sprung.Task;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = CarryAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The end
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _server, _end.Token);
                client.NoDelay = server.NoDelay = true;
                var line = new Line(client.GetStream(), server.GetStream());
                await Task.WhenAny(ForthAsync(line), BackAsync(line));
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // One side has gone, so goes the other
            }
        }
    }

    private async Task ForthAsync(Line line)
    {
        var buffer = new byte[64 * 1024];
        var touched = false;
        int read;
        while ((read = await line.Client.ReadAsync(buffer, _end.Token)) > 0)
        {
            var sent = buffer.AsSpan(0, read);
            var commits = sent.IndexOf(Commit) >= 0;
            touched |= sent.IndexOf(Reviews) >= 0;
            if (Volatile.Read(ref _trap) is { } trap && (trap.OfClaim ? sent.IndexOf(Claim) >= 0 : touched && commits) && trap.Springs())
            {
                line.Trap = trap;
            }

            touched &= !commits;
            await line.Server.WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }

    private async Task BackAsync(Line line)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await line.Server.ReadAsync(buffer, _end.Token)) > 0)
        {
            if (line.Trap is { } trap)
            {
                trap.Sprung.TrySetResult();
                return;
            }

            await line.Client.WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }

    private sealed class Line(NetworkStream client, NetworkStream server)
    {
        public NetworkStream Client { get; } = client;

        public NetworkStream Server { get; } = server;

        public volatile Trap? Trap;
    }

    private sealed class Trap(int nth, bool ofClaim)
    {
        private int _left = nth;

        public bool OfClaim { get; } = ofClaim;

        public TaskCompletionSource Sprung { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Springs() => Interlocked.Decrement(ref _left) == 0;
    }
}
