using RevOps.Web.Components.Operations.Live;

namespace RevOps.Web.Components.Coaching.Playbooks;

/// <summary>What the page of a version shows, as its address says it.</summary>
/// <param name="Id">The version.</param>
/// <param name="Part">The part; null: the first one.</param>
/// <param name="Search">Words that its entries must have.</param>
/// <param name="Entry">The entry in the drawer; "" for a new one.</param>
/// <param name="AsText">The part as text.</param>
/// <param name="Kind">Kind of objection, or gap of the deal, that its entries must have.</param>
/// <param name="All">All entries, also where there are many.</param>
public sealed record PlaybookUrl(
    Guid Id, string? Part = null, string? Search = null, string? Entry = null, bool AsText = false, string? Kind = null, bool All = false)
{
    /// <summary>The list of versions.</summary>
    public const string Versions = "/admin/playbooks";

    /// <summary>The tab of what differs.</summary>
    public const string Differences = "differences";

    /// <summary>Parameters that mean nothing in another part.</summary>
    public static IReadOnlyList<string> WithinAPart { get; } = ["entry", "text", "kind", "all"];

    /// <summary>Where a draft is tried.</summary>
    public string Replay => $"{Versions}/{Id}/replay";

    /// <summary>A part's key in an address.</summary>
    public static string KeyOf(string part) => part.Replace(".json", "", StringComparison.Ordinal);

    public override string ToString() => UrlParts.Join(
        $"{Versions}/{Id}", ("part", Part is null ? null : KeyOf(Part)), ("q", string.IsNullOrWhiteSpace(Search) ? null : Search), ("kind", string.IsNullOrEmpty(Kind) ? null : Kind),
        ("all", All ? "true" : null), ("entry", Entry), ("text", AsText ? "true" : null));
}
