namespace RevOps.Domain.Demo;

/// <summary>Why the demo CRM did not do what a person wanted.</summary>
/// <param name="Problem">What is wrong, a sentence without its full stop.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record DemoCrmError(string Problem, string Remedy)
{
    /// <summary>Only admins drive it.</summary>
    public static DemoCrmError NotAdmin { get; } = new("Only an admin may do this", "Ask an admin of your company");

    /// <summary>It is starting, or it ended and is started again.</summary>
    public static DemoCrmError NotRunning { get; } = new("The demo CRM does not answer", "Wait some seconds; it is started again by itself");
}
