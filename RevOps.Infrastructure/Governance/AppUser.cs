using Microsoft.AspNetCore.Identity;
using RevOps.Domain.Governance;

namespace RevOps.Infrastructure.Governance;

/// <summary>A local account: what Identity stores, plus name, role and whether it may sign in.</summary>
public sealed class AppUser : IdentityUser<UserId>
{
    public AppUser() => Id = UserId.New();

    public string Name { get; set; } = "";

    public UserRole Role { get; set; }

    /// <summary>A disabled person cannot sign in and their open pages stop.</summary>
    public bool Disabled { get; set; }

    /// <summary>One of the personas that the demo's sign-in page offers; never set outside the demo workspace.</summary>
    public bool DemoPersona { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>When role, teams, password or state last changed: open pages of this person are checked against it.</summary>
    public DateTimeOffset AccessChangedAt { get; set; }
}
