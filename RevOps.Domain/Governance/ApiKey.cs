namespace RevOps.Domain.Governance;

/// <summary>Lets a program act for the admin who made it, within its scopes; or, as a person's own token, for whoever made it with exactly their rights.</summary>
public sealed class ApiKey
{
    /// <summary>How every key begins.</summary>
    public const string Prefix = "rvk_";

    /// <summary>How every person's own token begins.</summary>
    public const string OwnPrefix = "rvp_";

    private const int VisibleLength = 12;

    private ApiKey()
    {
    }

    /// <summary>Makes a key.</summary>
    public ApiKey(string name, UserId owner, IEnumerable<string> scopes, SecretToken secret, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(secret);
        Id = Guid.CreateVersion7(now);
        Name = name;
        OwnerId = owner;
        Scopes = string.Join(' ', scopes);
        Visible = secret.Value[..VisibleLength];
        Hash = secret.Hash;
        CreatedAt = now;
    }

    /// <summary>Makes a person's own token. It opens what any scope opens; the rights are the person's.</summary>
    public static ApiKey Own(string name, UserId owner, SecretToken secret, DateTimeOffset now) => new(name, owner, ApiScopes.All, secret, now) { IsOwn = true };

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it is for.</summary>
    public string Name { get; private set; } = "";

    /// <summary>For whom it acts: an admin, or anybody where it is their own token.</summary>
    public UserId OwnerId { get; private set; }

    /// <summary>A person's own token, which they made and revoke themselves.</summary>
    public bool IsOwn { get; private set; }

    /// <summary>Its scopes, separated by spaces.</summary>
    public string Scopes { get; private set; } = "";

    /// <summary>Its first characters, by which people recognise it.</summary>
    public string Visible { get; private set; } = "";

    /// <summary>Hash of the whole key.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Since when.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was last used, to the minute; null where never.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>When it was revoked; null while it works.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }
}

/// <summary>What a key may be allowed.</summary>
public static class ApiScopes
{
    /// <summary>Read calls, their analysis and their scores.</summary>
    public const string ReadCalls = "calls:read";

    /// <summary>Import calls.</summary>
    public const string WriteCalls = "calls:write";

    /// <summary>Analyse transcripts that are not stored.</summary>
    public const string Analyze = "analyze";

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [ReadCalls, WriteCalls, Analyze];

    /// <summary>The scopes of a stored key.</summary>
    public static IReadOnlyList<string> Split(string scopes) =>
        (scopes ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
