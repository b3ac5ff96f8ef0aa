using RevOps.Domain.Accounts.Churn;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Accounts.Listing;

/// <summary>Columns that the list of accounts sorts by.</summary>
public enum AccountSort
{
    /// <summary>Name.</summary>
    Name = 0,

    /// <summary>Segment.</summary>
    Segment = 1,

    /// <summary>Recurring revenue a year.</summary>
    Arr = 2,

    /// <summary>Use against the commitment.</summary>
    Utilisation = 3,

    /// <summary>Risk that it leaves.</summary>
    Churn = 4,

    /// <summary>Next renewal.</summary>
    Renewal = 5,

    /// <summary>When it was last touched.</summary>
    Activity = 6,

    /// <summary>What speaks for selling more.</summary>
    Expansion = 7,
}

/// <summary>What the list is looked at for.</summary>
public enum AccountQuestion
{
    /// <summary>All accounts.</summary>
    All = 0,

    /// <summary>Who may leave.</summary>
    Risk = 1,

    /// <summary>Whose contract ends.</summary>
    Renewals = 2,

    /// <summary>Whom to offer more.</summary>
    Expansion = 3,
}

/// <summary>Which accounts, in which order. Null parts do not restrict.</summary>
public sealed record AccountFilter
{
    /// <summary>Days ahead, and overdue at most, in which a renewal is listed.</summary>
    public const int RenewalDays = 120;

    /// <summary>A part of the name or the domain.</summary>
    public string? Text { get; init; }

    /// <summary>What the list is looked at for.</summary>
    public AccountQuestion Question { get; init; }

    /// <summary>Segment.</summary>
    public string? Segment { get; init; }

    /// <summary>Risk that it leaves.</summary>
    public ChurnBand? Churn { get; init; }

    /// <summary>Sales region.</summary>
    public string? Region { get; init; }

    /// <summary>Line of business.</summary>
    public string? Industry { get; init; }

    /// <summary>Owner.</summary>
    public UserId? Owner { get; init; }

    /// <summary>Order.</summary>
    public AccountSort Sort { get; init; } = AccountSort.Name;

    /// <summary>Largest, latest or last first.</summary>
    public bool Descending { get; init; }

    /// <summary>Page, from 0.</summary>
    public int Page { get; init; }

    /// <summary>Rows a page, 1..200.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>The same question and order without any other restriction.</summary>
    public AccountFilter Cleared => new() { Question = Question, Sort = Sort, Descending = Descending, PageSize = PageSize };

    /// <summary>True where nothing restricts beyond the question.</summary>
    public bool IsEverything => this with { Page = 0 } == Cleared;
}
