using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RevOps.Domain.Crm;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Reviews.Pipeline;

public sealed class ReviewWorkerTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const int CallsEach = 4;

    [Fact]
    public async Task Work_TenConnectionsOneOfThemHangs_TheOthersAreDelivered()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        var crms = await ConnectAsync(world, 9);
        var hangs = new TaskCompletionSource();
        crms[world.Connection.Id] = world.Crm;
        world.Crm.Hangs = hangs.Task;
        world.Crm.Opens = x => crms[x.Id];
        var day = 0;
        foreach (var (connection, crm) in crms)
        {
            var ids = Enumerable.Range(0, CallsEach).Select(x => $"{x}").ToArray();
            day++;
            foreach (var id in ids)
            {
                crm.End(id, PipelineWorld.Owner, PipelineWorld.Now.AddDays(-day).AddHours(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.FromMinutes(2), PipelineWorld.GoodCall());
            }

            // One half by webhook, the other by a poll
            await world.Queue.AnnounceAsync(connection, ids[..2], "webhook", CancellationToken.None);
            await world.Queue.AnnounceAsync(connection, ids[2..], "poll", CancellationToken.None);
        }

        using var worker = Worker(world);
        await worker.StartAsync(CancellationToken.None);
        await Eventually.TrueAsync(async () => await DeliveredAsync(world) == 9 * CallsEach, TimeSpan.FromSeconds(60), "nine connections delivered");
        await using (var db = world.Database.CreateDbContext())
        {
            Assert.Equal(CallsEach, await db.Reviews.CountAsync(x => x.ConnectionId == world.Connection.Id && x.State != ReviewState.Delivered));
        }

        hangs.SetResult();
        await Eventually.TrueAsync(async () => await DeliveredAsync(world) == 10 * CallsEach, TimeSpan.FromSeconds(60), "the tenth delivered once it answers");
        await worker.StopAsync(CancellationToken.None);
        Assert.All(crms.Values, x => Assert.Equal(CallsEach, x.Notes.Count));
    }

    [Fact]
    public async Task Stop_WhileACrmHangs_GivesTheReviewBackAtOnce()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", PipelineWorld.GoodCall());
        var hangs = new TaskCompletionSource();
        world.Crm.Hangs = hangs.Task;
        using var worker = Worker(world);
        await worker.StartAsync(CancellationToken.None);
        await Eventually.TrueAsync(async () => (await world.ReviewAsync("1")).Lease is not null, TimeSpan.FromSeconds(30), "the review is taken");

        var stopping = worker.StopAsync(CancellationToken.None);
        hangs.SetCanceled();
        await stopping;

        Assert.Null((await world.ReviewAsync("1")).LeaseUntil);
        world.Crm.Hangs = null;
        await world.WorkAsync();
        Assert.Equal(ReviewState.Delivered, (await world.ReviewAsync("1")).State);
    }

    private static ReviewWorker Worker(PipelineWorld world) => new(
        world.Queue, world.Crm, world.Get<RunReview>(), world.Get<ReviewSignals>(),
        Options.Create(new ReviewOptions { PlacesPerConnection = 2 }), world.Time, NullLogger<ReviewWorker>.Instance);

    private static async Task<int> DeliveredAsync(PipelineWorld world)
    {
        await using var db = world.Database.CreateDbContext();
        return await db.Reviews.CountAsync(x => x.State == ReviewState.Delivered);
    }

    private static async Task<Dictionary<ConnectionId, FakeCrm>> ConnectAsync(PipelineWorld world, int count)
    {
        var crms = new Dictionary<ConnectionId, FakeCrm>();
        await using var db = world.Database.CreateDbContext();
        for (var i = 0; i < count; i++)
        {
            var connection = new CrmConnection("hubspot", $"CRM {i}", new Uri("https://crm.example/"), "sealed", PipelineWorld.Now.AddDays(-1));
            db.Connections.Add(connection);
            var crm = new FakeCrm { History = world.Crm.History };
            crm.Owners.AddRange(world.Crm.Owners);
            crms[connection.Id] = crm;
        }

        await db.SaveChangesAsync();
        return crms;
    }
}
