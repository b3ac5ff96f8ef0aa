using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Import;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Governance;
using RevOps.Infrastructure.Persistence;
using RevOps.Infrastructure.Reviews;
using RevOps.Infrastructure.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Reviews.Pipeline;

/// <summary>The pipeline as the product composes it, on a real database, with a CRM in memory and a clock that goes when told to.</summary>
internal sealed class PipelineWorld
{
    public const string Owner = "77";

    public static readonly DateTimeOffset Now = new(2026, 11, 3, 12, 0, 0, TimeSpan.Zero);

    public const string Talk = """
        [00:00:00] Nora North: Hello Beth, thanks for the time. Shall we talk about the quarter close and what it costs you today?
        [00:00:20] Beth: Yes. We lose about nine hours a week on it and the auditors complain about the numbers every single quarter.
        [00:00:45] Nora North: What happens if nothing changes until the summer, and who else feels that pain beside you?
        [00:01:05] Beth: Then we would have to hire two more people, and our CFO does not want that at all.
        [00:01:25] Nora North: I will send you the plan by Friday, and we talk on Tuesday at ten with your CFO. Does that work for you?
        [00:01:45] Beth: Tuesday at ten works.
        """;

    private readonly ServiceProvider _services;

    private PipelineWorld(TestDatabase database, TestPeople people, ServiceProvider services, FakeCrm crm, ManualTime time, CrmConnection connection) =>
        (Database, People, _services, Crm, Time, Connection) = (database, people, services, crm, time, connection);

    public TestDatabase Database { get; }

    public TestPeople People { get; }

    public FakeCrm Crm { get; }

    public ManualTime Time { get; }

    public CrmConnection Connection { get; private set; }

    public IReviewQueue Queue => Get<IReviewQueue>();

    public static async Task<PipelineWorld> CreateAsync(PostgresFixture postgres, ConflictRule rule = ConflictRule.Ask)
    {
        var database = await TestDatabase.CreateAsync(postgres);
        var people = await TestPeople.AddAsync(database);
        var (crm, time) = (new FakeCrm(), new ManualTime(Now));
        crm.Owners.Add(new CrmOwner(Owner, "Nora North", "nora.north@halyard.example"));
        crm.History = new CrmHistory(
            [new CrmContact("5", "Beth Lindqvist", "beth@castellan.example", "Director")],
            [new CrmAccount("6", "Castellan Mutual", "castellan.example", "Insurance", 2400, "US")],
            [], []);
        var connection = new CrmConnection("hubspot", "Test CRM", new Uri("https://crm.example/"), "sealed", Now.AddDays(-1));
        connection.Change("Test CRM", new Uri("https://crm.example/"), 60, new WriteBackSettings { OnConflict = rule });
        await using (var db = database.CreateDbContext())
        {
            db.Connections.Add(connection);
            await db.SaveChangesAsync();
        }

        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton(new DatabaseConnection(DatabaseProvider.Postgres, database.ConnectionString))
            .AddSingleton<ICrmConnectors>(crm)
            .AddSingleton<IProductLinks, Links>()
            .AddLogging()
            .AddDomain()
            .AddPersistence(DatabaseProvider.Postgres)
            .AddGovernance()
            .AddCallStorage(DatabaseProvider.Postgres)
            .AddReviewStorage()
            .AddReviewPipeline()
            .BuildServiceProvider();
        await services.GetRequiredService<RubricStore>().PublishShippedAsync(CancellationToken.None);
        return new PipelineWorld(database, people, services, crm, time, connection);
    }

    public static Transcript GoodCall() =>
        new TranscriptReader().Read("call.txt", System.Text.Encoding.UTF8.GetBytes(Talk), CancellationToken.None).Value![0];

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A call that ended in the CRM and was announced.</summary>
    public async Task<CrmCall> EndAsync(string id, Transcript? transcript, TimeSpan? length = null)
    {
        var call = Crm.End(id, Owner, Now.AddMinutes(-40), length ?? TimeSpan.FromMinutes(30), transcript);
        await AnnounceAsync(id);
        return call;
    }

    public Task<int> AnnounceAsync(params string[] ids) => Queue.AnnounceAsync(Connection.Id, ids, "webhook", CancellationToken.None);

    /// <summary>Takes what is due and runs it, as the worker does, until nothing is due or the connection pauses.</summary>
    public async Task WorkAsync()
    {
        for (var round = 0; round < 50 && (await Queue.DueConnectionsAsync(CancellationToken.None)).Count > 0; round++)
        {
            var claimed = await ClaimAsync();
            if (claimed.Count == 0)
            {
                return;
            }

            foreach (var review in claimed)
            {
                await RunAsync(review);
            }
        }
    }

    public async Task RunAsync(CallReview review)
    {
        await using (var db = Database.CreateDbContext())
        {
            Connection = await db.Connections.AsNoTracking().SingleAsync(x => x.Id == Connection.Id);
        }

        await Get<RunReview>().RunAsync(review, Connection, Crm, CancellationToken.None);
    }

    public Task<IReadOnlyList<CallReview>> ClaimAsync(int most = 10) =>
        Queue.ClaimAsync(Connection.Id, most, TimeSpan.FromSeconds(30), CancellationToken.None);

    public async Task<CallReview> ReviewAsync(string externalId)
    {
        await using var db = Database.CreateDbContext();
        return await db.Reviews.AsNoTracking().SingleAsync(x => x.ExternalCallId == externalId);
    }

    public async Task<List<CrmWrite>> WritesAsync()
    {
        await using var db = Database.CreateDbContext();
        return await db.CrmWrites.AsNoTracking().OrderBy(x => x.Revision).ThenBy(x => x.Field).ToListAsync();
    }

    /// <summary>Does to the stored review what a use case would.</summary>
    public async Task ChangeAsync(Action<CallReview, IReadOnlyList<CrmWrite>> change)
    {
        await using var db = Database.CreateDbContext();
        var review = await db.Reviews.SingleAsync();
        change(review, await db.CrmWrites.ToListAsync());
        await db.SaveChangesAsync();
    }

    /// <summary>A call of the rep that was uploaded.</summary>
    public async Task<CallId> UploadAsync(Viewer rep, DateTimeOffset start, string text, params string[] customerEmails)
    {
        var request = new ImportRequest
        {
            FileName = $"{Guid.NewGuid():N}.txt",
            Content = System.Text.Encoding.UTF8.GetBytes(text),
            StartedAt = start,
            Participants =
            [
                new(rep.Name, null, SpeakerRole.Rep),
                .. customerEmails.Select(x => new Domain.Calls.Analysis.CallParticipant("Beth Lindqvist", x, SpeakerRole.Customer)),
            ],
        };
        var result = await Get<ImportCalls>().RunAsync(rep, request, CancellationToken.None);
        return result.Value![0].Id;
    }

    private sealed class Links : IProductLinks
    {
        public Uri Call(CallId id) => new($"https://revops.example/calls/{id}");
    }
}
