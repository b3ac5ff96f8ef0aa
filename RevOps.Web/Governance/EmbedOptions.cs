namespace RevOps.Web.Governance;

/// <summary>Origins whose pages may show the feedback page in a frame: <c>RevOps:EmbedOrigins</c>. None: there is no such page.</summary>
internal sealed class EmbedOptions
{
    public const string Key = "RevOps:EmbedOrigins";

    public const string Invalid =
        "RevOps:EmbedOrigins has an entry that is no origin. Write scheme, host and port only, without a placeholder, such as https://app.hubspot.com.";

    public List<string> Origins { get; } = [];

    public bool IsOn => Origins.Count > 0;

    // They become part of a header: nothing but an origin may pass.
    public bool IsValid => Origins.TrueForAll(x =>
        Uri.TryCreate(x, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.HostNameType is not (UriHostNameType.Basic or UriHostNameType.Unknown)
        && x.TrimEnd('/') == uri.GetLeftPart(UriPartial.Authority));

    /// <summary>As the header <c>frame-ancestors</c> takes them.</summary>
    public string Ancestors => IsOn ? string.Join(' ', Origins.Select(x => x.TrimEnd('/'))) : "'none'";
}
