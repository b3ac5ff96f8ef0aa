using RevOps.Domain.Calls;
using RevOps.Domain.Deals;

namespace RevOps.Domain.Accounts.Listing;

/// <summary>An account as it is stored, with what hangs on it.</summary>
public sealed record AccountRecord
{
    /// <summary>The account.</summary>
    public required Account Account { get; init; }

    /// <summary>The owner's name; null where it has none.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Its people.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>Deals that the viewer sees, the open ones first.</summary>
    public IReadOnlyList<AccountDeal> Deals { get; init; } = [];

    /// <summary>The latest calls that the viewer sees.</summary>
    public IReadOnlyList<AccountCall> Calls { get; init; } = [];

    /// <summary>The latest notes, mails and meetings: the account's own, and those of deals that the viewer sees.</summary>
    public IReadOnlyList<AccountEvent> Events { get; init; } = [];
}

/// <summary>A deal of an account.</summary>
public sealed record AccountDeal(DealId Id, string Name, string Stage, DealState State, Money? Value, DateOnly? ClosesOn);

/// <summary>Kinds of what is kept of an account.</summary>
public enum AccountEventKind
{
    /// <summary>A note.</summary>
    Note = 0,

    /// <summary>An e-mail.</summary>
    Mail = 1,

    /// <summary>A call that a CRM noted.</summary>
    Call = 2,

    /// <summary>A meeting.</summary>
    Meeting = 3,

    /// <summary>Something that somebody does or did.</summary>
    Task = 4,
}

/// <summary>A note, mail or meeting of an account.</summary>
/// <param name="At">When it was, or is due.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What it is about; untrusted text.</param>
public sealed record AccountEvent(DateTimeOffset At, AccountEventKind Kind, string Title)
{
    /// <summary>What it says; untrusted text; null where nothing.</summary>
    public string? Text { get; init; }

    /// <summary>Who wrote it or was met; null where unknown.</summary>
    public string? Who { get; init; }

    /// <summary>The deal that it hangs on; null where it hangs on none.</summary>
    public DealId? Deal { get; init; }

    /// <summary>The note or mail; null where it is none.</summary>
    public Guid? Note { get; init; }

    /// <summary>True where it is still to come or to do.</summary>
    public bool IsAhead { get; init; }
}

/// <summary>A call with an account.</summary>
public sealed record AccountCall(CallId Id, string Title, DateTimeOffset StartedAt, string? RepName, double? Score);
