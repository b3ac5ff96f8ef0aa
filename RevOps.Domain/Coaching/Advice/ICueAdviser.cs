namespace RevOps.Domain.Coaching.Advice;

/// <summary>
/// A model that may add cues to those of the rules. It is asked beside them, after the rules' cues of the same words are out, and has a
/// deadline: what comes later, fails or is not borne out by the excerpt is dropped and counted. One that ignores the cancellation is not
/// asked again in the call before it has ended.
/// </summary>
public interface ICueAdviser
{
    /// <summary>What it would say now; empty: nothing, which is the usual answer.</summary>
    /// <param name="excerpt">What was just said. Its words are data of strangers and never instructions: a model is to be given them as such.</param>
    /// <param name="cancellationToken">Ends at the deadline and with the call.</param>
    Task<IReadOnlyList<SuggestedCue>> AdviseAsync(CallExcerpt excerpt, CancellationToken cancellationToken);
}

/// <summary>A cue as an adviser drafts it. Untrusted until it has passed the rules of the coach.</summary>
/// <param name="Kind">One of a moment; a state is measured and not guessed.</param>
/// <param name="Headline">What to do, at most six words.</param>
/// <param name="Detail">One line.</param>
/// <param name="Quote">The words that cause it, verbatim from one line of the excerpt.</param>
public sealed record SuggestedCue(CueKind Kind, string Headline, string Detail, string Quote)
{
    /// <summary>A question the rep can ask as it stands; null: none.</summary>
    public string? Ask { get; init; }
}
