using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Deals.Meddpicc.Assessing;

namespace RevOps.Domain.Deals.Assessment;

/// <summary>What persons decided, as the assessor takes it: the newest decision of a letter holds.</summary>
internal static class Rejections
{
    /// <summary>Letters that a person set and did not reject since.</summary>
    public static IEnumerable<LetterConfirmation> Confirmations(IReadOnlyList<(LetterDecision Decision, string By)> decisions) =>
        decisions.GroupBy(x => x.Decision.Letter)
            .Select(x => x.MaxBy(d => d.Decision.Number))
            .Where(x => x.Decision.Verdict != LetterVerdict.Rejected)
            .Select(x => new LetterConfirmation(x.Decision.Letter, x.Decision.Value, x.By, x.Decision.DecidedAt));

    /// <summary>What was heard without what a person rejected. The same said again later is heard again: it is new evidence.</summary>
    public static IEnumerable<ConversationReading> Without(
        IEnumerable<ConversationReading> readings, IReadOnlyList<(LetterDecision Decision, string By)> decisions)
    {
        var rejected = decisions.Select(x => x.Decision).Where(x => x.Verdict == LetterVerdict.Rejected).ToList();
        return rejected.Count == 0
            ? readings
            : readings.Select(x => x with { Customer = Without(x.Customer, x.At, rejected), Seller = Without(x.Seller, x.At, rejected) });
    }

    private static MeddpiccFindings Without(MeddpiccFindings findings, DateTimeOffset at, List<LetterDecision> rejected) =>
        new(MeddpiccLetters.All.ToDictionary(x => x, x => Without(findings[x], [.. rejected.Where(r => r.Letter == x && at <= r.DecidedAt).Select(r => r.Value)])));

    private static LetterFinding Without(LetterFinding finding, IReadOnlyList<string> values)
    {
        var left = finding.Readings.Where(x => x.Value is null || !values.Contains(x.Value, StringComparer.OrdinalIgnoreCase)).ToList();
        return left.Count == finding.Readings.Count ? finding
            : left.Count == 0 ? LetterFinding.Absent
            : finding with { Readings = left };
    }
}
