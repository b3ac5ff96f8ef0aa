using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary>A request that has arrived whole.</summary>
internal sealed record CrmRequest(HttpContext Http, ReadOnlyMemory<byte> Body)
{
    private const int LargestBody = 1024 * 1024;

    public string Route(string name) => (string?)Http.Request.RouteValues[name] ?? "";

    public string? Query(string name) => Http.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>The names of a comma-separated list in the query.</summary>
    public IReadOnlyList<string> QueryList(string name) =>
        Query(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public T Json<T>()
        where T : class => JsonSerializer.Deserialize<T>(Body.Span, JsonSerializerOptions.Web) ?? throw new JsonException("The body is empty.");

    public int BodyCharacters() => Encoding.UTF8.GetCharCount(Body.Span);

    /// <summary>Reads the body to its end; null where it is too long.</summary>
    public static async Task<CrmRequest?> ReadAsync(HttpContext http)
    {
        if (http.Request.ContentLength is 0 or null && !http.Request.Headers.ContainsKey("Transfer-Encoding"))
        {
            return new CrmRequest(http, default);
        }

        if (http.Request.ContentLength > LargestBody)
        {
            return null;
        }

        using var body = new MemoryStream((int)(http.Request.ContentLength ?? 0));
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        return body.Length <= LargestBody ? new CrmRequest(http, body.GetBuffer().AsMemory(0, (int)body.Length)) : null;
    }
}
