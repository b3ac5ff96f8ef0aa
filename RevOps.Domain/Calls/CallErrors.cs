namespace RevOps.Domain.Calls;

/// <summary>Refusals that several use cases share.</summary>
public static class CallErrors
{
    /// <summary>No such call for this viewer; says nothing of whether it exists for others.</summary>
    public static CallError NoCall { get; } =
        new(CallErrorKind.NotFound, "There is no such call, or you may not see it", "Go back to the list of calls");
}
