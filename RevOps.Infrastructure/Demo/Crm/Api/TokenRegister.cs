using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary>
/// The tokens that the CRM takes: a private app's, and those it issued itself. An issued token carries its own time under a seal,
/// so that it stays good after a restart.
/// </summary>
internal sealed class TokenRegister(DemoCrmServerOptions options, CrmClock clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly Lock _lock = new();
    private long _expiredThrough;
    private bool _privateExpires;

    /// <summary>True from the wish to expire tokens until one was refused.</summary>
    public bool Expiring { get; private set; }

    /// <summary>Ends every token given out so far. A private app's token cannot be refreshed: it is refused once, then good again.</summary>
    public void ExpireAll()
    {
        lock (_lock)
        {
            _expiredThrough = Math.Max(clock.Machine.UtcTicks, _expiredThrough);
            _privateExpires = true;
            Expiring = true;
        }
    }

    public TokenState Check(string authorization)
    {
        const string scheme = "Bearer ";
        if (!authorization.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        {
            return TokenState.Invalid;
        }

        var token = authorization[scheme.Length..].Trim();
        lock (_lock)
        {
            var state = CheckToken(token);
            Expiring &= state != TokenState.Expired;
            return state;
        }
    }

    /// <summary>A new access token and its lifetime; null where the application or its refresh token is not known.</summary>
    public (string Token, TimeSpan Lifetime)? Refresh(string clientId, string clientSecret, string refreshToken)
    {
        if (!Same(clientId, options.ClientId) || !Same(clientSecret, options.ClientSecret) || !Same(refreshToken, options.RefreshToken))
        {
            return null;
        }

        lock (_lock)
        {
            // Later than the last that was ended, even within one tick of a clock that stands still
            var issued = Math.Max(clock.Machine.UtcTicks, _expiredThrough + 1).ToString(CultureInfo.InvariantCulture);
            return ($"{issued}.{Seal(issued)}", Lifetime);
        }
    }

    private TokenState CheckToken(string token)
    {
        if (Same(token, options.AccessToken))
        {
            var expired = _privateExpires;
            _privateExpires = false;
            return expired ? TokenState.Expired : TokenState.Valid;
        }

        if (options.ClientSecret is null || token.Split('.') is not [var issued, var seal] || !Same(seal, Seal(issued)))
        {
            return TokenState.Invalid;
        }

        var at = long.Parse(issued, CultureInfo.InvariantCulture);
        return at <= _expiredThrough || at + Lifetime.Ticks <= clock.Machine.UtcTicks ? TokenState.Expired : TokenState.Valid;
    }

    private string Seal(string issued)
    {
        var key = Encoding.UTF8.GetBytes(options.ClientSecret!);
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"access {issued} {options.RefreshToken}")));
    }

    private static bool Same(string given, string? known) =>
        known is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(known));
}

/// <summary>What a token is worth.</summary>
internal enum TokenState
{
    Valid,
    Invalid,
    Expired,
}
