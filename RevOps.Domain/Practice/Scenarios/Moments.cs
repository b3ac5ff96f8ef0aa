namespace RevOps.Domain.Practice.Scenarios;

/// <summary>Moments of a talk for which a customer has words besides facts, questions and objections.</summary>
public static class Moments
{
    public const string Listening = "listening";
}
