using RevOps.Domain.Practice.Engine;
using RevOps.Domain.Practice.Scenarios;
using RevOps.Domain.Practice.Sessions;
using RevOps.Tests.Support;

namespace RevOps.Tests.Practice.Sessions;

/// <summary>A practice from its first line to its last.</summary>
public sealed class TalkTests(PostgresFixture postgres) : PracticeTest(postgres)
{
    [Fact]
    public async Task Start_SameKeyManyTimesAtOnce_IsOnePractice()
    {
        var key = Guid.NewGuid();

        var started = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => StartAsync(key: key))));

        Assert.Single(started.Select(x => x.Id).Distinct());
        Assert.Single((await ReadAsync(started[0])).Lines);
    }

    [Fact]
    public async Task Start_Analyst_IsRefused()
    {
        var request = new StartPracticeRequest { Key = Guid.NewGuid(), Difficulty = Difficulty.Easy, ScenarioKey = SeedScenarios.All[0].Key };

        var refused = await App.Get<StartPractice>().RunAsync(People.Analyst, request, None);

        Assert.Equal(PracticeErrorKind.Forbidden, refused.Error?.Kind);
    }

    [Fact]
    public async Task Answer_Twice_IsStoredAsTheEngineSaysAndFoldedAgain()
    {
        var practice = await StartAsync();
        await AnswerAsync(practice, 0);
        await AnswerAsync(practice, 1);

        var view = await ReadAsync(practice);

        var play = new RolePlay(SeedScenarios.All[0], practice.Difficulty, practice.Seed);
        Assert.Equal(
            [play.Open().Words, Answers[0], play.Answer(Answers[0]).Words, Answers[1], play.Answer(Answers[1]).Words],
            view.Lines.Select(x => x.Words));
        Assert.Equal((2, play.State.Mood), (view.State!.Turns, view.State.Mood));
        Assert.Equal((2, true), (view.Turn, view.Lines[1].Remark is not null));
    }

    [Fact]
    public async Task Answer_DoubledClick_IsOneAnswer()
    {
        var practice = await StartAsync();

        var errors = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => AnswerAsync(practice, 0))));

        Assert.All(errors, Assert.Null);
        Assert.Equal(3, (await ReadAsync(practice)).Lines.Count);
    }

    [Fact]
    public async Task Answer_OtherWordsToTheSameTurn_IsRefused()
    {
        var practice = await StartAsync();
        await AnswerAsync(practice, 0);

        var second = await AnswerAsync(practice, 0, "Something else entirely");
        var ahead = await AnswerAsync(practice, 5);

        Assert.Equal((PracticeError.Answered, PracticeError.Answered), (second, ahead));
        Assert.Equal(3, (await ReadAsync(practice)).Lines.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\0")]
    public async Task Answer_WithoutWords_IsRefused(string words)
    {
        var practice = await StartAsync();

        Assert.Equal(PracticeErrorKind.Invalid, (await AnswerAsync(practice, 0, words))?.Kind);
        Assert.Equal(PracticeErrorKind.Invalid, (await AnswerAsync(practice, 0, new string('a', PracticeRules.LongestAnswer + 1)))?.Kind);
    }

    [Fact]
    public async Task Practice_OfAnother_IsAsIfItWereNotThere()
    {
        var practice = await StartAsync();

        foreach (var other in new[] { People.Colleague, People.Manager, People.Admin })
        {
            Assert.Null(await App.Get<ReadPractice>().FindAsync(other, practice.Id, None));
            Assert.Equal(PracticeError.NotFound, await App.Get<AnswerPractice>().RunAsync(other, practice.Id, 0, "Hello", None));
            Assert.Equal(PracticeError.NotFound, await App.Get<EndPractice>().RunAsync(other, practice.Id, None));
            Assert.Empty(await App.Get<IPracticeQueries>().ListAsync(other, 10, None));
        }
    }

    [Fact]
    public async Task Answer_Ended_IsRefused()
    {
        var practice = await StartAsync();
        await App.Get<EndPractice>().RunAsync(People.Rep, practice.Id, None);

        Assert.Equal(PracticeError.Over, await AnswerAsync(practice, 0));
    }
}
