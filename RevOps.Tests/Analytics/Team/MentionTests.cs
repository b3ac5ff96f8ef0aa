using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Analytics;
using RevOps.Domain.Analytics.Team;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Crm.Imports;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Analytics.Team;
using RevOps.Infrastructure.Calls;
using RevOps.Tests.Coaching.Playbooks.Versions;
using RevOps.Tests.Deals;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics.Team;

public sealed class MentionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly AnalyticsFilter Spring = new() { From = new(2026, 2, 1), To = new(2026, 5, 31) };

    [Fact]
    public async Task Rivals_ByName_AreCountedByCallWithWhatFollowed()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var moved = await world.DealAsync("moved");
        var stuck = await world.DealAsync("stuck");
        await SayAsync(world, moved.Id, DealWorld.Start, "We are also evaluating Brightmere. Brightmere is cheap.");
        await SayAsync(world, stuck.Id, DealWorld.Start, "We got a quote from brightmere last week.");
        await SayAsync(world, stuck.Id, DealWorld.Start, "We're not looking at anyone else, and we could build it in-house.");
        await SayAsync(world, stuck.Id, DealWorld.Start.AddDays(80), "We are also evaluating Brightmere.");
        await world.SaveAsync(new DealStageChange(moved.Id, world.Discovery.Id, world.Proposal.Id, DealWorld.Start.AddDays(6)));
        world.Time.Advance(TimeSpan.FromDays(85));

        var (report, queries) = await ReadAsync(world);

        var rival = Assert.Single(report.Rivals);
        Assert.Equal(("rival:brightmere", 3, 4), (rival.Key, rival.All.Yes, rival.All.Count));
        Assert.Equal((1, 2), (rival.Followed.Yes, rival.Followed.Count));
        Assert.Equal((1, 3), (report.Followed.Yes, report.Followed.Count));
        var moments = await queries.MomentsAsync(world.People.Manager, Spring, rival.Key, None);
        Assert.Null(moments[0].Sequel);
        Assert.Contains(moments, x => x.Sequel is { Stage: null, IsProgress: false });
        Assert.Contains(moments, x => x.Sequel is { Stage: "Proposal", Days: 6, IsProgress: true } && x.Words!.StartsWith("We are also evaluating", StringComparison.Ordinal));
        Assert.Empty((await queries.MentionsAsync(world.People.OtherManager, Spring, None)).Rivals);
    }

    [Fact]
    public async Task Answers_EachWay_IsToldWithWhatFollowed()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("deal");
        await ObjectAsync(world, deal.Id, "What do you compare it with?", UtteranceLabels.Question);
        await ObjectAsync(world, deal.Id, "We have the best support of all.", null);
        await ObjectAsync(world, deal.Id, "Hm.", null);
        await world.SaveAsync(new DealStageChange(deal.Id, world.Discovery.Id, world.Won.Id, DealWorld.Start.AddDays(30)));
        world.Time.Advance(TimeSpan.FromDays(40));

        var (report, queries) = await ReadAsync(world);

        var row = Assert.Single(report.Answers);
        Assert.Equal(UtteranceLabels.ObjectionPrice, row.Key);
        Assert.Equal([1, 1, 1], row.Answers.Select(x => x.Calls));
        Assert.All(row.Answers, x => Assert.Equal((1, 1), (x.Followed.Yes, x.Followed.Count)));
        var moments = await queries.MomentsAsync(world.People.Rep, Spring, UtteranceLabels.ObjectionPrice, None);
        Assert.Contains(moments, x => x is { AnsweredBy: ObjectionAnswer.Asked, Answer: "What do you compare it with?", Sequel: { Stage: "Closed won", IsProgress: true } });
        Assert.Contains(moments, x => x is { AnsweredBy: ObjectionAnswer.Unanswered, Answer: null });
    }

    [Fact]
    public void Answers_RepeatedObjection_FirstOneCounts()
    {
        LabelledLine Line(int seq, SpeakerRole side, string text, params string[] labels) => new(new DealLine(seq, side, null, text), labels);

        var answers = ObjectionAnswers.Of(
        [
            Line(3, SpeakerRole.Rep, "Our price is fair I think."),
            Line(2, SpeakerRole.Customer, "It is too expensive.", UtteranceLabels.ObjectionPrice),
            Line(5, SpeakerRole.Rep, "Compared with what exactly?", UtteranceLabels.Question),
            Line(4, SpeakerRole.Customer, "Still too expensive.", UtteranceLabels.ObjectionPrice),
            Line(1, SpeakerRole.Rep, "That is too expensive, you think.", UtteranceLabels.ObjectionPrice),
        ]);

        Assert.Equal((UtteranceLabels.ObjectionPrice, ObjectionAnswer.Told, 3), Assert.Single(answers));
    }

    [Fact]
    public async Task Refresh_FiguresOfAnOlderVersion_AreTakenAnew()
    {
        var world = await DealWorld.CreateAsync(postgres);
        await SayAsync(world, (await world.DealAsync("deal")).Id, DealWorld.Start, "Hello there.");
        var updates = new CallFigureUpdates(world.Database, new InMemoryPlaybooks(), world.Time);
        await updates.RefreshAsync(None);
        await using (var db = world.Database.CreateDbContext())
        {
            await db.CallFigures.Where(x => x.Kind == CallFigureKind.Call).ExecuteUpdateAsync(x => x.SetProperty(f => f.Name, "Calls"));
        }

        Assert.Equal(1, await updates.RefreshAsync(None));
        Assert.Equal(0, await updates.RefreshAsync(None));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Mentions_FromSumsOfMonths_AreWhatTheFiguresSay(int seed)
    {
        var world = await DealWorld.CreateAsync(postgres);
        var random = new Random(seed);
        await RandomCallsAsync(world, random);
        world.Time.Advance(TimeSpan.FromDays(170));
        var updates = new CallFigureUpdates(world.Database, new InMemoryPlaybooks(), world.Time);
        await updates.RefreshAsync(None);

        var summed = await ReportsAsync(world, seed);
        await using (var db = world.Database.CreateDbContext())
        {
            Assert.True(await db.CallMonths.CountAsync(x => x.Summed == x.Changes) >= 5);
            Assert.True(await db.CallMentionMonths.AnyAsync(x => x.Moved > 0 && x.Told > x.Moved));
            await db.CallMonths.ExecuteDeleteAsync();
            await db.CallMentionMonths.ExecuteDeleteAsync();
        }

        Assert.Equal(summed, await ReportsAsync(world, seed));
        await updates.RebuildAsync(None);
        Assert.Equal(summed, await ReportsAsync(world, seed));
    }

    [Fact]
    public async Task Refresh_AsDaysGoBy_ACallIsToldWhenItsDaysAreOverAndAgainWhenAHistoryIsImported()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("deal");
        await SayAsync(world, deal.Id, DealWorld.Start, "We are also evaluating Brightmere.");
        await world.SaveAsync(new DealStageChange(deal.Id, world.Discovery.Id, world.Proposal.Id, DealWorld.Start.AddDays(40)));
        var updates = new CallFigureUpdates(world.Database, new InMemoryPlaybooks(), world.Time);
        world.Time.Advance(TimeSpan.FromDays(29) + TimeSpan.FromHours(23.5));
        Assert.Null(await MovedAsync());

        world.Time.Advance(TimeSpan.FromMinutes(40));
        Assert.False(await MovedAsync());

        await world.SaveAsync(new DealStageChange(deal.Id, world.Discovery.Id, world.Proposal.Id, DealWorld.Start.AddDays(5)));
        var mapping = new ImportMapping { Kind = ImportKind.StageHistory, Fields = new Dictionary<string, string>() };
        var import = new Import("crm", "history.csv", 1, "", mapping, world.People.Admin, world.Time.GetUtcNow());
        import.Ask(ImportState.Running, world.Time.GetUtcNow());
        import.End(ImportState.Done, null, world.Time.GetUtcNow());
        await world.SaveAsync(import);
        Assert.True(await MovedAsync());

        async Task<bool?> MovedAsync()
        {
            await updates.RefreshAsync(None);
            await using var db = world.Database.CreateDbContext();
            var told = await db.CallFigures.Where(x => CallFigure.ToldWithProgress.Contains(x.Kind)).Select(x => x.Moved).ToListAsync();
            Assert.True(told.Count > 1);
            return Assert.Single(told.Distinct());
        }
    }

    private static async Task RandomCallsAsync(DealWorld world, Random random)
    {
        string[] said = ["We are also evaluating Brightmere.", "We got a quote from brightmere last week.", "We could build it in-house.", "That is a lot of money.", "All is well."];
        Viewer[] reps = [world.People.Rep, world.People.Colleague, world.People.OtherRep, world.People.Manager];
        List<DealId?> deals = [null, (await world.DealAsync("one")).Id, (await world.DealAsync("two")).Id];
        await using var db = world.Database.CreateDbContext();
        for (var i = 0; i < 60; i++)
        {
            var at = DealWorld.Start.AddHours(random.Next(160 * 24));
            var deal = deals[random.Next(deals.Count)];
            var builder = new CallBuilder().Of(reps[random.Next(reps.Length)]).On(at).Saying("What else do you look at?", said[random.Next(said.Length)], "Let me tell you why.");
            var made = (deal is { } about ? builder.About(about) : builder).Build();
            db.Calls.Add(made.Call);
            db.AddAnalysis(made.Call.Id, made.Analysis);
            if (deal is { } moved && random.Next(6) == 0)
            {
                db.Add(new DealStageChange(moved, world.Discovery.Id, world.Proposal.Id, at.AddDays(random.Next(60))));
            }
        }

        await db.SaveChangesAsync();
    }

    private static async Task<string> ReportsAsync(DealWorld world, int seed)
    {
        var random = new Random(seed);
        var queries = new TeamFigures(world.Database, world.Time);
        List<MentionReport> reports = [];
        foreach (var viewer in new[] { world.People.Rep, world.People.Manager, world.People.OtherManager, world.People.Analyst })
        {
            for (var i = 0; i < 4; i++)
            {
                var from = DealWorld.Start.AddDays(random.Next(60));
                var filter = new AnalyticsFilter { From = DateOnly.FromDateTime(from.Date), To = DateOnly.FromDateTime(from.Date).AddDays(60 + random.Next(90)) };
                reports.Add(await queries.MentionsAsync(viewer, i switch { 2 => filter with { Team = world.People.North }, 3 => filter with { Owner = world.People.Colleague.UserId }, _ => filter }, None));
            }
        }

        return JsonSerializer.Serialize(reports);
    }

    private static async Task<(MentionReport Report, TeamFigures Queries)> ReadAsync(DealWorld world)
    {
        await new CallFigureUpdates(world.Database, new InMemoryPlaybooks(), world.Time).RefreshAsync(None);
        var queries = new TeamFigures(world.Database, world.Time);
        return (await queries.MentionsAsync(world.People.Manager, Spring, None), queries);
    }

    private static Task SayAsync(DealWorld world, DealId deal, DateTimeOffset at, string said) => world.CallAsync(deal, at, "What else do you look at?", said);

    private static async Task ObjectAsync(DealWorld world, DealId deal, string answer, string? label)
    {
        var made = new CallBuilder().Of(world.People.Rep).On(DealWorld.Start).About(deal).Saying("Here is the offer.", "That is a lot of money.", answer).Build();
        string[] Labels(int seq) => seq == 1 ? [UtteranceLabels.ObjectionPrice] : seq == 2 && label is not null ? [label] : [];
        var lines = made.Analysis.Utterances.Select(x => x with { Labels = Labels(x.Utterance.Seq) }).ToList();
        await using var db = world.Database.CreateDbContext();
        db.Calls.Add(made.Call);
        db.AddAnalysis(made.Call.Id, made.Analysis with { Utterances = lines });
        await db.SaveChangesAsync();
    }
}
