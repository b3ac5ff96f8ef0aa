namespace RevOps.Web.Governance;

/// <summary>How a request says who it is.</summary>
internal static class Schemes
{
    /// <summary>A person's browser, by cookie.</summary>
    public const string Session = "Session";

    /// <summary>A program, by key.</summary>
    public const string ApiKey = "ApiKey";
}
