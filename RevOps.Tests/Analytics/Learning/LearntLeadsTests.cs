using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Analytics.Learning.Leads;
using RevOps.Domain.Analytics.Learning.Versions;
using RevOps.Domain.Leads;
using RevOps.Domain.Leads.Listing;
using RevOps.Infrastructure.Leads;
using RevOps.Tests.Support;

namespace RevOps.Tests.Analytics.Learning;

public sealed class LearntLeadsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private static readonly LeadTrail Lead = new()
    {
        Id = LeadId.New(),
        CreatedAt = Start,
        State = LeadState.Open,
        Source = "Web",
        Title = "VP Operations",
        Touches = [new(Start.AddDays(2), true), new(Start.AddDays(4), false)],
    };

    [Fact]
    public async Task Run_EnoughHistory_GivesOpenLeadsTheirChance()
    {
        var world = await LearntWorld.CreateAsync(postgres);
        await world.DecideLeadsAsync(300);
        var list = await OpenAsync(world, "List");
        var referral = await OpenAsync(world, "Referral");

        await world.Renew.RunAsync(None);
        Assert.Equal(2, await world.ReckonLeads.RunAsync(None));
        Assert.Equal(0, await world.ReckonLeads.RunAsync(None));

        var queries = new LeadQueries(world.World.Database);
        var page = await queries.ListAsync(world.World.People.Rep, new LeadFilter { Sort = LeadSort.Chance }, None);
        var seen = await world.LeadChance.RunAsync(world.World.People.Rep, referral.Id, None);
        Assert.Equal([referral.Id, list.Id], page.Items.Select(x => x.Id));
        Assert.All(page.Items, x => Assert.True(x.ChanceIsLearnt));
        Assert.Equal(page.Items[0].Chance, seen!.Prediction.Probability);
        Assert.Contains("Referral", seen.Reason, StringComparison.Ordinal);
        Assert.Null(await world.LeadChance.RunAsync(world.World.People.OtherRep, referral.Id, None));
        Assert.Null((await queries.ListAsync(world.World.People.Rep, new LeadFilter { State = LeadState.Converted }, None)).Items[0].Chance);
    }

    [Fact]
    public async Task Run_DecidedWithoutADate_IsCountedAndNotLearntFrom()
    {
        var world = await LearntWorld.CreateAsync(postgres);
        await world.DecideLeadsAsync(12);
        await world.SaveAsync(new Lead("Undated", Start) { State = LeadState.Converted });

        await world.Renew.RunAsync(None);

        var version = (await world.Store.InForceAsync(ModelTarget.LeadConversion, None))!;
        Assert.Equal((13, 12, false), (version.Decided, version.Positives + version.Negatives, version.IsLearnt));
    }

    [Fact]
    public void Outcome_LeftAloneForLong_IsNotConverted()
    {
        Assert.Null(Lead.Outcome(Start.AddDays(LeadTrail.GivenUpAfter - 1)));
        Assert.Equal((false, Start.AddDays(LeadTrail.GivenUpAfter)), Lead.Outcome(Start.AddDays(300)));
        Assert.Null((Lead with { State = LeadState.Converted }).Outcome(Start.AddDays(300)));
    }

    [Fact]
    public void Moment_AnythingLater_IsNotSeen() => Prop.ForAll(Gen.Choose(1, 3000).ToArbitrary(), hours =>
    {
        var at = Start.AddDays(5);
        var later = at.AddHours(hours);
        var after = Lead with { State = LeadState.Converted, ConvertedAt = later, MqlAt = later, Touches = [.. Lead.Touches, new(later, true)] };
        return LeadMoment.Of(Lead, at) == LeadMoment.Of(after, at);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("VP Operations", "director")]
    [InlineData("Vice President, Sales", "director")]
    [InlineData("Chief Information Officer", "executive")]
    [InlineData("IT Manager", "manager")]
    [InlineData("Student", "student")]
    [InlineData("Data Engineer", "staff")]
    [InlineData(" ", null)]
    public void Level_Title_IsOneOfFew(string title, string? level) => Assert.Equal(level, LeadMoment.Of(Lead with { Title = title }, Start).Level);

    private static async Task<Lead> OpenAsync(LearntWorld world, string source)
    {
        var lead = new Lead($"Open {source}", world.Time.GetUtcNow().AddDays(-3)) { LeadSource = source, Title = "Head of Data" };
        lead.Give(world.World.People.Rep.UserId, world.World.People.North);
        await world.SaveAsync(lead);
        return lead;
    }
}
