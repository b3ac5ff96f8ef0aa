namespace RevOps.Domain.Crm.Imports.Fields;

/// <summary>What a field holds.</summary>
public enum FieldKind
{
    /// <summary>Text.</summary>
    Text = 0,

    /// <summary>An e-mail address, kept in lower case.</summary>
    Email = 1,

    /// <summary>A whole number.</summary>
    Whole = 2,

    /// <summary>A number.</summary>
    Number = 3,

    /// <summary>An amount of money.</summary>
    Amount = 4,

    /// <summary>A percentage, 0..100; 0.4 is read as 40.</summary>
    Percent = 5,

    /// <summary>A currency, ISO 4217.</summary>
    Currency = 6,

    /// <summary>A day.</summary>
    Day = 7,

    /// <summary>A moment.</summary>
    Time = 8,

    /// <summary>Yes or no.</summary>
    YesNo = 9,
}
