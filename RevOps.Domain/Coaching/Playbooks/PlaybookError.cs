namespace RevOps.Domain.Coaching.Playbooks;

/// <summary>Something in a playbook's text that keeps it from being used.</summary>
/// <param name="File">The part, such as <c>objections.json</c>: <see cref="PlaybookParts"/>.</param>
/// <param name="Entry">Id of the entry, "entry 3" where it has none, or empty for the whole file.</param>
/// <param name="Problem">What is wrong, without a stop.</param>
/// <param name="Remedy">What to do, without a stop.</param>
/// <param name="Field">The field it is said of, such as <c>headline</c>; empty for the whole entry.</param>
public sealed record PlaybookError(string File, string Entry, string Problem, string Remedy, string Field = "")
{
    /// <summary>Place, problem and remedy on one line.</summary>
    public override string ToString() => Entry.Length == 0 ? $"{File}: {Problem}. {Remedy}." : $"{File}, {Entry}: {Problem}. {Remedy}.";
}

/// <summary>Why a playbook was refused: everything that was found, in the order of the parts.</summary>
/// <param name="Errors">At least one.</param>
public sealed record PlaybookRefusal(IReadOnlyList<PlaybookError> Errors)
{
    /// <summary>One error a line.</summary>
    public override string ToString() => string.Join('\n', Errors);
}
