using System.Text;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Import;
using RevOps.Domain.Calls.Transcripts;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Rules;
using RevOps.Infrastructure.Accounts;
using RevOps.Infrastructure.Calls;
using RevOps.Infrastructure.Calls.Search;
using RevOps.Infrastructure.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Calls.Import;

public sealed class ImportCallsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Transcript = "Nora North: What does that cost you today?\nCarl: About nine hours a week.\nNora North: And who decides?\nCarl: Our CFO does.\n";

    [Fact]
    public async Task Run_RepsOwnFile_BelongsToThemAndTheirTeam()
    {
        var world = await World.CreateAsync(postgres);

        var result = await world.ImportAsync(world.People.Rep, Transcript);

        Assert.True(result.IsSuccess);
        await using var db = world.Database.CreateDbContext();
        var call = await db.Calls.SingleAsync();
        Assert.Equal(world.People.Rep.UserId, call.RepId);
        Assert.Equal(world.People.North, call.TeamId);
        Assert.Equal(4, call.UtteranceCount);
        Assert.Equal(1, await db.Audit.CountAsync(x => x.Action == "call.imported"));
    }

    [Fact]
    public async Task Run_SameFileTwice_IsStoredOnce()
    {
        var world = await World.CreateAsync(postgres);
        var first = await world.ImportAsync(world.People.Rep, Transcript);

        var second = await world.ImportAsync(world.People.Rep, Transcript);

        Assert.False(first.Value![0].AlreadyThere);
        Assert.True(second.Value![0].AlreadyThere);
        Assert.Equal(first.Value[0].Id, second.Value[0].Id);
        await using var db = world.Database.CreateDbContext();
        Assert.Equal(1, await db.Calls.CountAsync());
    }

    [Fact]
    public async Task Run_SameFileAtOnce_IsStoredOnce()
    {
        var world = await World.CreateAsync(postgres);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.ImportAsync(world.People.Rep, Transcript)));

        Assert.Single(results.Select(x => x.Value![0].Id).Distinct());
        Assert.Single(results, x => !x.Value![0].AlreadyThere);
        await using var db = world.Database.CreateDbContext();
        Assert.Equal(1, await db.Calls.CountAsync());
    }

    [Fact]
    public async Task Run_NotAConversation_StoresNothing()
    {
        var world = await World.CreateAsync(postgres);

        var result = await world.ImportAsync(world.People.Rep, "id,name\n1,Ada\n2,Bo\n");

        Assert.NotNull(result.Error?.Transcript);
        await using var db = world.Database.CreateDbContext();
        Assert.Equal(0, await db.Calls.CountAsync());
        Assert.Equal(0, await db.Audit.CountAsync());
    }

    [Fact]
    public async Task Run_OthersCalls_AreRefusedByRole()
    {
        var world = await World.CreateAsync(postgres);
        var people = world.People;

        Assert.Equal(CallErrorKind.Forbidden, (await world.ImportAsync(people.Rep, Transcript, people.Colleague.Name)).Error?.Refusal?.Kind);
        Assert.Equal(CallErrorKind.Forbidden, (await world.ImportAsync(people.Manager, Transcript, people.OtherRep.Name)).Error?.Refusal?.Kind);
        Assert.Equal(CallErrorKind.Invalid, (await world.ImportAsync(people.Manager, Transcript, "Nobody At All")).Error?.Refusal?.Kind);
        Assert.Equal(CallErrorKind.Forbidden, (await world.ImportAsync(people.Analyst, Transcript, people.Rep.Name)).Error?.Refusal?.Kind);
        Assert.True((await world.ImportAsync(people.Manager, Transcript, people.Rep.Name)).IsSuccess);
        Assert.True((await world.ImportAsync(people.Admin, Transcript, people.OtherRep.Name)).IsSuccess);
    }

    [Fact]
    public async Task Run_LongTextOfUnusualWords_IsStillStoredAndFound()
    {
        var world = await World.CreateAsync(postgres);
        var text = new StringBuilder();
        for (var i = 0; i < 60_000; i++)
        {
            text.Append(i % 2 == 0 ? "Nora North: " : "Carl: ").Append("word").Append(i).Append(" thing").Append(i * 7).Append(".\n");
        }

        var result = await world.ImportAsync(world.People.Rep, text.ToString());

        Assert.True(result.IsSuccess, result.Error?.Problem);
    }

    [Fact]
    public async Task NameRep_UnknownSpeakers_ScoresTheCallAnew()
    {
        var world = await World.CreateAsync(postgres);
        var text = string.Concat(Enumerable.Repeat("Speaker 1: Right, we went through that before.\nSpeaker 2: We did, a week ago I believe it was.\n", 20));
        var call = (await world.ImportAsync(world.People.Rep, text)).Value![0];

        var colleague = await world.NameRep.RunAsync(world.People.Colleague, call.Id, 0, CancellationToken.None);
        var analyst = await world.NameRep.RunAsync(world.People.Analyst, call.Id, 0, CancellationToken.None);
        var named = await world.NameRep.RunAsync(world.People.Rep, call.Id, 1, CancellationToken.None);

        Assert.Equal(CallErrorKind.NotFound, colleague.Error?.Kind);
        Assert.Equal(CallErrorKind.Forbidden, analyst.Error?.Kind);
        Assert.True(named.IsSuccess);
        var detail = await world.Queries.FindAsync(world.People.Rep, call.Id, CancellationToken.None);
        Assert.Equal(SpeakerRole.Rep, detail!.Analysis.Speakers[1].Role);
        Assert.Equal(40, detail.Analysis.Utterances.Count);
        Assert.Contains(detail.History, x => x.What.Contains("Speaker 2 is the rep", StringComparison.Ordinal));
    }

    private sealed class World
    {
        private readonly ImportCalls _import;

        private World(TestDatabase database, TestPeople people)
        {
            Database = database;
            People = people;
            var analyze = new AnalyzeTranscript(new TranscriptReader(), new CallAnalyzer(), new ScoreCall(new RulesScorer(), new ShippedOnly()));
            var owners = new CallOwnerFinder(new People(database, new Microsoft.AspNetCore.Identity.UpperInvariantLookupNormalizer()), new AccountDirectory(database));
            _import = new ImportCalls(analyze, new CallStore(database, TimeProvider.System), owners, TimeProvider.System);
            Queries = new CallQueries(database, new PostgresTextSearch());
            NameRep = new NameRep(Queries, new CallStore(database, TimeProvider.System), analyze, TimeProvider.System);
        }

        public TestDatabase Database { get; }

        public TestPeople People { get; }

        public CallQueries Queries { get; }

        public NameRep NameRep { get; }

        public static async Task<World> CreateAsync(PostgresFixture postgres)
        {
            var database = await TestDatabase.CreateAsync(postgres);
            return new World(database, await TestPeople.AddAsync(database));
        }

        public Task<Domain.Result<IReadOnlyList<ImportedCall>, ImportError>> ImportAsync(Viewer viewer, string text, string? rep = null) =>
            _import.RunAsync(viewer, new ImportRequest { FileName = "call.txt", Content = Encoding.UTF8.GetBytes(text), Rep = rep }, CancellationToken.None);
    }
}
