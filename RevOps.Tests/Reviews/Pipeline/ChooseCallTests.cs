using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Tests.Support;

namespace RevOps.Tests.Reviews.Pipeline;

public sealed class ChooseCallTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private ReviewWorld _world = null!;
    private CallReview _review = null!;
    private CallId _first;
    private CallId _second;

    private TestPeople People => _world.People;

    [Fact]
    public async Task Choose_Candidate_IsJoinedAndDue()
    {
        await AskAsync();

        Assert.True((await ChooseAsync(People.Rep, _second)).IsSuccess);
        var now = await _world.NowAsync(_review);
        Assert.Equal((_second, null, ReviewState.Detected, _world.Time.GetUtcNow()), (now.CallId, now.Candidates, now.State, now.DueAt));
        Assert.Equal(People.Rep.Name, (await _world.LastStepAsync(_review)).Actor);
        Assert.Equal(1, _world.Signals.DueCount);
    }

    [Fact]
    public async Task Choose_None_IsNotAskedAgain()
    {
        await AskAsync();

        Assert.True((await ChooseAsync(People.Manager, null)).IsSuccess);
        var now = await _world.NowAsync(_review);
        Assert.Equal((null, CallReview.NoCandidate, false), (now.CallId, now.Candidates, now.IsQuestion));
        Assert.Empty(now.CandidateIds);
        Assert.Equal(CallErrorKind.Conflict, (await ChooseAsync(People.Admin, _first)).Error!.Kind);
        Assert.Empty(await _world.Board.QuestionsAsync(People.Rep, 10, CancellationToken.None));
    }

    [Fact]
    public async Task Choose_WhatIsNoCandidateOrTaken_IsRefused()
    {
        await AskAsync();
        var stranger = await _world.CallAsync(People.Rep, "Another call");
        await _world.ReviewAsync(People.Rep, "2", _first);

        Assert.Equal(CallErrorKind.Conflict, (await ChooseAsync(People.Rep, stranger)).Error!.Kind);
        Assert.Equal(CallErrorKind.Conflict, (await ChooseAsync(People.Rep, _first)).Error!.Kind);
        var question = Assert.Single(await _world.Board.QuestionsAsync(People.Rep, 10, CancellationToken.None));
        Assert.Equal(_second, Assert.Single(question.Candidates).Id);
    }

    [Fact]
    public async Task Choose_WhoMayNot_IsRefused()
    {
        await AskAsync();

        Assert.Equal(CallErrorKind.NotFound, (await ChooseAsync(People.Colleague, _first)).Error!.Kind);
        Assert.Equal(CallErrorKind.NotFound, (await ChooseAsync(People.OtherManager, _first)).Error!.Kind);
        Assert.Equal(CallErrorKind.Forbidden, (await ChooseAsync(People.Analyst, _first)).Error!.Kind);
        Assert.Empty(await _world.Board.QuestionsAsync(People.Analyst, 10, CancellationToken.None));
    }

    private async Task AskAsync()
    {
        _world = await ReviewWorld.CreateAsync(postgres);
        _first = await _world.CallAsync(People.Rep, "First");
        _second = await _world.CallAsync(People.Rep, "Second");
        _review = _world.New(People.Rep, "1");
        _review.Ask([_first, _second]);
        await _world.AddAsync([_review, .. ReviewWorld.Moved(_review, new ReviewMove(ReviewState.Detected, "Two of our calls fit", null))]);
    }

    private Task<Domain.Result<ReviewState, CallError>> ChooseAsync(Viewer viewer, CallId? call) =>
        _world.Choose.RunAsync(viewer, _review.Id, call, CancellationToken.None);
}
