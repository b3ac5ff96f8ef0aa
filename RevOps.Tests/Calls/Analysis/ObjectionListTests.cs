namespace RevOps.Tests.Calls.Analysis;

/// <summary>Holds what was reached on the development list of objections. It is tuned on: it shows what was unlearnt, not what is new.</summary>
public sealed class ObjectionListTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    [InlineData("c")]
    public void Objections_OfPart_AreFound(string half) => Assert.InRange(ObjectionList.Flagged(half, objections: true), 0.9, 1);

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    [InlineData("c")]
    public void Others_OfPart_StayClean(string half) => Assert.InRange(ObjectionList.Flagged(half, objections: false), 0, 0.08);
}
