namespace RevOps.Web.Components.Reviews.Embed;

/// <summary>What the page in the frame has to say.</summary>
public enum EmbedState
{
    /// <summary>Nobody is signed in.</summary>
    SignedOut = 0,

    /// <summary>The address names no call and no contact.</summary>
    NotAsked,

    /// <summary>No such call, or not for this viewer.</summary>
    NotFound,

    /// <summary>There is a call.</summary>
    Found,
}
