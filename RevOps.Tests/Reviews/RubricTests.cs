using RevOps.Domain.Calls;
using RevOps.Domain.Reviews;
using RevOps.Domain.Reviews.Rules;

namespace RevOps.Tests.Reviews;

public sealed class RubricTests
{
    public static TheoryData<string> Keys => [.. ShippedRubrics.All.Select(x => x.Key)];

    [Fact]
    public void All_Shipped_AreTheSix() =>
        Assert.Equal(["cold-call", "demo", "discovery", "general", "negotiation", "renewal"], ShippedRubrics.All.Select(x => x.Key));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Shipped_EachOne_KeepsTheRules(string key)
    {
        var rubric = ShippedRubrics.Find(key)!;
        Assert.Empty(RubricRules.Check(rubric));
        Assert.InRange(rubric.Criteria.Count, 5, 6);
        Assert.Equal(100, rubric.Criteria.Sum(x => x.Weight));
        Assert.All(rubric.Criteria, x => Assert.Contains(x.Judge, RulesScorer.JudgeNames));
    }

    [Theory]
    [InlineData("""{"key":"a"}""", "rubric")]
    [InlineData("""not json""", "rubric")]
    [InlineData("""{"key":"a","version":0,"name":"A","callTypes":[],"criteria":[]}""", "a")]
    [InlineData("""{"key":"a","version":1,"name":"A","callTypes":["picnic"],"criteria":[]}""", "a")]
    [InlineData("""{"key":"a","version":1,"name":"A","callTypes":[],"criteria":[{"key":"c","name":"C","question":"Q","weight":0,"judge":"j","anchors":["1","2","3","4","5"]}]}""", "c")]
    [InlineData("""{"key":"a","version":1,"name":"A","callTypes":[],"criteria":[{"key":"c","name":"C","question":"Q","weight":1,"judge":"j","anchors":["1","2"]}]}""", "c")]
    [InlineData("""{"key":"a","version":1,"name":"A","callTypes":[],"criteria":[{"key":"c","name":"C","question":"Q","weight":1,"judge":"j","max":2,"anchors":["1","2"]},{"key":"c","name":"C","question":"Q","weight":1,"judge":"j","max":2,"anchors":["1","2"]}]}""", "c")]
    public void Parse_BrokenRule_NamesThePlace(string json, string place)
    {
        var result = RubricJson.Parse(json);
        Assert.False(result.IsSuccess);
        Assert.Equal(place, result.Error.Place);
    }

    [Theory]
    [InlineData(CallType.Discovery, 1, "discovery")]
    [InlineData(CallType.Discovery, 0.6, "discovery")]
    [InlineData(CallType.Discovery, 0.59, "general")]
    [InlineData(CallType.Support, 1, "general")]
    [InlineData(CallType.Unknown, 1, "general")]
    public void For_TypeAndConfidence_PicksTheRubric(CallType type, double confidence, string expected)
    {
        var call = CallFixture.Read("discovery-good").Analyse() with { CallType = type, CallTypeConfidence = confidence };
        Assert.Equal(expected, RubricChoice.For(call).Rubric.Key);
    }
}
