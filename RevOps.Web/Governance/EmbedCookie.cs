using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using RevOps.Domain.Governance;

namespace RevOps.Web.Governance;

/// <summary>
/// The cookie for the page within a foreign site's frame, where the session's own does not come along. Browsers send it to
/// <c>/embed</c> only, and only the page there asks for its scheme. It ends with the session's security stamp.
/// </summary>
internal static class EmbedCookie
{
    public const string Path = "/embed";

    private const string Partitioned = "partitioned";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "revops.embed";
        options.Cookie.Path = Path;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.None;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.ExpireTimeSpan = TimeSpan.FromDays(14);
        options.SlidingExpiration = false;
        options.Events.OnSigningIn = AddPartition;
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    /// <summary>How it is set from within the frame: kept apart for the site around it, which browsers without third-party cookies allow.</summary>
    public static AuthenticationProperties InFrame() => new(new Dictionary<string, string?> { [Partitioned] = "yes" }) { IsPersistent = true };

    private static Task AddPartition(CookieSigningInContext context)
    {
        if (context.Properties.Items.ContainsKey(Partitioned))
        {
            context.CookieOptions.Extensions.Add("Partitioned");
        }

        return Task.CompletedTask;
    }

    // Not renewed: what is set again must say again whether it is partitioned.
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var accounts = context.HttpContext.RequestServices.GetRequiredService<ISessionAccounts>();
        var account = context.Principal?.UserId() is { } id ? await accounts.FindAsync(id, context.HttpContext.RequestAborted) : null;
        if (account is null || !context.Principal!.IsOf(account))
        {
            context.RejectPrincipal();
            return;
        }

        context.ReplacePrincipal(account.ToPrincipal());
    }
}
