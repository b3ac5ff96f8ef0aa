namespace RevOps.Web.Components.Calls.Detail.FollowUp;

/// <summary>How firm an agreed step is, in words. A point each for action, owner, date and the other side's acceptance.</summary>
public static class Firmness
{
    /// <summary>The words.</summary>
    public static string Name(int points) => points switch
    {
        >= 4 => "Firm",
        3 => "Nearly firm",
        2 => "Loose",
        1 => "Very loose",
        _ => "Only mentioned",
    };

    /// <summary>good, fair or poor.</summary>
    public static string Tone(int points) => points switch
    {
        >= 4 => "good",
        3 => "fair",
        _ => "poor",
    };
}
