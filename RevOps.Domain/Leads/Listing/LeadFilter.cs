using RevOps.Domain.Governance;
using RevOps.Domain.Leads.Icp.Scoring;

namespace RevOps.Domain.Leads.Listing;

/// <summary>Columns that the list of leads sorts by.</summary>
public enum LeadSort
{
    /// <summary>When it came in.</summary>
    Created = 0,

    /// <summary>The person's name.</summary>
    Name = 1,

    /// <summary>The company.</summary>
    Company = 2,

    /// <summary>The status of its source.</summary>
    Status = 3,

    /// <summary>Where it came from.</summary>
    Source = 4,

    /// <summary>How it fits.</summary>
    Score = 5,

    /// <summary>When it was last touched.</summary>
    Activity = 6,

    /// <summary>The learnt chance that it converts, else its source's base rate.</summary>
    Chance = 7,
}

/// <summary>Which leads, in which order. Null parts do not restrict.</summary>
public sealed record LeadFilter
{
    /// <summary>A part of the name, the company or the e-mail address.</summary>
    public string? Text { get; init; }

    /// <summary>What became of it; null: all of them.</summary>
    public LeadState? State { get; init; } = LeadState.Open;

    /// <summary>Status as the source writes it.</summary>
    public string? Status { get; init; }

    /// <summary>Where it came from.</summary>
    public string? Source { get; init; }

    /// <summary>Owner.</summary>
    public UserId? Owner { get; init; }

    /// <summary>Band of its score.</summary>
    public FitBand? Band { get; init; }

    /// <summary>Only leads without a score.</summary>
    public bool Unscored { get; init; }

    /// <summary>Order.</summary>
    public LeadSort Sort { get; init; } = LeadSort.Created;

    /// <summary>Largest, latest or last first.</summary>
    public bool Descending { get; init; } = true;

    /// <summary>Page, from 0.</summary>
    public int Page { get; init; }

    /// <summary>Rows a page, 1..200.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>The same order without any restriction but the open ones.</summary>
    public LeadFilter Cleared => new() { Sort = Sort, Descending = Descending, PageSize = PageSize };

    /// <summary>True where nothing restricts beyond what the list begins with.</summary>
    public bool IsEverything => this with { Page = 0 } == Cleared;
}
