namespace RevOps.Domain.Coaching.Playbooks;

/// <summary>Kinds of people on the buying side, by what they answer for. The words are those of the playbook and of the screen.</summary>
public static class Personas
{
    /// <summary>Answers for money: CFO, controller, finance director.</summary>
    public const string Finance = "Finance";

    /// <summary>Answers for systems and their security: CIO, architect, data engineering, security officer.</summary>
    public const string It = "IT";

    /// <summary>Answers for the work itself: head of operations, plant, logistics, service.</summary>
    public const string Operations = "Operations";

    /// <summary>Answers for the paper: counsel, procurement, sourcing.</summary>
    public const string Legal = "Legal and procurement";

    /// <summary>Answers for the result: owner, managing director, VP.</summary>
    public const string Executive = "Executive";

    /// <summary>Works with the product every day.</summary>
    public const string User = "User";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Finance, It, Operations, Legal, Executive, User];
}
