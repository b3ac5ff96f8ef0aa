namespace RevOps.Domain.Crm.Imports.Targets;

/// <summary>The domain in a web address.</summary>
public static class WebAddress
{
    /// <summary>Lower case, without www; null where the text is no address.</summary>
    public static string? DomainOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Contains('@', StringComparison.Ordinal) || text.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        var address = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.Host.Contains('.', StringComparison.Ordinal) || uri.Host.Length > 253)
        {
            return null;
        }

        var host = uri.Host.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }
}
