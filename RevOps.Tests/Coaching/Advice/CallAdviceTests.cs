using Microsoft.Extensions.Logging.Abstractions;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.Advice;
using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Infrastructure.Coaching.Advice;
using RevOps.Tests.Support;

namespace RevOps.Tests.Coaching.Advice;

/// <summary>The adviser's deadline, failures and end, by a clock of the test's own.</summary>
public sealed class CallAdviceTests : IDisposable
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(1.5);

    private readonly ManualTimers _time = new(DateTimeOffset.UnixEpoch);
    private readonly AdviceCounts _counts = new();
    private readonly List<IReadOnlyList<SuggestedCue>> _taken = [];

    public void Dispose() => _counts.Dispose();

    [Fact]
    public async Task Answer_InTime_IsTaken()
    {
        var adviser = HandAdviser.Of(new SuggestedCue(CueKind.Objection, "Ask why", "It helps.", "too slow"));
        Start(adviser).Ask(Excerpt(0));

        await UntilAsync(() => _taken.Count == 1);
        Assert.Equal("Ask why", _taken[0][0].Headline);
    }

    [Fact]
    public async Task Answer_AfterTheDeadline_IsCancelledDroppedAndCounted()
    {
        var cancelled = new TaskCompletionSource();
        var adviser = new HandAdviser(async (_, token) =>
        {
            await using var registered = token.Register(cancelled.SetResult);
            await cancelled.Task;
            return [new SuggestedCue(CueKind.Objection, "Too late", "It is.", "too slow")];
        });
        var advice = Start(adviser);
        advice.Ask(Excerpt(0));
        await UntilAsync(() => _time.Waiting == 1 && adviser.Asked.Count == 1);

        _time.Advance(Within);

        await UntilAsync(() => _counts.Of(AdviceOutcome.Late) == 1);
        Assert.Empty(_taken);
        advice.Ask(Excerpt(1));
        await UntilAsync(() => adviser.Asked.Count == 2);
    }

    [Fact]
    public async Task Adviser_ThatDoesNotHeedItsEnd_IsAskedNothingOnTopAndThenTheNewest()
    {
        var hangs = new TaskCompletionSource<IReadOnlyList<SuggestedCue>>();
        var adviser = new HandAdviser((x, _) => x.Lines[^1].Sequence == 0 ? hangs.Task : Task.FromResult<IReadOnlyList<SuggestedCue>>([]));
        var advice = Start(adviser);
        advice.Ask(Excerpt(0));
        await UntilAsync(() => _time.Waiting == 1 && adviser.Asked.Count == 1);
        _time.Advance(Within);
        await UntilAsync(() => _counts.Of(AdviceOutcome.Late) == 1);

        for (var i = 1; i < 5; i++)
        {
            advice.Ask(Excerpt(i));
        }

        Assert.Single(adviser.Asked);
        hangs.SetResult([new SuggestedCue(CueKind.Objection, "Too late", "It is.", "too slow")]);
        await UntilAsync(() => _taken.Count == 1);
        Assert.Empty(_taken[0]);
        Assert.Equal([0, 4], adviser.Asked.Select(x => x.Lines[^1].Sequence));
    }

    [Fact]
    public async Task Adviser_ThatThrows_IsCountedAndAskedAgain()
    {
        var adviser = new HandAdviser((x, _) => x.Lines[^1].Sequence switch
        {
            0 => throw new InvalidOperationException("At once"),
            1 => Task.FromException<IReadOnlyList<SuggestedCue>>(new TimeoutException("Later")),
            _ => Task.FromResult<IReadOnlyList<SuggestedCue>>([]),
        });
        var advice = Start(adviser);
        advice.Ask(Excerpt(0));
        await UntilAsync(() => _counts.Of(AdviceOutcome.Failed) == 1);
        advice.Ask(Excerpt(1));
        await UntilAsync(() => _counts.Of(AdviceOutcome.Failed) == 2);
        advice.Ask(Excerpt(2));

        await UntilAsync(() => _taken.Count == 1);
    }

    [Fact]
    public async Task End_WhileItThinks_CancelsAndTakesNothing()
    {
        var adviser = new HandAdviser(async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return [];
        });
        var advice = Start(adviser);
        advice.Ask(Excerpt(0));
        await UntilAsync(() => adviser.Asked.Count == 1);

        advice.Dispose();

        await UntilAsync(() => _counts.Of(AdviceOutcome.Over) == 1);
        advice.Ask(Excerpt(1));
        Assert.Empty(_taken);
        Assert.Single(adviser.Asked);
    }

    [Fact]
    public async Task Call_ThatTakesNothingMore_IsCountedAsOver()
    {
        var advice = Start(HandAdviser.Of(), (_, _) => false);

        advice.Ask(Excerpt(0));

        await UntilAsync(() => _counts.Of(AdviceOutcome.Over) == 1);
    }

    [Fact]
    public async Task Ask_SameWordsAgain_AsksOnce()
    {
        var adviser = HandAdviser.Of();
        var advice = Start(adviser);
        advice.Ask(Excerpt(3));
        advice.Ask(Excerpt(3));
        advice.Ask(null);
        await UntilAsync(() => _taken.Count == 1);

        advice.Ask(Excerpt(4));

        await UntilAsync(() => _taken.Count == 2);
        Assert.Equal(2, adviser.Asked.Count);
    }

    private CallAdvice Start(ICueAdviser adviser, Func<CallExcerpt, IReadOnlyList<SuggestedCue>, bool>? take = null)
    {
        var advice = new CallAdvice(LiveCallId.New(), adviser, Within, _counts, _time, NullLogger.Instance);
        advice.Start(take ?? Take);
        return advice;
    }

    private bool Take(CallExcerpt excerpt, IReadOnlyList<SuggestedCue> suggested)
    {
        _taken.Add(suggested);
        return true;
    }

    private static CallExcerpt Excerpt(int sequence) => new()
    {
        CallType = CallType.Discovery,
        Phase = null,
        Playbook = "Playbook version 1",
        Lines = [new ExcerptLine(sequence, SpeakerRole.Customer, "It is too slow", DateTimeOffset.UnixEpoch)],
        OpenQuestions = [],
    };

    private static Task UntilAsync(Func<bool> condition) => Eventually.TrueAsync(() => Task.FromResult(condition()), TimeSpan.FromSeconds(10), "it happens");
}
