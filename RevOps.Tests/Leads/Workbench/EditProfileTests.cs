using RevOps.Domain.Leads.Icp.Profiles;
using RevOps.Domain.Leads.Icp.Scoring;
using RevOps.Domain.Leads.Profiles;
using RevOps.Tests.Support;

namespace RevOps.Tests.Leads.Workbench;

public sealed class EditProfileTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Draft_SavedAndPublished_IsInForceAndTheOlderCanComeBack()
    {
        var world = await LeadWorld.CreateAsync(postgres);
        var admin = world.People.Admin;
        var first = await world.Profiles.InForceAsync(default);
        var draft = (await world.Edit.StartAsync(admin, first.Id, "Stricter", default)).Value!;
        var changed = first.Profile with { Name = "Stricter", LeastA = 90 };
        draft = (await world.Edit.SaveAsync(admin, draft.Id, draft.Revision, changed, default)).Value!;
        var published = (await world.Edit.PublishAsync(admin, draft.Id, draft.Revision, default)).Value!;

        Assert.Equal((2, 2, 90.0), (published.Number, published.Profile.Version, (await world.Profiles.InForceAsync(default)).Profile.LeastA));
        var back = (await world.Edit.RollBackAsync(admin, first.Id, 2, default)).Value!;
        Assert.Equal((3, 75.0), (back.Number, (await world.Profiles.InForceAsync(default)).Profile.LeastA));
        Assert.Equal([3, 2, 1], (await world.Profiles.ListAsync(default)).Select(x => x.Number!.Value));
    }

    [Fact]
    public async Task Save_TwoAdminsAtOnce_TheSecondIsTold()
    {
        var world = await LeadWorld.CreateAsync(postgres);
        var admin = world.People.Admin;
        var first = await world.Profiles.InForceAsync(default);
        var draft = (await world.Edit.StartAsync(admin, first.Id, "Both", default)).Value!;

        Assert.True((await world.Edit.SaveAsync(admin, draft.Id, draft.Revision, first.Profile with { Name = "one" }, default)).IsSuccess);
        var second = await world.Edit.SaveAsync(admin, draft.Id, draft.Revision, first.Profile with { Name = "two" }, default);

        Assert.Contains("changed this draft", second.Error!.Problem, StringComparison.Ordinal);
        Assert.Equal("one", (await world.Profiles.FindAsync(draft.Id, default))!.Profile.Name);
    }

    [Fact]
    public async Task Publish_SomethingElseMeanwhile_NeedsALook()
    {
        var world = await LeadWorld.CreateAsync(postgres);
        var admin = world.People.Admin;
        var first = await world.Profiles.InForceAsync(default);
        var a = (await world.Edit.StartAsync(admin, first.Id, "a", default)).Value!;
        var b = (await world.Edit.StartAsync(admin, first.Id, "b", default)).Value!;
        await world.Edit.PublishAsync(admin, a.Id, a.Revision, default);

        Assert.False((await world.Edit.PublishAsync(admin, b.Id, b.Revision, default)).IsSuccess);
        b = (await world.Edit.RebaseAsync(admin, b.Id, b.Revision, default)).Value!;
        Assert.Equal(3, (await world.Edit.PublishAsync(admin, b.Id, b.Revision, default)).Value!.Number);
    }

    [Fact]
    public async Task Change_ByOthers_IsRefusedAndBrokenIsListed()
    {
        var world = await LeadWorld.CreateAsync(postgres);
        var first = await world.Profiles.InForceAsync(default);
        Assert.Equal(ProfileProblem.Forbidden, (await world.Edit.StartAsync(world.People.Manager, first.Id, "x", default)).Error);
        var draft = (await world.Edit.StartAsync(world.People.Admin, first.Id, "x", default)).Value!;

        var broken = await world.Edit.SaveAsync(
            world.People.Admin, draft.Id, draft.Revision, first.Profile with { LeastA = 10, Criteria = [new("a", CriterionKind.Need, "", -1, new("", TestKind.OneOf, []))] }, default);

        Assert.True(broken.Error!.Details.Count >= 4);
        Assert.Equal(ProfileProblem.Published, (await world.Edit.SaveAsync(world.People.Admin, first.Id, first.Revision, first.Profile, default)).Error);
    }

    [Fact]
    public async Task Replay_StricterDraft_ShowsWhoMovesAndStoresNothing()
    {
        var world = await LeadWorld.CreateAsync(postgres);
        await world.AddAsync("fits", with: x => (x.Industry, x.Employees, x.Title, x.Technologies) = ("Logistics", 400, "Head of data", "Snowflake"));
        await world.AddAsync("unknown");
        var first = await world.Profiles.InForceAsync(default);
        var draft = (await world.Edit.StartAsync(world.People.Admin, first.Id, "No logistics", default)).Value!;
        var stricter = first.Profile with { Exclusions = [new("log", "Logistics", new("industry", TestKind.OneOf, ["Logistics"]))] };
        await world.Edit.SaveAsync(world.People.Admin, draft.Id, draft.Revision, stricter, default);
        var see = new SeeProfiles(world.Profiles, world.Scores);

        var replay = (await see.ReplayAsync(world.People.Admin, draft.Id, default))!;

        Assert.Equal((2, 1, "fits"), (replay.Leads, replay.Moved, replay.Moves.Single().Name));
        Assert.Equal((0, 1), replay.Bands[FitBand.Excluded]);
        Assert.Equal(replay.Leads, replay.Bands.Values.Sum(x => x.Before));
        Assert.Empty(await world.StoredScoresAsync());
        Assert.Null(await see.ReplayAsync(world.People.Rep, draft.Id, default));
    }
}
