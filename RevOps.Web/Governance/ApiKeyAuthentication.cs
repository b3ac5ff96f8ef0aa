using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using RevOps.Domain.Governance;

namespace RevOps.Web.Governance;

/// <summary>Lets programs in by <c>Authorization: Bearer rvk_…</c> or <c>X-Api-Key: rvk_…</c>: a key, or a person's own token (<c>rvp_…</c>).</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IApiKeyStore keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string HeaderName = "X-Api-Key";

    private const string Bearer = "Bearer ";

    private const int LongestKey = 100;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Presented() is not { } key)
        {
            return AuthenticateResult.NoResult();
        }

        var found = key.Length <= LongestKey ? await keys.UseAsync(SecretToken.HashOf(key), Context.RequestAborted) : null;
        return found is null
            ? AuthenticateResult.Fail("The key is unknown, revoked, or its owner may no longer use it.")
            : AuthenticateResult.Success(new AuthenticationTicket(found.ToPrincipal(), Schemes.ApiKey));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return AnswerAsync(
            StatusCodes.Status401Unauthorized,
            Presented() is null ? "An API key is needed" : "This API key does not work",
            $"Send a key that an admin made under API keys, or a token of your own from your menu: Authorization: Bearer {ApiKey.Prefix}… or {ApiKey.OwnPrefix}…");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => AnswerAsync(
        StatusCodes.Status403Forbidden, "This API key may not do that", "Use a key with the scope that this operation names");

    private string? Presented()
    {
        var header = Request.Headers.Authorization.ToString();
        var key = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? header[Bearer.Length..].Trim()
            : Request.Headers[HeaderName].ToString().Trim();
        return key.StartsWith(ApiKey.Prefix, StringComparison.Ordinal) || key.StartsWith(ApiKey.OwnPrefix, StringComparison.Ordinal) ? key : null;
    }

    private Task AnswerAsync(int status, string title, string detail)
    {
        Response.StatusCode = status;
        return Response.WriteAsJsonAsync(
            new ProblemDetails { Status = status, Title = title, Detail = detail },
            options: null,
            contentType: "application/problem+json",
            Context.RequestAborted);
    }
}
