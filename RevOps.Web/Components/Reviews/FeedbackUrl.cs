using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using RevOps.Domain.Governance;

namespace RevOps.Web.Components.Reviews;

/// <summary>What a feedback page shows, as its address says it.</summary>
/// <param name="Path">Path of the page.</param>
/// <param name="Rep">Only this rep's; null: everyone's.</param>
/// <param name="Page">From 0.</param>
public sealed record FeedbackUrl(string Path, UserId? Rep = null, int Page = 0)
{
    /// <summary>Reads an address; what makes no sense is dropped.</summary>
    public static FeedbackUrl Parse(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var query = QueryHelpers.ParseQuery(address.Query);
        var page = query.TryGetValue("page", out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return new(
            address.AbsolutePath,
            query.TryGetValue("rep", out var rep) && UserId.TryParse(rep, CultureInfo.InvariantCulture, out var id) ? id : null,
            Math.Max(1, page) - 1);
    }

    /// <summary>The address.</summary>
    public override string ToString()
    {
        List<KeyValuePair<string, string?>> parts = [];
        if (Rep is { } rep)
        {
            parts.Add(new("rep", rep.ToString()));
        }

        if (Page > 0)
        {
            parts.Add(new("page", (Page + 1).ToString(CultureInfo.InvariantCulture)));
        }

        return QueryHelpers.AddQueryString(Path, parts);
    }
}
