using RevOps.Domain.Governance;
using RevOps.Web.Governance;

namespace RevOps.Tests.Governance;

public sealed class SessionCheckTests
{
    private static readonly SessionAccount Rita = new(new Person(UserId.New(), "Rita Rep", "rita@halyard.example", UserRole.Rep, [TeamId.New()]), "first");

    private readonly Accounts _accounts = new(Rita);

    private readonly RecentSessions _recent = new(TimeProvider.System);

    private readonly SessionCheck _check;

    public SessionCheckTests() => _check = new SessionCheck(_accounts, _recent);

    [Fact]
    public async Task Look_PageAndItsCircuit_AsksOnce()
    {
        var session = Rita.ToPrincipal();

        var page = await _check.LookAsync(session, default);
        var socket = await _check.LookAsync(Rita.ToPrincipal(), default);
        var circuit = await _check.LookAsync(session, default);

        Assert.Equal(1, _accounts.Asked);
        Assert.Same(session, page);
        Assert.Same(session, circuit);
        Assert.NotNull(socket);
    }

    [Fact]
    public async Task Look_SessionThatBeganAfterAChangeElsewhere_IsNotEndedForWhatIsRemembered()
    {
        await _check.LookAsync(Rita.ToPrincipal(), default);
        _accounts.Is = Rita with { Stamp = "second" };
        var renewed = _accounts.Is.ToPrincipal();

        Assert.Same(renewed, await _check.LookAsync(renewed, default));
        Assert.Equal(2, _accounts.Asked);
    }

    [Fact]
    public async Task Look_SessionFromBeforeTheChange_EndsOnceTheNewOneWasSeen()
    {
        _accounts.Is = Rita with { Stamp = "second" };
        await _check.LookAsync(_accounts.Is.ToPrincipal(), default);

        Assert.Null(await _check.LookAsync(Rita.ToPrincipal(), default));
    }

    [Fact]
    public async Task Look_OtherTeams_TakesThemOver()
    {
        await _check.LookAsync(Rita.ToPrincipal(), default);
        var moved = Rita with { Person = Rita.Person with { Teams = [TeamId.New()] } };
        _accounts.Is = moved;

        var now = await _check.LookAsync(moved.ToPrincipal(), default);
        var before = await _check.LookAsync(Rita.ToPrincipal(), default);

        Assert.Equal(moved.Person.Teams, now!.ToViewer()!.TeamIds);
        Assert.Equal(moved.Person.Teams, before!.ToViewer()!.TeamIds);
    }

    [Fact]
    public async Task Look_Refused_IsAskedAboutEveryTime()
    {
        _accounts.Is = null;

        Assert.Null(await _check.LookAsync(Rita.ToPrincipal(), default));
        Assert.Null(await _check.LookAsync(Rita.ToPrincipal(), default));
        Assert.Equal(2, _accounts.Asked);
    }

    [Fact]
    public async Task Look_AnotherPersonWithTheSameStamp_IsAskedAbout()
    {
        await _check.LookAsync(Rita.ToPrincipal(), default);
        var other = Rita with { Person = Rita.Person with { Id = UserId.New() } };

        Assert.Null(await _check.LookAsync(other.ToPrincipal(), default));
        Assert.Equal(2, _accounts.Asked);
    }

    [Fact]
    public async Task Ask_RememberedAMomentAgo_AsksAllTheSame()
    {
        await _check.LookAsync(Rita.ToPrincipal(), default);
        _accounts.Is = null;

        Assert.Null(await _check.AskAsync(Rita.ToPrincipal(), default));
    }

    private sealed class Accounts(SessionAccount? account) : ISessionAccounts
    {
        public SessionAccount? Is { get; set; } = account;

        public int Asked { get; private set; }

        public Task<SessionAccount?> FindAsync(UserId id, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(Is?.Person.Id == id ? Is : null);
        }

        public Task<CredentialCheck> CheckAsync(string email, string password, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task StartedAsync(UserId id, string how, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<PersonaAccount>> PersonasAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
