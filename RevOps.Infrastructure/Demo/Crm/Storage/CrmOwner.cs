namespace RevOps.Infrastructure.Demo.Crm.Storage;

/// <summary>A user of the CRM who owns records.</summary>
internal sealed record CrmOwner(long Id, long UserId, string Email, string FirstName, string LastName, string? TeamId, string? TeamName)
{
    public string Name => $"{FirstName} {LastName}";
}
