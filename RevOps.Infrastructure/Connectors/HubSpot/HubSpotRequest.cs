namespace RevOps.Infrastructure.Connectors.HubSpot;

/// <summary>What a request is to HubSpot's limits and to us.</summary>
internal enum HubSpotAccess
{
    /// <summary>May be sent again.</summary>
    Read,

    /// <summary>The same, and counts against the searches.</summary>
    Search,

    /// <summary>Is sent once.</summary>
    Write,
}

/// <summary>A request; the path begins with a slash.</summary>
/// <param name="Body">JSON; null: none.</param>
internal sealed record HubSpotRequest(HttpMethod Method, string Path, HubSpotAccess Access, byte[]? Body = null)
{
    public bool IsWrite => Access == HubSpotAccess.Write;
}

/// <summary>What came back: the status and the bytes.</summary>
internal sealed record HubSpotAnswer(int Status, byte[] Body, TimeSpan? RetryAfter)
{
    public bool IsSuccess => Status is >= 200 and < 300;
}

/// <summary>No answer came.</summary>
/// <param name="Problem">In words.</param>
/// <param name="Sent">True where the request may have reached HubSpot.</param>
/// <param name="Passing">True where trying again at once makes sense.</param>
internal sealed record HubSpotSilence(string Problem, bool Sent, bool Passing);
