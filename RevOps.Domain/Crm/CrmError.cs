namespace RevOps.Domain.Crm;

/// <summary>What kind of answer a CRM gave, where it did not do what was asked.</summary>
public enum CrmErrorKind
{
    /// <summary>Nobody answered, the answer was an error of the CRM's own, or it took too long. Nothing was written.</summary>
    Unavailable = 0,

    /// <summary>A write was sent and no answer came: it may have taken place. Read before writing again.</summary>
    Unclear = 1,

    /// <summary>Too many requests; come again after <see cref="CrmError.RetryAfter"/>.</summary>
    RateLimited = 2,

    /// <summary>The day's allowance is used up; asking again only makes it worse.</summary>
    DailyLimit = 3,

    /// <summary>The credentials are refused, after one refresh where they can be refreshed.</summary>
    Unauthorized = 4,

    /// <summary>The credentials lack a scope: <see cref="CrmError.Scope"/>.</summary>
    MissingScope = 5,

    /// <summary>There is no such object, or it was archived.</summary>
    NotFound = 6,

    /// <summary>The CRM understood and refuses: an unknown property, a value of the wrong type.</summary>
    Refused = 7,

    /// <summary>The answer cannot be read: it is not what the CRM's documents promise.</summary>
    Unreadable = 8,
}

/// <summary>Why a CRM did not do what was asked.</summary>
/// <param name="Kind">What kind of answer.</param>
/// <param name="Problem">What is wrong, one sentence without a stop, for an admin; holds no secret and nothing that was said in a call.</param>
public sealed record CrmError(CrmErrorKind Kind, string Problem)
{
    /// <summary>When asking again makes sense; null: the caller's own back-off.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The scope that lacks.</summary>
    public string? Scope { get; init; }

    /// <summary>The CRM's own id of the failure, for its support.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>True where it says nothing of this one request but of the whole connection.</summary>
    public bool IsOfConnection => Kind is CrmErrorKind.RateLimited or CrmErrorKind.DailyLimit or CrmErrorKind.Unauthorized or CrmErrorKind.MissingScope;
}
