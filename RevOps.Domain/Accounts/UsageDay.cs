using RevOps.Domain.Crm.Imports;

namespace RevOps.Domain.Accounts;

/// <summary>What an account used of a product in a region on a day. No row means that nothing is known, not that nothing was used.</summary>
public sealed class UsageDay
{
    private UsageDay()
    {
    }

    /// <summary>Makes a day.</summary>
    /// <param name="accountId">Who used it.</param>
    /// <param name="day">On which day.</param>
    /// <param name="product">Code of the product.</param>
    /// <param name="region">Where; empty where the source does not say.</param>
    /// <param name="quantity">How much, in the product's unit.</param>
    /// <param name="activeUsers">By how many people; null where unknown.</param>
    public UsageDay(AccountId accountId, DateOnly day, string product, string region, double quantity, int? activeUsers)
    {
        AccountId = accountId;
        Day = day;
        Product = product;
        Region = region;
        Quantity = quantity;
        ActiveUsers = activeUsers;
    }

    /// <summary>Who used it.</summary>
    public AccountId AccountId { get; private set; }

    /// <summary>On which day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Code of the product.</summary>
    public string Product { get; private set; } = "";

    /// <summary>Where; empty where the source does not say.</summary>
    public string Region { get; private set; } = "";

    /// <summary>How much, in the product's unit.</summary>
    public double Quantity { get; internal set; }

    /// <summary>By how many people; null where unknown.</summary>
    public int? ActiveUsers { get; internal set; }

    /// <summary>The import that made it; null where none did.</summary>
    public ImportId? ImportId { get; internal set; }

    /// <summary>Notes which import made it.</summary>
    public void MadeBy(ImportId import) => ImportId = import;

    /// <summary>Says again how much it was.</summary>
    public void Count(double quantity, int? activeUsers) => (Quantity, ActiveUsers) = (quantity, activeUsers);
}
