using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews.Context;
using static RevOps.Tests.Reviews.Context.History;

namespace RevOps.Tests.Reviews.Context;

/// <summary>What holds of every history, tried on some hundred that are put together at random.</summary>
public sealed class ContextJudgeProperties
{
    private static readonly string[] Things =
        ["pricing sheet", "security questionnaire", "rollout plan", "deck", "architecture overview", "audit report", "reference list", "draft contract", "photo", "freight benchmark"];

    private static readonly string[] Talk =
    [
        "Nora North: So how do the drivers log the pallets today?", "Graham Tully: On paper, and then Sanjeev types it in.",
        "Graham Tully: It's too expensive, we have no budget for that this year.", "Nora North: I see, and what would have to be true?",
        "Graham Tully: I'd need to see the yard first.", "Nora North: Okay.", "Graham Tully: We already have a system for that and I don't want to switch.",
        "Graham Tully: \"Quoted\" — naïve, 日本 ’s 😀 talk…", "Graham Tully: I'll send you the fleet list.", "Nora North: Perfect.",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 150)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Judge_AnyHistory_QuotesVerbatimAndIgnoresTheOrder(int seed)
    {
        var random = new Random(seed);
        var analyses = Enumerable.Range(0, 3).Select(x => (At: LastTime.AddDays(-5 * x), Call: Call(LastTime.AddDays(-5 * x), Lines(random)))).ToList();
        var earlier = analyses.ConvertAll(x => Earlier(x.Call, x.At));
        var call = Call(Now, Lines(random));

        var found = ContextJudge.Judge(call, Known([.. earlier]));

        Assert.True(found.Count <= ContextJudge.Most);
        Assert.Equal(found, ContextJudge.Judge(call, Known([.. earlier.AsEnumerable().Reverse()])));
        Assert.Equal(found, found.OrderBy(x => ContextJudge.Pressing(x.Kind)));
        Assert.All(found, x =>
        {
            var from = analyses[earlier.FindIndex(y => y.Id == x.From)].Call;
            Assert.Contains(x.Quote!, from.Utterances[x.FromSeq!.Value].Utterance.Text, StringComparison.Ordinal);
            Assert.Equal(x.Kind == ContextRemarkKind.PromiseTakenUp, x.Seq is not null);
            Assert.True(x.Seq is null || x.Seq < call.Utterances.Count);
            Assert.EndsWith(".", x.Text, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', x.Text);
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Judge_CallThatRepeatsThePromise_TakesItUp(int seed)
    {
        var random = new Random(seed);
        var promise = $"Nora North: I'll send you the {Things[random.Next(Things.Length)]}.";
        var now = Lines(random).ToList();
        now.Insert(random.Next(now.Count), promise);

        var found = ContextJudge.Judge(Call(Now, [.. now]), Known(Earlier(promise, "Graham Tully: Great.")));

        Assert.Contains(found, x => x.Kind == ContextRemarkKind.PromiseTakenUp);
        Assert.DoesNotContain(found, x => x.Kind == ContextRemarkKind.PromiseForgotten);
    }

    [Fact]
    public void Judge_WithoutHistory_SaysNothing() => Assert.Empty(ContextJudge.Judge(Call(Now, Talk), CustomerContext.Nothing));

    private static string[] Lines(Random random)
    {
        var lines = Enumerable.Range(0, random.Next(4, 16)).SelectMany(_ => random.Next(3) == 0
            ? [$"Nora North: I'll send you the {Things[random.Next(Things.Length)]}{(random.Next(2) == 0 ? "" : " by Thursday")}.", "Graham Tully: Great."]
            : new[] { Talk[random.Next(Talk.Length)] });
        return ["Nora North: Hello Graham.", "Graham Tully: Hello.", .. lines];
    }
}
