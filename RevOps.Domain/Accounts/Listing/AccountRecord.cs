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
}

/// <summary>A deal of an account.</summary>
public sealed record AccountDeal(DealId Id, string Name, string Stage, DealState State, Money? Value, DateOnly? ClosesOn);

/// <summary>A call with an account.</summary>
public sealed record AccountCall(CallId Id, string Title, DateTimeOffset StartedAt, string? RepName, double? Score);
