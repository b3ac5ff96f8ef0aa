namespace RevOps.Web.Components.Shared;

/// <summary>Something that happened, as a line of a list.</summary>
/// <param name="At">When.</param>
/// <param name="Icon">What kind of thing it was.</param>
/// <param name="What">In a few words.</param>
public sealed record Happened(DateTimeOffset At, IconName Icon, string What)
{
    /// <summary>More of it, shown folded where it is long; null where there is none.</summary>
    public string? Text { get; init; }

    /// <summary>What it was, and whose, before the time; null: the icon says it.</summary>
    public string? By { get; init; }

    /// <summary>Where it is at home; null where it is here.</summary>
    public (string Href, string Name)? Home { get; init; }
}
