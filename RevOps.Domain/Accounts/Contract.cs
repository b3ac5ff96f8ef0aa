using RevOps.Domain.Crm;

namespace RevOps.Domain.Accounts;

/// <summary>What an account signed: how much a year, how much use, until when.</summary>
public sealed class Contract : SourcedRecord
{
    private Contract()
    {
    }

    /// <summary>Makes a contract.</summary>
    public Contract(AccountId? accountId, string name, DateOnly? startsOn, DateOnly? renewsOn)
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        Name = name;
        StartsOn = startsOn;
        RenewsOn = renewsOn;
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose; null where it is not known yet.</summary>
    public AccountId? AccountId { get; internal set; }

    /// <summary>The account as the source names it.</summary>
    public string? AccountKey { get; internal set; }

    /// <summary>Its name or number.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>Recurring revenue a year, in <see cref="Currency"/>; null where unknown.</summary>
    public decimal? Arr { get; internal set; }

    /// <summary>ISO 4217; null where unknown.</summary>
    public string? Currency { get; internal set; }

    /// <summary>Use a month that was committed to, in <see cref="Unit"/>; null where none was.</summary>
    public double? CommitmentPerMonth { get; internal set; }

    /// <summary>Unit of the commitment, such as <c>credits</c>.</summary>
    public string? Unit { get; internal set; }

    /// <summary>Code of the product; null where it is for all.</summary>
    public string? Product { get; internal set; }

    /// <summary>Seats that were bought; null where unknown.</summary>
    public int? Seats { get; internal set; }

    /// <summary>First day.</summary>
    public DateOnly? StartsOn { get; internal set; }

    /// <summary>Day of the renewal: the first day without it.</summary>
    public DateOnly? RenewsOn { get; internal set; }

    /// <summary>Where it stands as the source says; null where unknown.</summary>
    public string? Status { get; internal set; }

    /// <summary>The money a year where amount and currency are known.</summary>
    public Money? AnnualValue => Money.Of(Arr, Currency);
}
