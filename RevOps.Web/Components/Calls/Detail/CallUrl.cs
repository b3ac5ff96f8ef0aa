using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using RevOps.Domain.Calls;

namespace RevOps.Web.Components.Calls.Detail;

/// <summary>
/// What a call's page shows, as its address says it: whoever gets the link sees the same line, tab and search.
/// </summary>
/// <param name="Id">The call.</param>
/// <param name="Tab">Key of the open tab.</param>
/// <param name="Line">The utterance that is marked; null where none is.</param>
/// <param name="Query">Words searched in the transcript.</param>
/// <param name="Label">Label the transcript is narrowed to; <see cref="LabelChoice.AnyObjection"/> for all objections.</param>
public sealed record CallUrl(CallId Id, string Tab = CallTabs.Score, int? Line = null, string? Query = null, string? Label = null)
{
    /// <summary>Reads the parts of a query string; what makes no sense is dropped.</summary>
    public static CallUrl From(CallId id, string? tab, int? line, string? query, string? label) =>
        new(id, CallTabs.Known(tab), line is >= 0 ? line : null, Trimmed(query), LabelChoice.Known(label));

    /// <summary>The address relative to the application's root.</summary>
    public override string ToString() => QueryHelpers.AddQueryString($"calls/{Id}", Parts());

    /// <summary>The address of the printable report.</summary>
    public string Report => $"calls/{Id}/report";

    /// <summary>The practice of a moment, for a criterion where one is named.</summary>
    public string PractiseAt(int seq, string? criterion = null)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"practice/moment?call={Id}&line={seq}");
        return criterion is null ? address : QueryHelpers.AddQueryString(address, "criterion", criterion);
    }

    /// <summary>The same page at another line.</summary>
    public string AtLine(int seq) => (this with { Line = seq }).ToString();

    /// <summary>The same page at another tab.</summary>
    public string AtTab(string tab) => (this with { Tab = tab }).ToString();

    private IEnumerable<KeyValuePair<string, string?>> Parts()
    {
        if (Tab != CallTabs.Score)
        {
            yield return new("tab", Tab);
        }

        if (Line is { } line)
        {
            yield return new("line", line.ToString(CultureInfo.InvariantCulture));
        }

        if (Query is not null)
        {
            yield return new("q", Query);
        }

        if (Label is not null)
        {
            yield return new("label", Label);
        }
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
