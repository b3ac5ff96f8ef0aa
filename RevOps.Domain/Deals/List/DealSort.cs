namespace RevOps.Domain.Deals.List;

/// <summary>Columns that the list of deals sorts by.</summary>
public enum DealSort
{
    /// <summary>The day it is expected to close.</summary>
    Closes = 0,

    /// <summary>Its name.</summary>
    Name = 1,

    /// <summary>The account's name.</summary>
    Account = 2,

    /// <summary>The owner's name.</summary>
    Owner = 3,

    /// <summary>The amount in the organisation's currency by today's rate.</summary>
    Amount = 4,

    /// <summary>The stage's place.</summary>
    Stage = 5,

    /// <summary>How often the day was put off.</summary>
    Slips = 6,

    /// <summary>The last activity.</summary>
    Activity = 7,

    /// <summary>Health.</summary>
    Health = 8,

    /// <summary>The learnt chance, else its stage's base rate.</summary>
    Chance = 9,
}
