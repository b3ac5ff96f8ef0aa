using RevOps.Domain.Reviews;
using RevOps.Web.Components.Calls.Detail.Scoring;

namespace RevOps.Tests.Practice.Sessions;

public sealed class MissedMomentTests
{
    [Fact]
    public void Of_SeveralQuotes_IsTheOneTheExplanationNamesFirst() => Assert.Equal(
        20, MissedMoment.Of(Judged("Weakest, a brush-off (“I'll read it later”). Best, the price (“too much”).", new(6, "too much"), new(20, "I'll read it later."))));

    [Fact]
    public void Of_NoQuoteNamed_IsTheFirst() => Assert.Equal(6, MissedMoment.Of(Judged("It stood without an answer.", new(6, "too much"), new(20, "later"))));

    [Fact]
    public void Of_NoQuotes_IsNowhere() => Assert.Null(MissedMoment.Of(Judged("Nobody asked.")));

    private static CriterionScore Judged(string explanation, params Evidence[] evidence) => new()
    {
        Key = "objections",
        Name = "Objections",
        Score = 1,
        Max = 5,
        Weight = 1,
        Applies = true,
        Explanation = explanation,
        Evidence = evidence,
    };
}
