using RevOps.Domain.Calls;

namespace RevOps.Web.Components.Calls.List.Table;

/// <summary>A column of the list.</summary>
/// <param name="Key">Its name where the choice is kept, and its class.</param>
/// <param name="Label">Its head.</param>
/// <param name="Sort">What it sorts by; null where it does not.</param>
/// <param name="DescendingFirst">The direction of the first click: names begin with A, figures with the largest.</param>
public sealed record CallColumn(string Key, string Label, CallSort? Sort, bool DescendingFirst = false)
{
    /// <summary>The call's name and link; always there, always first.</summary>
    public static readonly CallColumn Title = new("title", "Call", CallSort.Title);

    public static readonly CallColumn Account = new("account", "Account", CallSort.Account);

    public static readonly CallColumn Rep = new("rep", "Rep", CallSort.Rep);

    public static readonly CallColumn Team = new("team", "Team", null);

    public static readonly CallColumn Type = new("type", "Type", null);

    public static readonly CallColumn Date = new("date", "When", CallSort.Date, DescendingFirst: true);

    public static readonly CallColumn Duration = new("duration", "Length", CallSort.Duration, DescendingFirst: true);

    public static readonly CallColumn TalkRatio = new("talk", "Talk ratio", CallSort.TalkRatio, DescendingFirst: true);

    public static readonly CallColumn Score = new("score", "Score", CallSort.Score, DescendingFirst: true);

    /// <summary>All, in the order of a browser that has chosen nothing.</summary>
    public static IReadOnlyList<CallColumn> All { get; } = [Title, Account, Rep, Team, Type, Date, Duration, TalkRatio, Score];

    /// <summary>Reads a kept choice; unknown names are left out, nothing at all is the default.</summary>
    public static IReadOnlyList<CallColumn> Parse(string? text)
    {
        if (text is null)
        {
            return All;
        }

        var chosen = text.Split(',').Select(x => All.FirstOrDefault(c => c.Key == x)).OfType<CallColumn>();
        return [Title, .. chosen.Where(x => x != Title).Distinct()];
    }

    /// <summary>A choice as it is kept.</summary>
    public static string ToText(IEnumerable<CallColumn> columns) => string.Join(',', columns.Select(x => x.Key));
}
