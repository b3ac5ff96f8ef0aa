using RevOps.Domain.Deals;

namespace RevOps.Domain.Crm;

/// <summary>A note, e-mail, meeting or task as a CRM knows it. Text without markup, untrusted.</summary>
/// <param name="Kind">Which of these it is.</param>
/// <param name="Id">The CRM's id.</param>
/// <param name="At">When it was, or is due.</param>
public sealed record CrmActivity(CrmObjectKind Kind, string Id, DateTimeOffset At)
{
    /// <summary>Subject or title; null where it has none.</summary>
    public string? Subject { get; init; }

    /// <summary>What it says; paragraphs are parted by an empty line.</summary>
    public string? Text { get; init; }

    /// <summary>Who wrote to whom, as the CRM says.</summary>
    public ActivityDirection Direction { get; init; }

    /// <summary>False: a meeting that did not take place, a mail that was not sent.</summary>
    public bool TookPlace { get; init; } = true;

    /// <summary>False where it is still to do.</summary>
    public bool Done { get; init; } = true;

    /// <summary>Id of the CRM user whose it is.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Name of who sent it.</summary>
    public string? From { get; init; }

    /// <summary>Their address.</summary>
    public string? FromAddress { get; init; }

    /// <summary>To whom it was sent.</summary>
    public string? To { get; init; }

    /// <summary>The e-mail's Message-ID.</summary>
    public string? MessageId { get; init; }

    /// <summary>Ids of the deals it is associated with.</summary>
    public IReadOnlyList<string> DealIds { get; init; } = [];

    /// <summary>Ids of the people.</summary>
    public IReadOnlyList<string> ContactIds { get; init; } = [];

    /// <summary>Ids of the companies.</summary>
    public IReadOnlyList<string> AccountIds { get; init; } = [];
}
