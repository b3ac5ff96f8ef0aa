namespace RevOps.Domain.Leads.Icp;

/// <summary>Names of the fields that profiles and drafts speak of; a profile may name others that an import brought.</summary>
public static class LeadFields
{
    /// <summary>The person's full name.</summary>
    public const string Person = "person";

    /// <summary>Job title.</summary>
    public const string Title = "title";

    /// <summary>E-mail address.</summary>
    public const string Email = "email";

    /// <summary>Telephone number.</summary>
    public const string Phone = "phone";

    /// <summary>The company's name.</summary>
    public const string Company = "company";

    /// <summary>The company's web domain.</summary>
    public const string Domain = "domain";

    /// <summary>Line of business.</summary>
    public const string Industry = "industry";

    /// <summary>Number of employees.</summary>
    public const string Employees = "employees";

    /// <summary>Revenue a year.</summary>
    public const string Revenue = "revenue";

    /// <summary>Country.</summary>
    public const string Country = "country";

    /// <summary>Sales region.</summary>
    public const string Region = "region";

    /// <summary>Technologies in use.</summary>
    public const string Technology = "technology";

    /// <summary>Funding or growth stage.</summary>
    public const string Growth = "growth";

    /// <summary>What they said they need.</summary>
    public const string Need = "need";

    /// <summary>What they said of money.</summary>
    public const string Budget = "budget";

    /// <summary>What they said of who decides.</summary>
    public const string Authority = "authority";

    /// <summary>When they want it.</summary>
    public const string Timing = "timing";

    /// <summary>Where the lead came from.</summary>
    public const string Source = "source";

    /// <summary>"email" or "phone" where the person asked not to be reached that way.</summary>
    public const string OptOut = "optOut";
}
