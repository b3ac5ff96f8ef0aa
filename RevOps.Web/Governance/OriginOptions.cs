namespace RevOps.Web.Governance;

/// <summary>Origins besides the application's own whose pages may open its sockets: <c>RevOps:AllowedOrigins</c>.</summary>
internal sealed class OriginOptions
{
    public const string Key = "RevOps:AllowedOrigins";

    public const string Invalid =
        "RevOps:AllowedOrigins has an entry that is no origin. Write scheme, host and port only, such as https://revops.example.com.";

    public List<string> Allowed { get; } = [];

    public bool IsValid => Allowed.TrueForAll(x =>
        Uri.TryCreate(x, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && x.TrimEnd('/') == uri.GetLeftPart(UriPartial.Authority));

    public bool Allows(Uri origin) => Allowed.Exists(x => new Uri(x).GetLeftPart(UriPartial.Authority) == origin.GetLeftPart(UriPartial.Authority));
}
