namespace RevOps.Domain.Governance;

/// <summary>The first visitor of an empty installation becomes its admin. There is no viewer yet.</summary>
public sealed class CreateFirstAdmin(IUserAccounts accounts)
{
    /// <summary>True while there is no account at all.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken cancellationToken) => !await accounts.AnyAsync(cancellationToken);

    /// <summary>Creates the admin. Of several who try at once, one succeeds.</summary>
    public async Task<Result<UserId, GovernanceError>> RunAsync(string name, string email, string password, CancellationToken cancellationToken)
    {
        var chosen = GovernanceInput.Name(name, InviteUser.LongestName);
        var address = GovernanceInput.Email(email);
        return chosen.IsSuccess && address.IsSuccess
            ? await accounts.AddFirstAdminAsync(chosen.Value, address.Value, password ?? "", cancellationToken)
            : chosen.Error ?? address.Error!;
    }
}
