using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.NextSteps;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Tests.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Reviews.NextSteps;

public sealed class WordNextStepTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateOnly Friday = new(2026, 11, 6);

    [Fact]
    public async Task Run_AfterTheCrmHasOne_TheCrmIsUpdatedOnce()
    {
        var (world, call) = await DeliveredAsync();
        var before = world.Crm.Writes;

        var worded = await RunAsync(world, world.People.Rep, call, "  Send the pricing\n sheet ", Friday);
        await world.WorkAsync();
        await world.WorkAsync();

        Assert.True(worded.IsSuccess);
        Assert.Equal("Send the pricing sheet", world.Crm.Fields["1"]["revops_next_step"]);
        Assert.Equal("2026-11-06", world.Crm.Fields["1"]["revops_next_step_due"]);
        Assert.Contains("Send the pricing sheet", Assert.Single(world.Crm.Notes).Value.Body, StringComparison.Ordinal);
        Assert.Equal(before + 2, world.Crm.Writes);
        Assert.Equal(world.People.Rep.UserId, (await world.WritesAsync()).Single(x => x.Field == "revops_next_step" && x.State == CrmWriteState.Written && x.Revision > 0).ApproverId);
    }

    [Fact]
    public async Task Undo_WordedStep_BringsBackTheTranscripts()
    {
        var (world, call) = await DeliveredAsync();
        var found = world.Crm.Fields["1"]["revops_next_step"];
        await RunAsync(world, world.People.Rep, call, "Something else", null);
        await world.WorkAsync();

        Assert.Null(await world.Get<WordNextStep>().UndoAsync(world.People.Manager, call, CancellationToken.None));
        await world.WorkAsync();

        Assert.Equal(found, world.Crm.Fields["1"]["revops_next_step"]);
    }

    [Fact]
    public async Task Run_Nothing_EmptiesTheFields()
    {
        var (world, call) = await DeliveredAsync();

        await RunAsync(world, world.People.Rep, call, " ", Friday);
        await world.WorkAsync();

        Assert.True(string.IsNullOrEmpty(world.Crm.Fields["1"]["revops_next_step"]));
        Assert.True(string.IsNullOrEmpty(world.Crm.Fields["1"]["revops_next_step_due"]));
    }

    [Fact]
    public async Task Run_AnotherRep_IsRefused()
    {
        var (world, call) = await DeliveredAsync();

        Assert.Equal(CallErrorKind.NotFound, (await RunAsync(world, world.People.OtherRep, call, "Mine now", null)).Error!.Kind);
        Assert.Equal(CallErrorKind.Forbidden, (await RunAsync(world, world.People.Analyst, call, "Mine now", null)).Error!.Kind);
        Assert.Null(await world.Get<WordNextStep>().FindAsync(world.People.OtherRep, call, CancellationToken.None));
    }

    [Theory]
    [InlineData(251, 2026)]
    [InlineData(20, 2062)]
    public async Task Run_TooLongOrYearsAway_IsRefused(int length, int year)
    {
        var (world, call) = await DeliveredAsync();

        Assert.Equal(CallErrorKind.Invalid, (await RunAsync(world, world.People.Rep, call, new string('x', length), new DateOnly(year, 11, 6))).Error!.Kind);
    }

    private static Task<Domain.Result<WordedStep, CallError>> RunAsync(PipelineWorld world, Viewer viewer, CallId call, string text, DateOnly? due) =>
        world.Get<WordNextStep>().RunAsync(viewer, call, text, due, CancellationToken.None);

    private async Task<(PipelineWorld World, CallId Call)> DeliveredAsync()
    {
        var world = await PipelineWorld.CreateAsync(postgres);
        await world.EndAsync("1", PipelineWorld.GoodCall());
        await world.WorkAsync();
        return (world, (await world.ReviewAsync("1")).CallId!.Value);
    }
}
