namespace RevOps.Domain.Analytics.Alerts.Judging;

/// <summary>What holds of a subject, against what people were told of already.</summary>
internal static class Holding
{
    /// <summary>Begins what is new and is not open, and ends what is open and holds no more.</summary>
    /// <param name="open">Open causes of the rule and subject.</param>
    /// <param name="holds">True where an open cause still holds.</param>
    /// <param name="begun">What is new.</param>
    public static AlertDecision Against(IReadOnlyCollection<string> open, Func<string, bool> holds, params IEnumerable<AlertFinding?> begun) =>
        new([.. begun.OfType<AlertFinding>().Where(x => !open.Contains(x.Cause))], [.. open.Where(x => !holds(x))]);
}
