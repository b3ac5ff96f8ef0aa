using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Demo.Crm;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Infrastructure.Demo.Crm.Hosting;
using RevOps.Infrastructure.Persistence.Embedded;
using RevOps.Tests.Support;
using Xunit.Abstractions;

namespace RevOps.Tests.Benchmarks.CrmLoop;

/// <summary>
/// A backlog of ended calls, found by polling and worked off: product, PostgreSQL and demo CRM as processes of their own, and what each
/// of them cost. Run by hand with a Release build of the product:
/// <c>REVOPS_BENCH=1 REVOPS_BENCH_PRODUCT=/path/RevOps.Web.dll dotnet test RevOps.Tests --filter BacklogBenchmark --logger "console;verbosity=detailed"</c>.
/// <c>REVOPS_BENCH_CALLS</c> and <c>REVOPS_BENCH_PLACES</c> say how many calls, and how many reviews of the connection at once.
/// </summary>
public class BacklogBenchmark(ITestOutputHelper output)
{
    private const int Cores = 2;

    /// <summary>As a product that was away finds them: nobody holds thousands of calls in the same minute.</summary>
    private static readonly TimeSpan Spread = TimeSpan.FromDays(30);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    /// <summary>The product that the drivers start.</summary>
    internal static string Program => Environment.GetEnvironmentVariable("REVOPS_BENCH_PRODUCT") ?? typeof(Program).Assembly.Location;

    private static int Calls => int.Parse(Environment.GetEnvironmentVariable("REVOPS_BENCH_CALLS") ?? "10000", CultureInfo.InvariantCulture);

    private static string Places => Environment.GetEnvironmentVariable("REVOPS_BENCH_PLACES") ?? "8";

    [BenchmarkFact]
    public async Task Backlog_OfTenThousandCalls_IsWorkedOff()
    {
        await using var server = await LoopDatabase.StartAsync(flushes: true);
        var secrets = DemoCrmSecrets.Create();
        await using var crm = DemoCrmChild.Start(new DemoCrmProcessOptions
        {
            Secrets = secrets,
            EntryAssembly = Program,
            EndsCallEverySeconds = 0,
            Arguments = ["--requests-per-10s", "0", "--searches-per-second", "0", "--late", "0", "--never", "0"],
        });
        var address = (await crm.ReadyAsync(CancellationToken.None))!;
        await LoopSeed.AddAsync(server.ConnectionString, address, secrets, pollSeconds: 60, since: Spread + TimeSpan.FromDays(1));
        using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        await new DemoCrmControl(http, secrets.ControlToken!).SeedAsync(new DemoCrmSeedRequest(Calls, 60, SpreadSeconds: (int)Spread.TotalSeconds));

        using var product = ProductProcess.Start(Program, FreePort.Choose(), new Dictionary<string, string>
        {
            ["ConnectionStrings__RevOps"] = server.ConnectionString,
            ["RevOps__Demo"] = "false",
            ["RevOps__PublicUrl"] = "https://revops.example/",
            ["RevOps__Reviews__PlacesPerConnection"] = Places,
            ["HubSpot__Paced"] = "false",
            ["Logging__LogLevel__Default"] = "Error",
        });
        await product.ReadyAsync();
        var used = new Used(product.Id, server.ProcessId, crm.Id);
        await WorkOffAsync(TestDatabase.At(server.ConnectionString), used);
        output.WriteLine(string.Join(Environment.NewLine, product.Said.Take(10)));
        if (LoopDatabase.ReportsStatements)
        {
            output.WriteLine(await LoopStatements.ReadAsync(server.Administrator, Calls));
        }
    }

    private async Task WorkOffAsync(TestDatabase database, Used used)
    {
        var begun = Stopwatch.GetTimestamp();
        var (done, next) = (0, 1000);
        while (done < Calls && Stopwatch.GetElapsedTime(begun) < Longest)
        {
            await Task.Delay(500);
            await using var db = database.CreateDbContext();
            done = await db.Reviews.CountAsync(x => x.State == ReviewState.Delivered);
            if (done >= next)
            {
                output.WriteLine(used.Say(done, Stopwatch.GetElapsedTime(begun)));
                next = done - (done % 1000) + 1000;
            }
        }

        await using var last = database.CreateDbContext();
        foreach (var state in await last.Reviews.GroupBy(x => x.State).Select(x => new { x.Key, Count = x.Count() }).ToListAsync())
        {
            output.WriteLine($"{state.Key}: {state.Count}");
        }

        output.WriteLine(used.Say(done, Stopwatch.GetElapsedTime(begun)));
        Assert.Equal(Calls, done);
    }

    /// <summary>Processor time since the start of the measurement.</summary>
    private sealed class Used(int product, int postgres, int crm)
    {
        private readonly (double Product, double Postgres, double Crm) _before = Read(product, postgres, crm);

        public string Say(int done, TimeSpan took)
        {
            var now = Read(product, postgres, crm);
            var (own, stored, theirs) = (now.Product - _before.Product, now.Postgres - _before.Postgres, now.Crm - _before.Crm);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{done} reviews in {took.TotalSeconds:0.0} s: {done / took.TotalSeconds:0.0}/s on the clock; processor seconds: product {own:0.0}, PostgreSQL {stored:0.0}, demo CRM {theirs:0.0}; "
                + $"{Cores / ((own + stored) / done):0.0}/s on {Cores} cores without the demo CRM's cost; load {File.ReadAllText("/proc/loadavg").Trim()}");
        }

        private static (double Product, double Postgres, double Crm) Read(int product, int postgres, int crm) =>
            (CpuTime.Of(product), CpuTime.OfFamily(postgres), CpuTime.Of(crm));
    }
}
