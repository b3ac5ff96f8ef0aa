using RevOps.Domain.Coaching.LiveCalls;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;

namespace RevOps.Tests.Coaching.LiveCalls;

public sealed class LiveFlowTests
{
    private readonly ManualTime _time = new(DateTimeOffset.UnixEpoch);
    private readonly LiveFlow _flow;

    public LiveFlowTests() => _flow = new LiveFlow(_time);

    [Fact]
    public void Call_AfterItsBurst_IsRefusedUntilTimePasses()
    {
        var call = LiveCallId.New();

        Assert.True(_flow.Takes(call, LiveFlow.CallBurst));
        Assert.False(_flow.Takes(call, 1));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(_flow.Takes(call, LiveFlow.CallPerSecond));
        Assert.False(_flow.Takes(call, 1));
    }

    [Fact]
    public void Refused_TakesNothingAway()
    {
        var call = LiveCallId.New();
        _flow.Takes(call, LiveFlow.CallBurst - 10);

        Assert.False(_flow.Takes(call, 11));
        Assert.True(_flow.Takes(call, 10));
    }

    [Fact]
    public void Flood_OfOne_IsNobodyElses()
    {
        Assert.True(_flow.Takes(LiveCallId.New(), LiveFlow.CallBurst));
        Assert.True(_flow.Takes(LiveCallId.New(), LiveFlow.CallBurst));
        Assert.True(_flow.Takes(UserId.New(), LiveFlow.SenderBurst));
        Assert.True(_flow.Takes(UserId.New(), LiveFlow.SenderBurst));
    }

    [Fact]
    public void ManyCalls_IdleOnesAreForgottenAndBusyOnesAreNot()
    {
        var busy = LiveCallId.New();
        for (var i = 0; i < 3_000; i++)
        {
            Assert.True(_flow.Takes(LiveCallId.New(), 1));
        }

        _time.Advance(TimeSpan.FromSeconds(10));
        _flow.Takes(busy, LiveFlow.CallBurst);
        Assert.True(_flow.Takes(LiveCallId.New(), 1));

        Assert.False(_flow.Takes(busy, 1));
        Assert.InRange(_flow.Calls, 1, 3);
    }
}
