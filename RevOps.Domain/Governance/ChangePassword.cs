namespace RevOps.Domain.Governance;

/// <summary>A person changes their own password.</summary>
public sealed class ChangePassword(IUserAccounts accounts, TimeProvider time)
{
    /// <summary>Changes it; their other sessions end.</summary>
    public Task<Result<UserId, GovernanceError>> RunAsync(Viewer viewer, string current, string next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var audit = AuditEntry.By(viewer, time, "user.password-changed", $"user:{viewer.UserId}", "Changed their password");
        return accounts.ChangePasswordAsync(viewer.UserId, current ?? "", next ?? "", audit, cancellationToken);
    }
}
