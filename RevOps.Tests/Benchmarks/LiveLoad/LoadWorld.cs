using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using RevOps.Infrastructure.Persistence.Embedded;
using RevOps.Tests.Benchmarks.CrmLoop;

namespace RevOps.Tests.Benchmarks.LiveLoad;

/// <summary>The product and its PostgreSQL as processes of their own, with people and calls that are on.</summary>
internal sealed class LoadWorld : IAsyncDisposable
{
    private readonly LoopDatabase _server;
    private readonly int _port;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly List<Circuit> _circuits = [];

    private LoadWorld(LoopDatabase server, LoadPeople people, int port, IReadOnlyDictionary<string, string> settings)
    {
        (_server, People, _port, _settings, Http) = (server, people, port, settings, Client(port));
        Product = Start();
    }

    public LoadPeople People { get; }

    public ProductProcess Product { get; private set; }

    public HttpClient Http { get; }

    public string ConnectionString => _server.ConnectionString;

    /// <summary>PostgreSQL's first process.</summary>
    public int DatabaseProcess => _server.ProcessId;

    public List<LoadCall> Calls { get; } = [];

    public IReadOnlyList<Circuit> Circuits => _circuits;

    /// <param name="reps">How many.</param>
    /// <param name="settings">Of the product, besides the usual ones.</param>
    public static async Task<LoadWorld> StartAsync(int reps, IReadOnlyDictionary<string, string>? settings = null)
    {
        // The test host holds threads of the pool; with the two that two cores give, the driver itself stood still for a second now and then
        ThreadPool.SetMinThreads(32, 32);
        var server = await LoopDatabase.StartAsync(flushes: true);
        var people = await LoadPeople.SeedAsync(server.ConnectionString, reps);
        var world = new LoadWorld(server, people, FreePort.Choose(), settings ?? new Dictionary<string, string>());
        await world.Product.ReadyAsync();
        return world;
    }

    /// <summary>Opens a call for each of the first reps and connects whoever hears it.</summary>
    public async Task OpenCallsAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var call = await LoadCall.OpenAsync(Http, i, People.Reps[i].Email, People.Key);
            await call.ConnectAsync(Http.BaseAddress!, People.Key);
            Calls.Add(call);
        }
    }

    /// <summary>Opens a page; what it draws goes to the handler.</summary>
    public async Task<Circuit> OpenPageAsync(string path, LoadPerson person, Action<byte[], long>? drawn = null)
    {
        var circuit = await Circuit.OpenAsync(Http, path, person.Cookie, CancellationToken.None);
        if (drawn is not null)
        {
            circuit.Drawn += drawn;
        }

        lock (_circuits)
        {
            _circuits.Add(circuit);
        }

        return circuit;
    }

    /// <summary>Says utterances at an even rate, whatever becomes of them: a slow answer does not slow the next question.</summary>
    public async Task SayAsync(double perSecond, TimeSpan length, int atOnce = 1)
    {
        var order = Enumerable.Range(0, Calls.Count).OrderBy(x => (x * 7919) % Calls.Count).ToList();
        var start = Stopwatch.GetTimestamp();
        List<Task> saying = [];
        for (var i = 0; i * atOnce < perSecond * length.TotalSeconds; i++)
        {
            var wait = TimeSpan.FromSeconds(i * atOnce / perSecond) - Stopwatch.GetElapsedTime(start);
            if (wait > TimeSpan.FromMilliseconds(1))
            {
                await Task.Delay(wait);
            }

            saying.Add(Calls[order[i % order.Count]].SayAsync(atOnce));
        }

        await Task.WhenAll(saying);
    }

    /// <summary>Ends every call that is on and leaves every page.</summary>
    public async Task CloseCallsAsync()
    {
        await Task.WhenAll(_circuits.Select(x => x.LeaveAsync(Http)));
        _circuits.Clear();
        foreach (var call in Calls)
        {
            await call.CloseAsync(Http, People.Key);
            await call.DisposeAsync();
        }

        Calls.Clear();
    }

    /// <summary>kill -9, and a start on the same port.</summary>
    public async Task KillAndStartAsync()
    {
        await Product.KillAsync();
        Product.Dispose();
        Product = Start();
        await Product.ReadyAsync();
    }

    /// <summary>Memory of the product that lies in the machine, in bytes; more than its heap.</summary>
    public long Resident()
    {
        var pages = File.ReadAllText($"/proc/{Product.Id}/statm").Split(' ')[1];
        return long.Parse(pages, CultureInfo.InvariantCulture) * Environment.SystemPageSize;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_circuits.Select(x => x.DisposeAsync().AsTask()));
        foreach (var call in Calls)
        {
            await call.DisposeAsync();
        }

        Product.Dispose();
        Http.Dispose();
        await _server.DisposeAsync();
    }

    private ProductProcess Start() => ProductProcess.Start(BacklogBenchmark.Program, _port, new Dictionary<string, string>(_settings)
    {
        ["ConnectionStrings__RevOps"] = _server.ConnectionString,
        ["RevOps__Demo"] = "false",
        ["RevOps__PublicUrl"] = $"http://127.0.0.1:{_port}/",
        ["Logging__LogLevel__Default"] = "Error",
    });

    private static HttpClient Client(int port) => new() { BaseAddress = new Uri($"http://127.0.0.1:{port}/"), Timeout = TimeSpan.FromMinutes(2) };
}

/// <summary>Times in milliseconds, said as percentiles.</summary>
internal sealed class Times(string name)
{
    private readonly ConcurrentBag<double> _all = [];
    private readonly ConcurrentBag<(double At, double Milliseconds)> _slow = [];
    private readonly long _began = Stopwatch.GetTimestamp();

    public int Count => _all.Count;

    public void Add(double milliseconds)
    {
        _all.Add(milliseconds);
        if (milliseconds > 50)
        {
            _slow.Add((Stopwatch.GetElapsedTime(_began).TotalSeconds, milliseconds));
        }
    }

    /// <summary>When it was slow: second, how many were, and the slowest; a quarter of a second each.</summary>
    public string Spells() => string.Join("; ", _slow.GroupBy(x => Math.Floor(x.At * 4) / 4).OrderBy(x => x.Key).Select(x =>
        string.Create(CultureInfo.InvariantCulture, $"{x.Key:0.00}: {x.Count()} to {x.Max(y => y.Milliseconds):0}")));

    public override string ToString()
    {
        var latency = new Latency(name, [.. _all.Order()]);
        return _all.IsEmpty ? $"{name}: none" : string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: n {_all.Count}, p50 {latency.At(0.5):0.0}, p95 {latency.At(0.95):0.0}, p99 {latency.At(0.99):0.0}, max {latency.Milliseconds[^1]:0.0} ms");
    }
}
