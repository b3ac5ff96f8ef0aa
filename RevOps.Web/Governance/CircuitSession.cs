using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using RevOps.Domain.Governance;

namespace RevOps.Web.Governance;

/// <summary>
/// Who is signed in, for pages. What a circuit starts with is a snapshot; when the watcher says that this person changed,
/// the snapshot is taken again, and becomes nobody where the session must end: the router then leaves to the sign-in page.
/// </summary>
internal sealed partial class CircuitSession(SessionCheck check, IAccessChanges changes, ILogger<CircuitSession> logger)
    : AuthenticationStateProvider, IHostEnvironmentAuthenticationStateProvider, IDisposable
{
    private static readonly AuthenticationState Nobody = new(new ClaimsPrincipal(new ClaimsIdentity()));

    private readonly CancellationTokenSource _ended = new();

    private IDisposable? _subscription;

    private Task<AuthenticationState>? _state;

    /// <summary>False in a scope that renders no page, such as an endpoint's.</summary>
    public bool IsSet => _state is not null;

    public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
        _state ?? throw new InvalidOperationException("Nothing is rendered in this scope: take the viewer from ICurrentViewer.");

    public void SetAuthenticationState(Task<AuthenticationState> authenticationStateTask)
    {
        Tell(authenticationStateTask);
        _subscription ??= changes.Subscribe(OnChanged);
    }

    /// <summary>Takes the snapshot again, by what was read a moment ago where that will do.</summary>
    public Task LookAgainAsync() => RevalidateAsync(check.LookAsync);

    private async Task RevalidateAsync(Func<ClaimsPrincipal, CancellationToken, ValueTask<ClaimsPrincipal?>> look)
    {
        if (_state is null || (await _state).User is not { Identity.IsAuthenticated: true } user)
        {
            return;
        }

        var now = await ReadAsync(user, look);
        if (now.User != user)
        {
            Tell(Task.FromResult(now));
        }
    }

    public void Dispose()
    {
        // The container disposes it once for each type under which it was asked for.
        if (!_ended.IsCancellationRequested)
        {
            _subscription?.Dispose();
            _ended.Cancel();
            _ended.Dispose();
        }
    }

    private void OnChanged(IReadOnlySet<UserId> people)
    {
        if (_state is { IsCompletedSuccessfully: true } state && state.Result.User.UserId() is { } me && people.Contains(me))
        {
            _ = Task.Run(() => RevalidateAsync(async (user, cancellationToken) => await check.AskAsync(user, cancellationToken)), CancellationToken.None);
        }
    }

    private async Task<AuthenticationState> ReadAsync(ClaimsPrincipal user, Func<ClaimsPrincipal, CancellationToken, ValueTask<ClaimsPrincipal?>> look)
    {
        try
        {
            return await look(user, _ended.Token) is { } now ? new AuthenticationState(now) : Nobody;
        }
        catch (Exception problem)
        {
            // When in doubt, out: the sign-in page lets in whoever still may.
            if (!_ended.IsCancellationRequested)
            {
                ReadFailed(logger, problem);
            }

            return Nobody;
        }
    }

    private void Tell(Task<AuthenticationState> state)
    {
        _state = state;
        NotifyAuthenticationStateChanged(state);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A session could not be checked after its person changed; it ends.")]
    private static partial void ReadFailed(ILogger logger, Exception problem);
}
