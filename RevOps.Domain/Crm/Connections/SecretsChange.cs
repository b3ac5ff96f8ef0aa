namespace RevOps.Domain.Crm.Connections;

/// <summary>How a connection signs in.</summary>
public enum CrmSignIn
{
    /// <summary>With a private app's token.</summary>
    Token = 0,

    /// <summary>With access tokens that an OAuth app asks for.</summary>
    OAuth = 1,
}

/// <summary>Credentials as they were typed. A field that was left empty keeps what is stored, since what is stored is never shown.</summary>
public sealed record SecretsChange
{
    /// <summary>How the connection shall sign in; what only the other way needs is forgotten.</summary>
    public required CrmSignIn SignIn { get; init; }

    /// <inheritdoc cref="CrmSecrets.AccessToken" />
    public string? AccessToken { get; init; }

    /// <inheritdoc cref="CrmSecrets.ClientId" />
    public string? ClientId { get; init; }

    /// <inheritdoc cref="CrmSecrets.ClientSecret" />
    public string? ClientSecret { get; init; }

    /// <inheritdoc cref="CrmSecrets.RefreshToken" />
    public string? RefreshToken { get; init; }

    /// <summary>True where something was typed.</summary>
    public bool IsTyped => new[] { AccessToken, ClientId, ClientSecret, RefreshToken }.Any(x => Typed(x) is not null);

    /// <summary>Says nothing of them.</summary>
    public override string ToString() => nameof(SecretsChange);

    /// <summary>What is stored, with what was typed in its place.</summary>
    internal CrmSecrets Onto(CrmSecrets? stored)
    {
        var secret = Typed(ClientSecret) ?? stored?.ClientSecret;
        return SignIn == CrmSignIn.Token
            ? new() { AccessToken = Typed(AccessToken) ?? stored?.AccessToken, ClientSecret = secret }
            : new() { ClientId = Typed(ClientId) ?? stored?.ClientId, ClientSecret = secret, RefreshToken = Typed(RefreshToken) ?? stored?.RefreshToken };
    }

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
