using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Domain.Deals.Meddpicc.Assessing;

/// <summary>
/// Weighs the letters of a deal over its calls, mails and notes. Pure: the order in which they are given does not matter, a source given twice
/// counts once. Scale and limits are proposals (see docs/metrics.md).
/// </summary>
/// <param name="terms">Limits.</param>
public sealed class DealAssessor(AssessmentTerms terms)
{
    /// <summary>With the default limits.</summary>
    public DealAssessor()
        : this(new AssessmentTerms())
    {
    }

    /// <summary>All eight letters, in the order of the name.</summary>
    /// <param name="sources">What was read; those after <paramref name="asOf"/> are left out.</param>
    /// <param name="confirmations">What persons set; the newest of a letter counts.</param>
    /// <param name="questions">The playbook's.</param>
    /// <param name="asOf">The moment of the assessment.</param>
    public IReadOnlyList<LetterAssessment> Assess(
        IEnumerable<ConversationReading> sources, IEnumerable<LetterConfirmation> confirmations, IReadOnlyList<DealQuestion> questions, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(confirmations);
        ArgumentNullException.ThrowIfNull(questions);
        List<ConversationReading> inOrder =
            [.. sources.Where(x => x.At <= asOf).OrderBy(x => x.At).ThenBy(x => x.Key, StringComparer.Ordinal).DistinctBy(x => x.Key)];
        var set = confirmations.Where(x => x.At <= asOf).ToLookup(x => x.Letter);
        return
        [
            .. MeddpiccLetters.All
                .Select(x => LetterFold.Of(x, inOrder, set[x].OrderBy(c => c.At).ThenBy(c => c.Value, StringComparer.Ordinal).LastOrDefault()))
                .Select(x => Age(x, asOf))
                .Select(x => x with { NextQuestion = NextQuestions.For(x, questions) }),
        ];
    }

    private LetterAssessment Age(LetterAssessment letter, DateTimeOffset asOf)
    {
        var days = letter.KnownSince is { } since ? (asOf - since).TotalDays : 0;
        var freshness = days >= terms.RedDays ? Freshness.Red : days >= terms.AmberDays ? Freshness.Amber : Freshness.Fresh;
        return letter with { Freshness = freshness, Gaps = letter.Gaps | (freshness == Freshness.Fresh ? LetterGaps.None : LetterGaps.Stale) };
    }
}
