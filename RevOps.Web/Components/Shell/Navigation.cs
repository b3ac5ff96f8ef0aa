using RevOps.Domain.Governance;
using RevOps.Web.Components.Shared;
using static RevOps.Domain.Governance.UserRole;

namespace RevOps.Web.Components.Shell;

/// <summary>The pages of the product, in the order they are offered. A new page is one line here.</summary>
public static class Navigation
{
    private static readonly UserRole[] Everyone = [Rep, Manager, Analyst, Admin];

    /// <summary>All entries.</summary>
    public static IReadOnlyList<NavEntry> All { get; } =
    [
        new("/", "Home", IconName.Panel, 'i', [Manager]),
        new("/calls", "Calls", IconName.Call, 'c', Everyone),
        new("/analytics", "Analytics", IconName.Chart, 'm', Everyone),
        new("/deals", "Deals", IconName.Deal, 'e', Everyone),
        new("/leads", "Leads", IconName.Person, 'v', Everyone),
        new("/accounts", "Accounts", IconName.Building, 'a', Everyone),
        new("/coach", "Coach", IconName.Comment, 'h', [Rep, Manager, Admin]),
        new("/floor", "Floor", IconName.Eye, 'w', [Manager, Analyst, Admin]),
        new("/coaching/cues", "Cue use", IconName.Flag, 'q', Everyone),
        new("/admin/playbooks", "Playbook", IconName.Bookmark, 'b', [Manager, Analyst, Admin]),
        new("/feedback", "My feedback", IconName.Feedback, 'f', [Rep]),
        new("/feedback/team", "Team feedback", IconName.Chart, 'f', [Manager, Analyst, Admin]),
        new("/alerts", "Alerts", IconName.Warning, 'z', Everyone),
        new("/practice", "Practice", IconName.Replay, 'x', Everyone),
        new("/calls/upload", "Upload", IconName.Upload, 'u', [Rep, Manager, Admin]),
        new("/operations", "Operations", IconName.Pulse, 'o', [Manager, Analyst, Admin]),
        new("/operations/ledger", "CRM ledger", IconName.Ledger, 'r', Everyone),
        new("/admin/icp", "Ideal customer", IconName.Filter, 'y', Everyone),
        new("/admin/imports", "Imports", IconName.File, 'i', [Analyst, Admin]),
        new("/admin/organisation", "Organisation", IconName.Building, '1', [Admin], "Admin"),
        new("/admin/users", "Users", IconName.Users, 'p', [Admin], "Admin"),
        new("/admin/teams", "Teams", IconName.Teams, 't', [Admin], "Admin"),
        new("/admin/keys", "API keys", IconName.Key, 'k', [Admin], "Admin"),
        new("/admin/connections", "Connections", IconName.Link, 'n', [Admin], "Admin"),
        new("/admin/coaching", "Coaching rules", IconName.Lock, 's', [Admin], "Admin"),
        new("/admin/alerts", "Alert rules", IconName.Warning, 'j', [Admin], "Admin"),
        new("/admin/audit", "Audit log", IconName.Clock, 'l', [Admin], "Admin"),
    ];

    /// <summary>Pages that only the demo workspace has.</summary>
    public static IReadOnlyList<NavEntry> Demo { get; } =
    [
        new("/demo/crm", "Demo CRM", IconName.Play, 'd', [Admin], "Admin"),
    ];

    /// <summary>What a role is offered.</summary>
    public static IReadOnlyList<NavEntry> For(UserRole role, bool demo = false) =>
        [.. All.Concat(demo ? Demo : []).Where(x => x.Who.Contains(role))];

    /// <summary>The entry that a path belongs to: the longest one it lies below, so that an upload is not also "Calls".</summary>
    public static NavEntry? Current(IEnumerable<NavEntry> entries, string path) =>
        entries.Where(x => path.Equals(x.Path, StringComparison.OrdinalIgnoreCase)
                || path.StartsWith(x.Path + "/", StringComparison.OrdinalIgnoreCase))
            .MaxBy(x => x.Path.Length);

    /// <summary>The role's own feedback page, where the inbox leads.</summary>
    public static string Feedback(UserRole role) => role is Rep ? "/feedback" : "/feedback/team";
}
