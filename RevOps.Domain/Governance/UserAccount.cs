namespace RevOps.Domain.Governance;

/// <summary>A person's account, as the use cases see it.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Name">Full name.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="Role">Role.</param>
/// <param name="Disabled">May not sign in.</param>
/// <param name="Teams">Teams they belong to.</param>
public sealed record UserAccount(UserId Id, string Name, string Email, UserRole Role, bool Disabled, IReadOnlyList<TeamId> Teams);

/// <summary>A one-time link that was just made.</summary>
/// <param name="Token">Its secret: shown now and never again.</param>
/// <param name="ExpiresAt">Until when it works.</param>
public sealed record IssuedLink(string Token, DateTimeOffset ExpiresAt)
{
    /// <summary>Says nothing of the secret.</summary>
    public override string ToString() => nameof(IssuedLink);
}

/// <summary>An API key that was just made.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">The key itself: shown now and never again.</param>
public sealed record IssuedKey(Guid Id, string Key)
{
    /// <summary>Says nothing of the secret.</summary>
    public override string ToString() => nameof(IssuedKey);
}
