namespace RevOps.Web.Components.Calls.Detail.Header;

/// <summary>Where calls come from, in words.</summary>
public static class CallSources
{
    /// <summary>The name of a source's key; an unknown key reads as it is.</summary>
    public static string Name(string source) => source switch
    {
        "upload" => "Uploaded",
        "api" => "Sent by API",
        "zoom" => "Zoom",
        "teams" => "Teams",
        "gong" => "Gong",
        "phone" => "Phone",
        "hubspot" => "HubSpot",
        "demo" => "Demo data",
        _ => source,
    };
}
