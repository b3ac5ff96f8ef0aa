using RevOps.Domain.Calls;

namespace RevOps.Tests;

public sealed class CallTypesTests
{
    [Theory]
    [InlineData("Cold call", CallType.ColdCall)]
    [InlineData("cold-call", CallType.ColdCall)]
    [InlineData("pricing", CallType.Negotiation)]
    [InlineData("nonsense", null)]
    public void Parse_KeyOrName_FindsTheType(string text, CallType? expected) =>
        Assert.Equal(expected, CallTypes.Parse(text));
}
