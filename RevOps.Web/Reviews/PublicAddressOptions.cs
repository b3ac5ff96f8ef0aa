namespace RevOps.Web.Reviews;

/// <summary>How the product is known outside. Key <c>RevOps:PublicUrl</c>; without it, the address it listens on.</summary>
internal sealed class PublicAddressOptions
{
    public const string Key = "RevOps:PublicUrl";

    public const string Invalid = $"{Key} must be an absolute http or https address, such as https://revops.example.com/.";

    public string? Url { get; set; }

    public Uri? Address => Uri.TryCreate(Url, UriKind.Absolute, out var address) ? address : null;

    public bool IsValid => string.IsNullOrWhiteSpace(Url) || Address is { Scheme: "http" or "https" };
}
