using RevOps.Domain.Calls;
using RevOps.Domain.Coaching;

namespace RevOps.Tests.Coaching.Detectors;

public class BalanceDetectorTests
{
    [Theory]
    [InlineData(CallType.Discovery, 16, 4, "Ask, then let them talk")]
    [InlineData(CallType.Discovery, 9, 11, null)]
    [InlineData(CallType.ColdCall, 6, 14, "Take the lead again")]
    [InlineData(CallType.Demo, 12, 8, null)]
    public void Look_ShareOutsideItsRange_Says(CallType type, int repSeconds, int customerSeconds, string? headline)
    {
        var script = new CoachScript(type, CoachPlaybook.Empty);
        for (var at = 0.0; at < 400; at += 20)
        {
            script.Rep(at, at + repSeconds, "how do you handle the reports your team sends every week")
                .Customer(at + repSeconds, at + repSeconds + customerSeconds, "our people handle them in the office");
        }

        Assert.Equal(headline, script.Shown.FirstOrDefault(x => x.Kind == CueKind.Balance)?.Headline);
    }
}
