namespace RevOps.Web.Governance;

/// <summary>How a request says who it is.</summary>
internal static class Schemes
{
    /// <summary>A person's browser, by cookie.</summary>
    public const string Session = "Session";

    /// <summary>A person's browser in a foreign site's frame, by a cookie that opens the page there and nothing else.</summary>
    public const string Embed = "Embed";

    /// <summary>A program, by key.</summary>
    public const string ApiKey = "ApiKey";
}
