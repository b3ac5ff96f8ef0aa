using RevOps.Domain.Calls;
using RevOps.Domain.Crm;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Tests.Reviews.Pipeline;

public sealed class JoinRuleTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 3, 10, 0, 0, TimeSpan.Zero);

    private static readonly CrmHistory Beth = new([new CrmContact("1", "Beth Lindqvist", "Beth@castellan.example", null)], [], [], []);

    [Theory]
    [InlineData(0, 30, 1.0)]
    [InlineData(12, 30, 0.6)]
    [InlineData(12.1, 30, 0)]
    [InlineData(0, 18, 0.6)]
    [InlineData(0, 10, 0)]
    [InlineData(-40, 30, 0)]
    public void Decide_OneCallWithTheSamePerson_JoinsFromSixtyPercent(double offset, double minutes, double overlap)
    {
        // The CRM's call is 30 minutes; ours begins at the offset and ends with it, or lasts less
        var ours = new JoinCandidate(CallId.New(), Start.AddMinutes(offset), Start.AddMinutes(Math.Max(offset, 0) + Math.Min(minutes, 30 - Math.Max(offset, 0))), ["beth@castellan.example"], [], null);
        var decision = JoinRule.Decide(Start, Start.AddMinutes(30), Beth, [ours]);

        Assert.Equal(overlap >= JoinRule.LeastOverlap ? ours.Id : null, decision.Join);
    }

    [Fact]
    public void Starts_AnyTwoWithEnoughInCommon_AreWithinIt()
    {
        var random = new Random(7);
        var inCommon = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var (end, start) = (Start.AddMinutes(random.Next(0, 60)), Start.AddMinutes(random.Next(-60, 60)));
            var (earliest, latest) = JoinRule.Starts(Start, end);
            if (JoinRule.Overlap(Start, end, start, start.AddMinutes(random.Next(0, 90))) >= JoinRule.LeastOverlap)
            {
                inCommon++;
                Assert.InRange(start, earliest, latest);
            }
        }

        Assert.InRange(inCommon, 100, 20_000);
    }

    [Fact]
    public void Decide_AnotherCustomerAtTheSameTime_IsACallOfItsOwn()
    {
        var decision = JoinRule.Decide(Start, Start.AddMinutes(30), Beth, [At(["tom@other.example"], "other.example")]);

        Assert.Equal(JoinDecision.None, decision);
    }

    [Fact]
    public void Decide_TwoThatFit_AsksAPerson()
    {
        var (a, b) = (At(["beth@castellan.example"]), At(["beth@castellan.example"]));
        var decision = JoinRule.Decide(Start, Start.AddMinutes(30), Beth, [a, b]);

        Assert.Null(decision.Join);
        Assert.Equal([a.Id, b.Id], decision.Ask);
    }

    [Fact]
    public void Decide_NobodyKnownOfOurCall_AsksAPerson()
    {
        var ours = At([]);
        var decision = JoinRule.Decide(Start, Start.AddMinutes(30), Beth, [ours]);

        Assert.Equal([ours.Id], decision.Ask);
    }

    [Fact]
    public void Decide_OneSharedAndOneUnknown_JoinsTheShared()
    {
        var shared = At(["beth@castellan.example"]);

        Assert.Equal(shared.Id, JoinRule.Decide(Start, Start.AddMinutes(30), Beth, [At([]), shared]).Join);
    }

    [Fact]
    public void Decide_TheCustomersDomain_CountsAsSomebodyInCommon()
    {
        var ours = At([], "castellan.example");

        Assert.Equal(ours.Id, JoinRule.Decide(Start, Start.AddMinutes(30), Beth, [ours]).Join);
    }

    [Fact]
    public void Decide_NothingInTime_IsACallOfItsOwn() =>
        Assert.Equal(JoinDecision.None, JoinRule.Decide(Start, Start.AddMinutes(30), Beth, []));

    private static JoinCandidate At(IReadOnlyList<string> emails, string? domain = null) =>
        new(CallId.New(), Start.AddMinutes(1), Start.AddMinutes(30), emails, [], domain);
}
