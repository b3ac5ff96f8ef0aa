using FsCheck;
using FsCheck.Fluent;
using RevOps.Domain.Calls.Analysis;

namespace RevOps.Tests.Reviews;

/// <summary>Scores react to what matters and to nothing else.</summary>
public sealed class ScoreReactionTests
{
    public static TheoryData<string> Calls => [.. CallFixture.Names];

    [Fact]
    public void Score_DiscoveryQuestionsDropped_LowersQuestioningOnly()
    {
        var call = CallFixture.Read("discovery-good");
        var agenda = call.Lines.Single(x => x.Text.StartsWith("I have us down", StringComparison.Ordinal));
        OnlyLowers("questioning", call, call.Without(x =>
            x.Speaker == call.Rep && x != agenda && x.Labels.Contains(UtteranceLabels.Question) && !x.Labels.Contains(UtteranceLabels.NextStep)));
    }

    [Theory]
    [InlineData("discovery-good", "next-step")]
    [InlineData("demo-good", "next-step")]
    [InlineData("negotiation-good", "next-step")]
    [InlineData("renewal-good", "next-step")]
    [InlineData("cold-good", "ask")]
    public void Score_NextStepDropped_LowersItOnly(string name, string criterion)
    {
        var call = CallFixture.Read(name);
        OnlyLowers(criterion, call, call.Without(x => x.Labels.Contains(UtteranceLabels.NextStep)));
    }

    [Theory]
    [InlineData("demo-good", "objections", 2)]
    [InlineData("cold-good", "brush-off", 2)]
    public void Score_AnswerToObjectionDropped_LowersItOnly(string name, string criterion, int answers)
    {
        var call = CallFixture.Read(name);
        var raised = call.Lines.ToList().FindIndex(x => x.Labels.Any(UtteranceLabels.IsObjection));
        var answer = call.Lines.Skip(raised).Where(x => x.Speaker == call.Rep).Take(answers).ToList();
        OnlyLowers(criterion, call, call.Without(answer.Contains));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void Score_SmallTalkAnywhere_ChangesNothing(string name)
    {
        var call = CallFixture.Read(name);
        var before = Scores(call);
        var speakers = call.Lines.Select(x => x.Speaker).Distinct().ToList();
        Prop.ForAll(ArbMap.Default.ArbFor<(int Place, int Line)[]>(), chat =>
        {
            var after = chat.Aggregate(call, (x, at) =>
                x.Insert((at.Place & int.MaxValue) % (x.Lines.Count + 1), SmallTalk.Pick(at.Line, speakers)));
            return before.SequenceEqual(Scores(after));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void Score_LongChatAppended_ChangesNothing(string name)
    {
        var call = CallFixture.Read(name);
        var speakers = call.Lines.Select(x => x.Speaker).Distinct().ToList();
        var chat = Enumerable.Range(0, 200).Select(x => SmallTalk.Pick(x, speakers));
        Assert.Equal(Scores(call), Scores(call.Insert(call.Lines.Count, chat)));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void Score_PleasantriesInAnyOrder_ChangeNothing(string name)
    {
        var call = CallFixture.Read(name);
        var speakers = call.Lines.Select(x => x.Speaker).Distinct().ToList();
        var greetings = Enumerable.Range(0, 10).Select(x => SmallTalk.Pick(x * 3, speakers)).ToArray();
        var before = Scores(call.Insert(0, greetings));
        Prop.ForAll(Gen.Shuffle(greetings).ToArbitrary(), order => before.SequenceEqual(Scores(call.Insert(0, order))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    private static List<(string Key, int? Score)> Scores(CallFixture call) =>
        [.. RulesScorerTests.Score(call).Criteria.Select(x => (x.Key, x.Score))];

    private static void OnlyLowers(string criterion, CallFixture before, CallFixture after)
    {
        Assert.NotEqual(before.Lines.Count, after.Lines.Count);
        foreach (var (first, second) in Scores(before).Zip(Scores(after)))
        {
            if (first.Key == criterion)
            {
                Assert.True(second.Score < first.Score, $"{criterion}: {first.Score} and then {second.Score}");
            }
            else
            {
                Assert.Equal(first, second);
            }
        }
    }
}
