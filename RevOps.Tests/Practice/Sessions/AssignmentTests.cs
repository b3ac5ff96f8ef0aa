using RevOps.Domain.Practice.Scenarios;
using RevOps.Domain.Practice.Sessions;
using RevOps.Tests.Support;

namespace RevOps.Tests.Practice.Sessions;

/// <summary>What managers ask for, and how it is done.</summary>
public sealed class AssignmentTests(PostgresFixture postgres) : PracticeTest(postgres)
{
    private static string Scenario => SeedScenarios.All[0].Key;

    [Fact]
    public async Task Assign_Practised_IsDoneWithItsScore()
    {
        await AssignAsync(new() { Reps = [People.Rep.UserId, People.Colleague.UserId], Scenario = Scenario, Due = new DateOnly(2026, 12, 1), Note = "Before Acme" });

        var view = await PractiseAsync(await StartAsync());

        var team = await App.Get<IPracticeQueries>().TeamAsync(People.Manager, None);
        var done = Assert.Single(team.Assignments, x => x.Assignment.CompletedAt is not null);
        Assert.Equal(("Nora North", view.Practice.Id, view.Practice.Score), (done.Rep, done.Assignment.PracticeId, done.Assignment.Score));
        Assert.Equal((1, 0, 1), team.Reps.Where(x => x.Name == "Nora North").Select(x => (x.Practices, x.Open, x.Done)).Single());
        Assert.Equal((0, 1, 0), team.Reps.Where(x => x.Name == "Colin North").Select(x => (x.Practices, x.Open, x.Done)).Single());
        Assert.Equal("Before Acme", Assert.Single(await App.Get<IPracticeQueries>().AssignmentsAsync(People.Colleague, None)).Note);
    }

    [Fact]
    public async Task Assign_PractisedBeforeOrTooShort_StaysOpen()
    {
        await PractiseAsync(await StartAsync());
        await AssignAsync(new() { Reps = [People.Rep.UserId], Scenario = Scenario });
        var tooShort = await StartAsync();
        await App.Get<EndPractice>().RunAsync(People.Rep, tooShort.Id, None);

        Assert.Null(Assert.Single(await App.Get<IPracticeQueries>().AssignmentsAsync(People.Rep, None)).CompletedAt);
    }

    [Fact]
    public async Task Assign_Criterion_IsDoneByAPracticeThatGivesOccasion()
    {
        var first = await PractiseAsync(await StartAsync());
        var met = first.Practice.Scorecard!.Criteria.First(x => x.Applies);
        await AssignAsync(new() { Reps = [People.Rep.UserId], Criterion = met.Key });

        await PractiseAsync(await StartAsync());

        var assignment = Assert.Single(await App.Get<IPracticeQueries>().AssignmentsAsync(People.Rep, None));
        Assert.Equal(met.Name, assignment.Title);
        Assert.NotNull(assignment.CompletedAt);
    }

    [Fact]
    public async Task Assign_NotTheirManager_IsRefused()
    {
        var assign = App.Get<AssignPractice>();
        var request = new AssignPracticeRequest { Reps = [People.Rep.UserId], Scenario = Scenario };

        foreach (var other in new[] { People.Rep, People.OtherManager, People.Analyst, People.Admin })
        {
            Assert.Equal(PracticeErrorKind.Forbidden, (await assign.RunAsync(other, request, None)).Error?.Kind);
        }

        Assert.Equal(PracticeErrorKind.Invalid, (await assign.RunAsync(People.Manager, request with { Scenario = "no-such" }, None)).Error?.Kind);
        Assert.Equal(PracticeErrorKind.Invalid, (await assign.RunAsync(People.Manager, request with { Criterion = "next-step" }, None)).Error?.Kind);
        Assert.Empty((await App.Get<IPracticeQueries>().TeamAsync(People.Rep, None)).Reps);
    }

    [Fact]
    public async Task Withdraw_OwnTeams_IsGoneOnce()
    {
        await AssignAsync(new() { Reps = [People.Rep.UserId], Scenario = Scenario });
        var id = (await App.Get<IPracticeQueries>().AssignmentsAsync(People.Rep, None))[0].Id;
        var assign = App.Get<AssignPractice>();

        Assert.NotNull(await assign.WithdrawAsync(People.OtherManager, id, None));
        Assert.Null(await assign.WithdrawAsync(People.Manager, id, None));
        Assert.NotNull(await assign.WithdrawAsync(People.Manager, id, None));
        Assert.Empty(await App.Get<IPracticeQueries>().AssignmentsAsync(People.Rep, None));
    }

    private async Task AssignAsync(AssignPracticeRequest request) => Assert.True((await App.Get<AssignPractice>().RunAsync(People.Manager, request, None)).IsSuccess);
}
