namespace RevOps.Domain.Crm.Connections;

/// <summary>Names of the settings that a refusal speaks of.</summary>
public static class ConnectionField
{
    /// <summary>Kind of CRM.</summary>
    public const string Kind = "kind";

    /// <summary>Name on screen.</summary>
    public const string Name = "name";

    /// <summary>Where the CRM's API is.</summary>
    public const string Address = "address";

    /// <summary>Seconds between two polls.</summary>
    public const string Poll = "poll";

    /// <summary>Token of a private app.</summary>
    public const string AccessToken = "access-token";

    /// <summary>The OAuth app's id.</summary>
    public const string ClientId = "client-id";

    /// <summary>The app's secret.</summary>
    public const string ClientSecret = "client-secret";

    /// <summary>The OAuth app's refresh token.</summary>
    public const string RefreshToken = "refresh-token";

    /// <summary>Property for the score.</summary>
    public const string Score = "score-field";

    /// <summary>Property for the next step.</summary>
    public const string NextStep = "next-step-field";

    /// <summary>Property for the day of the next step.</summary>
    public const string DueDate = "due-date-field";
}
