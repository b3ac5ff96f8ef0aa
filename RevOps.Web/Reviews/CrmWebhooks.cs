using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using RevOps.Domain.Crm;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Web.Reviews;

/// <summary>Where CRMs announce ended calls. The signature is the key; the answer comes before the work.</summary>
internal static class CrmWebhooks
{
    /// <summary>A CRM sends a hundred events at most in one announcement, some hundred bytes each.</summary>
    private const int MostBytes = 1024 * 1024;

    public static void MapCrmWebhooks(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/v1/webhooks/{kind}/{connection}", AnnounceAsync)
            .AllowAnonymous()
            .DisableAntiforgery()
            .WithTags("Webhooks")
            .WithName("AnnounceCalls")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .WithSummary("A CRM announces calls that ended or changed; signed with the connection's client secret.");

    private static async Task<IResult> AnnounceAsync(
        string kind, ConnectionId connection, HttpRequest request, AnnounceCalls announce, IOptions<PublicAddressOptions> outside, CancellationToken cancellationToken)
    {
        if (await BodyAsync(request, cancellationToken) is not { } body)
        {
            return Results.Problem("The announcement is larger than 1 MB.", statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        var headers = request.Headers.ToDictionary(x => x.Key, x => x.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var taken = await announce.RunAsync(
            kind, connection, new WebhookRequest(request.Method, Addresses(request, outside.Value), headers, body), cancellationToken);
        return taken.Error?.Kind switch
        {
            null => Results.NoContent(),
            WebhookRefusalKind.NoConnection => Results.Problem("There is no such connection.", statusCode: StatusCodes.Status404NotFound),
            WebhookRefusalKind.NotFromCrm => Results.Problem("The signature is missing, wrong or older than five minutes.", statusCode: StatusCodes.Status401Unauthorized),
            _ => Results.Problem("The body is not an announcement.", statusCode: StatusCodes.Status400BadRequest),
        };
    }

    private static List<string> Addresses(HttpRequest request, PublicAddressOptions outside)
    {
        var addresses = new List<string> { request.GetEncodedUrl() };
        if (outside.Address is { } known)
        {
            addresses.Add(new Uri(known, request.GetEncodedPathAndQuery()).AbsoluteUri);
        }

        // The same request as it stood on the line, before the server decoded anything.
        if (request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget is ['/', ..] raw)
        {
            addresses.Add($"{request.Scheme}://{request.Host}{raw}");
        }

        return addresses;
    }

    private static async Task<byte[]?> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > MostBytes)
            {
                return null;
            }
        }

        return body.ToArray();
    }
}
