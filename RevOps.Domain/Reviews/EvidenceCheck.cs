using RevOps.Domain.Calls.Analysis;

namespace RevOps.Domain.Reviews;

/// <summary>
/// Refuses a scorecard that quotes what was not said. Every scorecard passes here before it is stored, whoever judged:
/// a model may invent a sentence, and a reader must be able to trust every quotation mark.
/// </summary>
public static class EvidenceCheck
{
    /// <summary>What stands in place of a criterion where a remark on the customer's history points beside the call.</summary>
    public const string Context = "context";

    /// <summary>The scorecard unchanged, or its first quote that is not verbatim. White space is compared as single blanks; nothing else is forgiven.</summary>
    public static Result<Scorecard, EvidenceError> Check(Scorecard scorecard, CallAnalysis call)
    {
        ArgumentNullException.ThrowIfNull(scorecard);
        ArgumentNullException.ThrowIfNull(call);
        var texts = call.Utterances.ToDictionary(x => x.Utterance.Seq, x => Collapse(x.Utterance.Text));
        foreach (var criterion in scorecard.Criteria)
        {
            foreach (var evidence in criterion.Evidence)
            {
                if (Problem(evidence, texts) is { } problem)
                {
                    return new EvidenceError(criterion.Key, evidence.Seq, evidence.Quote, problem);
                }
            }
        }

        return scorecard.Context.FirstOrDefault(x => x.Seq is { } seq && !texts.ContainsKey(seq)) is { } remark
            ? new EvidenceError(Context, remark.Seq!.Value, remark.Quote ?? "", EvidenceProblem.NoSuchUtterance)
            : scorecard;
    }

    private static EvidenceProblem? Problem(Evidence evidence, Dictionary<int, string> texts)
    {
        var quote = Collapse(evidence.Quote);
        if (quote.Length == 0)
        {
            return EvidenceProblem.Empty;
        }

        if (!texts.TryGetValue(evidence.Seq, out var text))
        {
            return EvidenceProblem.NoSuchUtterance;
        }

        return text.Contains(quote, StringComparison.Ordinal) ? null : EvidenceProblem.NotVerbatim;
    }

    private static string Collapse(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What is wrong with a quote.</summary>
public enum EvidenceProblem
{
    /// <summary>It has no words.</summary>
    Empty = 0,

    /// <summary>The call has no utterance of that number.</summary>
    NoSuchUtterance = 1,

    /// <summary>The words do not stand in that utterance.</summary>
    NotVerbatim = 2,
}

/// <summary>A quote that the call does not bear out.</summary>
/// <param name="Criterion">Key of the criterion that rests on it.</param>
/// <param name="Seq">The utterance it names.</param>
/// <param name="Quote">The words.</param>
/// <param name="Problem">What is wrong.</param>
public sealed record EvidenceError(string Criterion, int Seq, string Quote, EvidenceProblem Problem);
