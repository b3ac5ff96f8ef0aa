using RevOps.Domain;
using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>
/// A connection's access token. One that HubSpot refuses is renewed once, however many requests found out at the same time;
/// a private app's token cannot be renewed.
/// </summary>
internal sealed class HubSpotTokens(HubSpotWire wire, CrmSecrets secrets, TimeProvider time)
{
    /// <summary>How long a refused refresh is not tried again: each try counts against the app.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Early = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();

    private string? _token = string.IsNullOrWhiteSpace(secrets.AccessToken) ? null : secrets.AccessToken.Trim();

    private string? _refreshToken = secrets.RefreshToken?.Trim();

    private DateTimeOffset _expiresAt = DateTimeOffset.MaxValue;

    private Task<Result<string, CrmError>>? _flight;

    private (CrmError Error, DateTimeOffset At)? _refused;

    public bool CanRenew { get; } = !string.IsNullOrWhiteSpace(secrets.ClientId)
        && !string.IsNullOrWhiteSpace(secrets.ClientSecret) && !string.IsNullOrWhiteSpace(secrets.RefreshToken);

    /// <summary>The token to ask with.</summary>
    public Task<Result<string, CrmError>> CurrentAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_token is not null && (!CanRenew || time.GetUtcNow() < _expiresAt))
            {
                return Task.FromResult(Result<string, CrmError>.Ok(_token));
            }
        }

        return RenewAsync(null, cancellationToken);
    }

    /// <summary>Another token than the one that was refused.</summary>
    public Task<Result<string, CrmError>> RenewAsync(string? refused, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!CanRenew)
            {
                return Task.FromResult<Result<string, CrmError>>(new CrmError(
                    CrmErrorKind.Unauthorized, refused is null ? "There are no credentials that can be used" : "HubSpot does not accept the access token"));
            }

            if (_token is not null && _token != refused && time.GetUtcNow() < _expiresAt)
            {
                return Task.FromResult(Result<string, CrmError>.Ok(_token));
            }

            if (_refused is { } last && time.GetUtcNow() - last.At < Pause)
            {
                return Task.FromResult(Result<string, CrmError>.Fail(last.Error));
            }

            // It is everybody's: the one who began it may give up without ending it for the others.
            _flight = _flight is { IsCompleted: false } ? _flight : Task.Run(RefreshAsync, CancellationToken.None);
            return _flight.WaitAsync(cancellationToken);
        }
    }

    private async Task<Result<string, CrmError>> RefreshAsync()
    {
        KeyValuePair<string, string>[] form =
        [
            new("grant_type", "refresh_token"), new("client_id", secrets.ClientId!.Trim()),
            new("client_secret", secrets.ClientSecret!.Trim()), new("refresh_token", _refreshToken!),
        ];
        var sent = await wire.SendFormAsync("/oauth/2026-03/token", form, CancellationToken.None);
        if (!sent.IsSuccess)
        {
            return new CrmError(CrmErrorKind.Unavailable, sent.Error.Problem);
        }

        return sent.Value is { IsSuccess: true } answer ? Take(answer) : Refuse(sent.Value);
    }

    private Result<string, CrmError> Take(HubSpotAnswer answer)
    {
        if (HubSpotJson.Parse(answer.Body) is not { } json || json.Text("access_token") is not { Length: > 0 } token)
        {
            return new CrmError(CrmErrorKind.Unreadable, "HubSpot's answer to the refresh of the access token cannot be read");
        }

        lock (_lock)
        {
            _token = token;
            _refreshToken = json.Text("refresh_token") is { Length: > 0 } next ? next : _refreshToken;
            _expiresAt = json.Number("expires_in") is > 0 and < 1e8 and var seconds
                ? time.GetUtcNow() + TimeSpan.FromSeconds(seconds) - Early
                : DateTimeOffset.MaxValue;
            _refused = null;
            return token;
        }
    }

    private Result<string, CrmError> Refuse(HubSpotAnswer answer)
    {
        if (answer.Status is 429 or >= 500)
        {
            return HubSpotErrors.Of(answer, isWrite: false, time.GetUtcNow());
        }

        var error = new CrmError(CrmErrorKind.Unauthorized, "HubSpot does not accept the refresh token");
        lock (_lock)
        {
            _refused = (error, time.GetUtcNow());
        }

        return error;
    }
}
