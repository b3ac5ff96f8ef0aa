using Microsoft.AspNetCore.Mvc;
using RevOps.Web.Governance;

namespace RevOps.Web.Components.Account;

/// <summary>Form posts that have no page of their own. Both take a form, so the antiforgery middleware checks them.</summary>
internal static class AccountEndpoints
{
    internal static void MapAccountEndpoints(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/account/sign-in/persona", PersonaAsync).AllowAnonymous();
        endpoints.MapPost("/account/sign-out", SignOutAsync).AllowAnonymous();
    }

    private static async Task<IResult> PersonaAsync(
        [FromForm] string email, [FromForm] string? returnUrl, HttpContext context, ISignIn signIn, CancellationToken cancellationToken)
    {
        var answer = await signIn.PersonaAsync(email, context.Connection.RemoteIpAddress, cancellationToken);
        return Results.LocalRedirect(answer.Succeeded ? LocalUrl.OrHome(returnUrl) : "/account/sign-in");
    }

    // The form is asked for only so that the token is checked.
    private static async Task<IResult> SignOutAsync([FromForm] IFormCollection form, ISignIn signIn, CancellationToken cancellationToken)
    {
        _ = form;
        await signIn.SignOutAsync(cancellationToken);
        return Results.LocalRedirect("/account/sign-in?signedOut=true");
    }
}
