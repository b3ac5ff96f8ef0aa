using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Practice.Scenarios;
using RevOps.Domain.Practice.Sessions;
using RevOps.Domain.Reviews;
using RevOps.Tests.Support;

namespace RevOps.Tests.Practice.Sessions;

/// <summary>How a practice is judged, and what does not become of it.</summary>
public sealed class JudgementTests(PostgresFixture postgres) : PracticeTest(postgres)
{
    [Fact]
    public async Task End_AfterATalk_IsScoredByTheRubricOfItsTypeAndNoCall()
    {
        var practice = await StartAsync();

        var view = await PractiseAsync(practice);

        var rubric = (await App.Get<IRubrics>().InForceAsync(None)).Single(x => x.CallTypes.Contains(practice.CallType));
        var card = view.Practice.Scorecard!;
        Assert.Equal((rubric.Key, rubric.Version, (string?)null), (card.Rubric, card.Version, card.NotScoredReason));
        Assert.Equal(card.Score, view.Practice.Score);
        Assert.All(card.Criteria.SelectMany(x => x.Evidence), x => Assert.Contains(x.Quote, view.Lines[x.Seq].Words, StringComparison.Ordinal));
        await using var db = await DatabaseAsync();
        Assert.Equal((0, 0, 0), (await db.Calls.CountAsync(), await db.Notices.CountAsync(), await db.Reviews.CountAsync()));
    }

    [Fact]
    public async Task End_ManyTimesAtOnce_IsJudgedOnce()
    {
        var practice = await StartAsync();
        await AnswerAsync(practice, 0);

        var errors = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => App.Get<EndPractice>().RunAsync(People.Rep, practice.Id, None))));

        Assert.All(errors, Assert.Null);
        Assert.NotNull((await ReadAsync(practice)).Practice.Scorecard);
    }

    [Fact]
    public async Task End_HardlyAWord_SaysWhyThereIsNoScore()
    {
        var practice = await StartAsync();
        await AnswerAsync(practice, 0, "Hello there, how are you?");
        await App.Get<EndPractice>().RunAsync(People.Rep, practice.Id, None);

        var view = await ReadAsync(practice);

        Assert.Null(view.Practice.Score);
        Assert.Contains($"below {ScoringGate.LeastWords}", view.Practice.Scorecard!.NotScoredReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_EndedAndNeverJudged_IsJudgedThen()
    {
        var practice = await StartAsync();
        await AnswerAsync(practice, 0);
        await App.Get<IPracticeStore>().EndAsync(practice.Id, PracticeSession.Stopped, TimeProvider.System.GetUtcNow(), None);

        Assert.NotNull((await ReadAsync(practice)).Practice.Scorecard);
    }

    [Fact]
    public async Task Drill_SentTwice_IsKeptOnceAndOnlyForItsAuthor()
    {
        var id = Guid.NewGuid();
        var judge = App.Get<JudgeDrill>();

        var first = await judge.RunAsync(People.Rep, id, "That is twice what we pay today.", "What are you comparing it with?", None);
        await judge.RunAsync(People.Rep, id, "That is twice what we pay today.", "What are you comparing it with?", None);

        var kept = Assert.Single(await App.Get<IPracticeQueries>().DrillsAsync(People.Rep, 10, None));
        Assert.Equal((id, first.Value!.Verdict), (kept.Id, kept.Verdict));
        Assert.Empty(await App.Get<IPracticeQueries>().DrillsAsync(People.Manager, 10, None));
        Assert.Equal(PracticeErrorKind.Invalid, (await judge.RunAsync(People.Rep, Guid.NewGuid(), "Hello", " ", None)).Error?.Kind);
    }

    [Fact]
    public void Seed_EveryScenario_HasARubricOfItsOwnOrTheGeneralOne() =>
        Assert.All(SeedScenarios.All, x => Assert.Contains(ShippedRubrics.All, r => r.CallTypes.Contains(x.CallType) || r.CallTypes.Count == 0));
}
