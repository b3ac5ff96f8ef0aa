namespace RevOps.Domain.Practice.Scenarios;

/// <summary>When a customer comes with a question or an objection.</summary>
public static class Occasions
{
    public const string Early = "early";
}
