namespace RevOps.Domain.Practice.Scenarios;

/// <summary>When a customer comes with a question or an objection of their own.</summary>
public static class Occasions
{
    /// <summary>It is what the opening says.</summary>
    public const string Opening = "opening";

    /// <summary>In the first answers.</summary>
    public const string Early = "early";

    /// <summary>When the talk has got somewhere.</summary>
    public const string Middle = "middle";

    /// <summary>When the rep praises the product, at the latest in the middle.</summary>
    public const string Pitch = "pitch";

    /// <summary>When the rep speaks of money, at the latest towards the end.</summary>
    public const string Price = "price";

    /// <summary>When the rep asks for a next step.</summary>
    public const string Step = "step";

    /// <summary>All keys.</summary>
    public static IReadOnlyList<string> All { get; } = [Opening, Early, Middle, Pitch, Price, Step];
}
