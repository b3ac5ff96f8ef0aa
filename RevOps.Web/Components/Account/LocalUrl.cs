namespace RevOps.Web.Components.Account;

/// <summary>Where to go after signing in: only ever within this site.</summary>
public static class LocalUrl
{
    /// <summary>The address where it is a path of ours, else the first page.</summary>
    public static string OrHome(string? url) => IsLocal(url) ? url! : "/";

    // "//host" and "/\host" are other sites to a browser; control characters are stripped by it and could make one.
    private static bool IsLocal(string? url) =>
        url is ['/', ..]
        && (url.Length == 1 || url[1] is not ('/' or '\\'))
        && !url.Any(char.IsControl)
        && !url.StartsWith("/account/sign-", StringComparison.OrdinalIgnoreCase);
}
