namespace RevOps.Domain.Deals;

/// <summary>Kinds of refusal that the deals' use cases know.</summary>
public enum DealErrorKind
{
    /// <summary>There is no such thing for this viewer (also where they may not see it).</summary>
    NotFound = 0,

    /// <summary>The viewer sees it but may not do this.</summary>
    Forbidden = 1,

    /// <summary>The input cannot be accepted as it is.</summary>
    Invalid = 2,

    /// <summary>Somebody else changed it in between.</summary>
    Conflict = 3,
}

/// <summary>Why a use case on deals was refused.</summary>
/// <param name="Kind">What kind of refusal.</param>
/// <param name="Problem">What is wrong, for the person.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record DealError(DealErrorKind Kind, string Problem, string Remedy);

/// <summary>Refusals that several use cases share.</summary>
public static class DealErrors
{
    /// <summary>No such deal for this viewer; says nothing of whether it exists for others.</summary>
    public static DealError NoDeal { get; } =
        new(DealErrorKind.NotFound, "There is no such deal, or you may not see it", "Go back to the list of deals");

    /// <summary>Not theirs to change.</summary>
    public static DealError NotYours { get; } =
        new(DealErrorKind.Forbidden, "Only the deal's owner, a manager of the team or an admin changes it", "Ask one of them");

    /// <summary>The CRM that keeps it has no such stage, or is not connected any more.</summary>
    public static DealError NoWay { get; } =
        new(DealErrorKind.Invalid, "The CRM that keeps this deal does not have that stage", "Choose a stage of the deal's own pipeline");

    /// <summary>The CRM that keeps it is not connected any more.</summary>
    public static DealError NotConnected { get; } =
        new(DealErrorKind.Invalid, "The CRM that keeps this deal is not connected, so nothing was changed", "Ask an admin to look at the connection");

    /// <summary>A change is on its way to the CRM this moment.</summary>
    public static DealError BeingWritten { get; } =
        new(DealErrorKind.Conflict, "The change is being written to the CRM this moment", "Wait until it is done, then repeat this");

    /// <summary>A race was lost.</summary>
    public static DealError Changed { get; } =
        new(DealErrorKind.Conflict, "Somebody changed this deal in between, so nothing was done", "Look at it as it stands now and repeat what you want");
}
