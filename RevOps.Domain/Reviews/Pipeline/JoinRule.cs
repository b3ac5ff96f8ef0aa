using RevOps.Domain.Calls;
using RevOps.Domain.Crm;

namespace RevOps.Domain.Reviews.Pipeline;

/// <summary>
/// Decides whether one of our calls (live or uploaded) is the CRM's call. Same rep, at least 60 % of the longer one's time in common, and
/// somebody in common: a participant's address or name, else the customer's domain. Where time fits and nobody is known, or several fit,
/// a person decides; a wrong join would put one customer's feedback under another's name.
/// </summary>
public static class JoinRule
{
    /// <summary>Least part of the longer call that both have in common.</summary>
    public const double LeastOverlap = 0.6;

    /// <summary>What follows from the candidates, which are all the rep's own.</summary>
    public static JoinDecision Decide(
        DateTimeOffset start, DateTimeOffset end, CrmHistory history, IReadOnlyList<JoinCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(candidates);
        var inTime = candidates.Where(x => Overlap(start, end, x.Start, x.End) >= LeastOverlap).ToList();
        var shared = inTime.Where(x => SharesSomebody(x, history)).ToList();
        var unknown = inTime.Where(x => !SharesSomebody(x, history) && NobodyKnown(x, history)).ToList();
        return (shared.Count, unknown.Count) switch
        {
            (1, _) => new JoinDecision(shared[0].Id, []),
            (0, 0) => JoinDecision.None,
            (0, _) => new JoinDecision(null, [.. unknown.Select(x => x.Id)]),
            _ => new JoinDecision(null, [.. shared.Select(x => x.Id)]),
        };
    }

    /// <summary>
    /// Between which instants a call begins that has enough in common: with <see cref="LeastOverlap"/> of the longer one in common, the one
    /// is at most 1/0.6 of the other, and its beginning lies at most 0.4 of that before it, or 0.4 of the other after it.
    /// </summary>
    public static (DateTimeOffset Earliest, DateTimeOffset Latest) Starts(DateTimeOffset start, DateTimeOffset end)
    {
        var length = end > start ? end - start : TimeSpan.Zero;
        return (start - (length * (1 - LeastOverlap) / LeastOverlap), start + (length * (1 - LeastOverlap)));
    }

    /// <summary>Time in common as a part of the longer one's, 0..1. Two calls without length overlap only in the same instant.</summary>
    public static double Overlap(DateTimeOffset startA, DateTimeOffset endA, DateTimeOffset startB, DateTimeOffset endB)
    {
        var longer = Math.Max((endA - startA).Ticks, (endB - startB).Ticks);
        if (longer <= 0)
        {
            return startA == startB ? 1 : 0;
        }

        var common = Math.Min(endA.UtcTicks, endB.UtcTicks) - Math.Max(startA.UtcTicks, startB.UtcTicks);
        return Math.Max(0, common) / (double)longer;
    }

    private static bool SharesSomebody(JoinCandidate ours, CrmHistory theirs) =>
        theirs.Contacts.Any(x => x.Email is { } email && ours.Emails.Contains(email.ToLowerInvariant()))
        || theirs.Contacts.Any(x => ours.Names.Contains(x.Name, StringComparer.OrdinalIgnoreCase))
        || (ours.AccountDomain is { } domain && Domains(theirs).Contains(domain));

    private static bool NobodyKnown(JoinCandidate ours, CrmHistory theirs) =>
        (ours.Emails.Count == 0 && ours.AccountDomain is null) || (theirs.Contacts.Count == 0 && theirs.Accounts.Count == 0);

    private static HashSet<string> Domains(CrmHistory history) =>
    [
        .. history.Accounts.Select(x => x.Domain?.ToLowerInvariant()).OfType<string>(),
        .. history.Contacts.Select(x => x.Email?.Split('@')[^1].ToLowerInvariant()).OfType<string>(),
    ];
}

/// <summary>What follows.</summary>
/// <param name="Join">The call to join; null where none or where a person decides.</param>
/// <param name="Ask">The calls a person chooses from.</param>
public sealed record JoinDecision(CallId? Join, IReadOnlyList<CallId> Ask)
{
    /// <summary>It is a call of its own.</summary>
    public static JoinDecision None { get; } = new(null, []);
}
