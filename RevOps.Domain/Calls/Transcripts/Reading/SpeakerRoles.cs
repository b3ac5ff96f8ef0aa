namespace RevOps.Domain.Calls.Transcripts.Reading;

/// <summary>Labels that say by themselves whose side a speaker is on. Everything else stays unknown.</summary>
internal static class SpeakerRoles
{
    private static readonly Dictionary<string, SpeakerRole> Labels = Build();

    /// <summary>The role a label states as a whole, such as <c>AGENT</c>, <c>Sales Rep</c>, <c>prospect 2</c>.</summary>
    public static SpeakerRole Of(string? label)
    {
        if (label is null || label.Length > 60)
        {
            return SpeakerRole.Unknown;
        }

        var key = label.Trim().Replace('_', ' ').Replace('-', ' ').TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ', '#');
        return Labels.GetValueOrDefault(key, SpeakerRole.Unknown);
    }

    /// <summary>The role a description ends with, such as "Contoso Account Executive"; a first part may name the company.</summary>
    public static SpeakerRole OfDescription(string description)
    {
        var whole = Of(description);
        if (whole != SpeakerRole.Unknown)
        {
            return whole;
        }

        // "Sales Manager, TechFlow": a title of either side. Only a seller's own title at the very end says something.
        return SellerTitles.Any(title => description.EndsWith(" " + title, StringComparison.OrdinalIgnoreCase))
            ? SpeakerRole.Rep
            : SpeakerRole.Unknown;
    }

    private static readonly string[] SellerTitles = ["Account Executive", "Sales Rep", "Sales Representative", "AE", "SDR", "BDR"];

    private static Dictionary<string, SpeakerRole> Build()
    {
        var labels = new Dictionary<string, SpeakerRole>(StringComparer.OrdinalIgnoreCase);
        foreach (var label in (string[])
            ["agent", "rep", "sales rep", "sales representative", "representative", "seller", "salesperson", "salesman", "sales agent",
             "sales", "account executive", "account manager", "ae", "sdr", "bdr", "advisor", "internal", "support agent", "support",
             "customer service", "customer service representative", "customer service agent", "customer support", "service agent"])
        {
            labels[label] = SpeakerRole.Rep;
        }

        foreach (var label in (string[])["customer", "prospect", "client", "caller", "buyer", "external", "lead", "end user"])
        {
            labels[label] = SpeakerRole.Customer;
        }

        foreach (var label in (string[])["ivr", "system", "recording", "voicemail", "operator", "narrator", "moderator", "announcer"])
        {
            labels[label] = SpeakerRole.Other;
        }

        return labels;
    }
}
