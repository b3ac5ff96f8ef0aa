namespace RevOps.Domain.Crm;

/// <summary>
/// A connection's credentials. They are encrypted wherever they rest, are never shown again and never logged.
/// Either an access token alone, or client, secret and refresh token together.
/// </summary>
public sealed record CrmSecrets
{
    /// <summary>Token of a private app.</summary>
    public string? AccessToken { get; init; }

    /// <summary>The OAuth app's id.</summary>
    public string? ClientId { get; init; }

    /// <summary>The app's secret; also what its webhooks are signed with.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What new access tokens are asked for with.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>True where requests can be made with them.</summary>
    public bool CanSignIn =>
        !string.IsNullOrWhiteSpace(AccessToken)
        || (!string.IsNullOrWhiteSpace(ClientId) && !string.IsNullOrWhiteSpace(ClientSecret) && !string.IsNullOrWhiteSpace(RefreshToken));

    /// <summary>Says nothing of them.</summary>
    public override string ToString() => nameof(CrmSecrets);
}
