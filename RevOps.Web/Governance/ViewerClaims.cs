using System.Security.Claims;
using RevOps.Domain.Governance;

namespace RevOps.Web.Governance;

/// <summary>A person as claims and back.</summary>
internal static class ViewerClaims
{
    public const string Scope = "scope";

    private const string Team = "team";

    private const string Stamp = "stamp";

    /// <summary>A person's session.</summary>
    public static ClaimsPrincipal ToPrincipal(this SessionAccount account) =>
        Principal(account.Person, Schemes.Session, new Claim(Stamp, account.Stamp));

    /// <summary>A program that acts for a person, within scopes.</summary>
    public static ClaimsPrincipal ToPrincipal(this KeyInUse key) =>
        Principal(key.Owner, Schemes.ApiKey, [.. key.Scopes.Select(x => new Claim(Scope, x))]);

    /// <summary>Who it is; null where nobody is signed in.</summary>
    public static Viewer? ToViewer(this ClaimsPrincipal principal) =>
        principal.Identity?.IsAuthenticated is true
        && principal.UserId() is { } id
        && Enum.TryParse<UserRole>(principal.FindFirstValue(ClaimTypes.Role), out var role)
            ? new Viewer(id, principal.FindFirstValue(ClaimTypes.Name) ?? "", role, [.. principal.FindAll(Team).Select(x => TeamId.Parse(x.Value, null))])
            : null;

    public static UserId? UserId(this ClaimsPrincipal principal) =>
        Domain.Governance.UserId.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), null, out var id) ? id : null;

    /// <summary>False where sessions that began when this one did must end.</summary>
    public static bool IsOf(this ClaimsPrincipal principal, SessionAccount account) =>
        principal.UserId() == account.Person.Id && principal.FindFirstValue(Stamp) == account.Stamp;

    /// <summary>True where both say the same of the person.</summary>
    public static bool SaysTheSameAs(this ClaimsPrincipal principal, ClaimsPrincipal other) =>
        Texts(principal).SetEquals(Texts(other));

    private static HashSet<(string Type, string Value)> Texts(ClaimsPrincipal principal) =>
        [.. principal.Claims.Select(x => (x.Type, x.Value))];

    private static ClaimsPrincipal Principal(Person person, string scheme, params Claim[] more)
    {
        var identity = new ClaimsIdentity(scheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, person.Id.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, person.Name));
        identity.AddClaim(new Claim(ClaimTypes.Role, person.Role.ToString()));
        identity.AddClaims(person.Teams.Select(x => new Claim(Team, x.ToString())));
        identity.AddClaims(more);
        return new ClaimsPrincipal(identity);
    }
}
