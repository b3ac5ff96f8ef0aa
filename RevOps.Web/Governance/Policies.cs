using RevOps.Domain.Governance;

namespace RevOps.Web.Governance;

/// <summary>
/// Names of the authorisation policies. Without one, a door needs a signed-in person. For programs there is one policy a scope,
/// named as the scope: see <see cref="ApiScopes"/>; such a door takes keys only, never a browser's session.
/// </summary>
internal static class Policies
{
    /// <summary>Admins.</summary>
    public const string Administers = "administers";
}
