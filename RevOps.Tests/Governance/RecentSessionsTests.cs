using RevOps.Domain.Governance;

namespace RevOps.Tests.Governance;

public sealed class RecentSessionsTests
{
    private static readonly SessionAccount Rita = new(new Person(UserId.New(), "Rita Rep", "rita@halyard.example", UserRole.Rep, []), "first");

    private readonly Clock _time = new();

    private readonly RecentSessions _recent;

    public RecentSessionsTests() => _recent = new RecentSessions(_time);

    [Fact]
    public void Find_ReadAMomentAgo_IsTheAccountForTwoSecondsAndNoLonger()
    {
        _recent.Remember(Rita, _recent.BeforeReading());

        _time.Advance(RecentSessions.Kept - TimeSpan.FromMilliseconds(1));
        var before = _recent.Find(Rita.Person.Id);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Same(Rita, before);
        Assert.Null(_recent.Find(Rita.Person.Id));
        Assert.Equal(TimeSpan.FromSeconds(2), RecentSessions.Kept);
    }

    [Fact]
    public void Find_AnotherPerson_IsNobody()
    {
        _recent.Remember(Rita, _recent.BeforeReading());

        Assert.Null(_recent.Find(UserId.New()));
    }

    [Fact]
    public void Remember_SlowReading_CountsFromBeforeIt()
    {
        var before = _recent.BeforeReading();
        _time.Advance(RecentSessions.Kept);

        _recent.Remember(Rita, before);

        Assert.Null(_recent.Find(Rita.Person.Id));
    }

    [Fact]
    public void Remember_AccessChangedWhileItWasRead_IsNotKept()
    {
        var before = _recent.BeforeReading();
        _recent.Forget();

        _recent.Remember(Rita, before);

        Assert.Null(_recent.Find(Rita.Person.Id));
    }

    [Fact]
    public void Forget_AccountThatWasKept_IsAskedAboutAtOnce()
    {
        _recent.Remember(Rita, _recent.BeforeReading());

        _recent.Forget();

        Assert.Null(_recent.Find(Rita.Person.Id));
    }

    private sealed class Clock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Advance(TimeSpan by) => _ticks += by.Ticks;
    }
}
