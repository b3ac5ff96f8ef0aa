using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;
using RevOps.Domain.Coaching.LiveCalls;

namespace RevOps.Tests.Coaching.LiveCalls;

public sealed class SpokenSoFarTests
{
    [Fact]
    public void With_LinesInAnyOrderAndTwice_KeepsTheLastOfEachInOrder() => Prop.ForAll(
        ArbMap.Default.ArbFor<ushort[]>(),
        numbers =>
        {
            var said = numbers.Select((x, i) => Line(x % 200, $"{i}")).ToList();
            var spoken = said.Aggregate(SpokenSoFar.Empty, (before, line) => before.With(line));
            var expected = said.GroupBy(x => x.Sequence).Select(x => x.Last()).OrderBy(x => x.Sequence).ToList();
            return expected.SequenceEqual(spoken.Lines) && spoken.Count == expected.Count
                && expected.TrueForAll(x => spoken.Find(x.Sequence) == x) && spoken.Find(201) is null;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void With_AnotherLine_SharesTheBlocksItIsNotIn()
    {
        var before = Enumerable.Range(0, 3 * LiveBlock.Most).Aggregate(SpokenSoFar.Empty, (said, i) => said.With(Line(i, "words")));

        var after = before.With(Line(LiveBlock.Most, "other words"));

        Assert.Same(before.Blocks[0], after.Blocks[0]);
        Assert.NotSame(before.Blocks[1], after.Blocks[1]);
        Assert.Same(before.Blocks[2], after.Blocks[2]);
        Assert.Equal("words", before.Find(LiveBlock.Most)?.Text);
    }

    [Fact]
    public void Without_SomeLines_LeavesTheOthers()
    {
        var spoken = Enumerable.Range(0, 40).Aggregate(SpokenSoFar.Empty, (said, i) => said.With(Line(i, "words"))).Without(x => x.Sequence >= 14);

        Assert.Equal(Enumerable.Range(0, 14), spoken.Lines.Select(x => x.Sequence));
    }

    private static LiveUtterance Line(int sequence, string text) =>
        new(sequence, SpeakerRole.Rep, "Rep", TimeSpan.FromSeconds(sequence), TimeSpan.FromSeconds(sequence + 1), text, true, DateTimeOffset.UnixEpoch);
}
