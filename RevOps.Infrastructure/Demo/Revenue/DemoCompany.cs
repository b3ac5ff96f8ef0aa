namespace RevOps.Infrastructure.Demo.Revenue;

/// <summary>A company of the demo's book.</summary>
/// <param name="Id">Its id in the demo's CRM.</param>
/// <param name="Facts">What the workspace's files say of it, or what was made up.</param>
/// <param name="Group">Line of business in one word: what win rates differ by.</param>
/// <param name="Owner">The rep's address.</param>
/// <param name="IsKnown">True for the companies of the demo's calls.</param>
internal sealed record DemoCompany(string Id, DemoAccount Facts, string Group, string Owner, bool IsKnown)
{
    public bool IsCustomer => Facts.Segment != "prospect";

    public string Currency => Facts.Region switch
    {
        "UK" => "GBP",
        "EU" => "EUR",
        "APAC" => "AUD",
        _ => "USD",
    };

    public string Country => Facts.Region switch
    {
        "UK" => "United Kingdom",
        "EU" => "Germany",
        "APAC" => "Australia",
        _ => "United States",
    };

    public string ContactId(int person) => $"{Id}-P{person + 1}";
}
