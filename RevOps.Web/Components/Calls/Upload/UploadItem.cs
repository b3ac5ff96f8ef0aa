namespace RevOps.Web.Components.Calls.Upload;

/// <summary>Where a file stands.</summary>
public enum UploadState
{
    /// <summary>Chosen, not sent.</summary>
    Ready = 0,

    /// <summary>Behind others.</summary>
    Waiting,

    /// <summary>On its way.</summary>
    Sending,

    /// <summary>All of it has arrived and is being understood.</summary>
    Reading,

    /// <summary>Stored; see the outcome.</summary>
    Done,

    /// <summary>Nothing stored; see the problem.</summary>
    Failed,

    /// <summary>Stopped by the person.</summary>
    Cancelled,
}

/// <summary>A file on the upload page.</summary>
/// <param name="Id">The browser's number of it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Size">Bytes.</param>
public sealed record UploadItem(int Id, string Name, long Size)
{
    /// <summary>Where it stands.</summary>
    public UploadState State { get; init; }

    /// <summary>Percent that was sent.</summary>
    public int Percent { get; init; }

    /// <summary>The calls it led to.</summary>
    public IReadOnlyList<UploadedCall> Calls { get; init; } = [];

    /// <summary>Why nothing was stored.</summary>
    public UploadProblem? Problem { get; init; }

    /// <summary>May be sent: for the first time or again.</summary>
    public bool CanSend => State is UploadState.Ready or UploadState.Cancelled || Problem is { CanRetry: true };

    /// <summary>Is on its way, or will be.</summary>
    public bool IsRunning => State is UploadState.Waiting or UploadState.Sending or UploadState.Reading;
}

/// <summary>A call that a file led to.</summary>
public sealed record UploadedCall(string Id, string Title, bool AlreadyThere, int Utterances, double? Score, string? NotScoredReason, int Skipped);

/// <summary>Why a file led to none.</summary>
/// <param name="What">What is wrong.</param>
/// <param name="Place">Where in the file; null where it is not about a place.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="CanRetry">The same file may succeed when sent again.</param>
public sealed record UploadProblem(string What, string? Place, string Remedy, bool CanRetry);
