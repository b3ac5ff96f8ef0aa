using RevOps.Domain.Governance;

namespace RevOps.Tests.Coaching.LiveCalls;

/// <summary>Keys of programs that listen.</summary>
internal static class LiveKeys
{
    /// <summary>A key that acts for this person.</summary>
    public static async Task<string> IssueAsync(LiveDesk desk, Viewer owner) =>
        (await desk.Get<EditApiKeys>().IssueAsync(owner with { Role = UserRole.Admin }, "test", [ApiScopes.WriteCalls], CancellationToken.None)).Value!.Key;
}
