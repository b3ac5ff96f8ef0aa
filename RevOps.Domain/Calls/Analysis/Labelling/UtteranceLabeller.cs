using RevOps.Domain.Calls.Analysis.Labelling.Phrases;
using RevOps.Domain.Calls.Analysis.Labelling.Rules;

namespace RevOps.Domain.Calls.Analysis.Labelling;

/// <summary>
/// Labels the utterances of one call in their order: a fold, so that it runs live as it runs over a stored call.
/// One instance a call; not thread-safe.
/// </summary>
/// <param name="competitors">Names of competing products that the organisation tracks, besides the lexicon's.</param>
public sealed class UtteranceLabeller(IReadOnlyList<string> competitors)
{
    private readonly Lexicon _lexicon = Lexicon.Current;
    private readonly CompetitorRule _competitor = new(competitors);
    private readonly CallMemory _memory = new();
    private Reading _reading = new();

    /// <summary>
    /// Labels the next utterance. A later utterance may show what the one before it was (a declarative answered with
    /// "yes, exactly" was a question): then <see cref="LabelStep.AmendedPrevious"/> holds that one's new labels.
    /// </summary>
    /// <param name="utterance">The utterance.</param>
    /// <param name="role">The speaker's side; Unknown where not known: rules that need a side are then stricter.</param>
    public LabelStep Next(Utterance utterance, SpeakerRole role)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var reading = _reading;
        reading.Read(utterance.Text, role, utterance.Speaker, _lexicon);
        var amended = Amend(reading);
        Label(reading);
        _reading = _memory.Keep(reading);
        return new LabelStep(reading.Labels.ToList(), amended);
    }

    /// <summary>
    /// Labels words that may still change, as the next utterance of the call: nothing is remembered of them.
    /// </summary>
    /// <param name="utterance">The words so far.</param>
    /// <param name="role">The speaker's side; Unknown where not known.</param>
    public IReadOnlyList<string> Peek(Utterance utterance, SpeakerRole role)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var reading = _reading;
        reading.Read(utterance.Text, role, utterance.Speaker, _lexicon);
        int[] rivals = [.. _memory.Rivals];
        Label(reading);
        _memory.Rivals.IntersectWith(rivals);
        return reading.Labels.ToList();
    }

    // Each rule may look at the labels of those before it: what asks is no objection, what objects to a rival names one.
    private void Label(Reading reading)
    {
        reading.Labels |= QuestionRule.Label(reading);
        reading.Labels |= _competitor.Label(reading, _memory);
        reading.Labels |= ObjectionRule.Label(reading, _memory);
        reading.Labels |= BuyingSignalRule.Label(reading);
        reading.Labels |= NextStepRule.Label(reading, _memory);
        reading.Labels |= PricingRule.Label(reading, _memory);
        reading.Labels |= FillerRule.Label(reading);
        reading.Labels |= BackchannelRule.Label(reading, _memory);
        reading.Labels |= SentimentRule.Label(reading);
    }

    private IReadOnlyList<string>? Amend(Reading next)
    {
        if (_memory.Previous is not { } previous || !_memory.OtherSpokeBefore(next))
        {
            return null;
        }

        var labels = previous.Labels | QuestionRule.LabelAnswered(previous, next) | NextStepRule.LabelAccepted(previous, next);
        if (labels == previous.Labels)
        {
            return null;
        }

        previous.Labels = labels;
        return labels.ToList();
    }
}

/// <summary>What one more utterance brought.</summary>
/// <param name="Labels">Labels of the new utterance, in the order of <see cref="UtteranceLabels.All"/>.</param>
/// <param name="AmendedPrevious">New labels of the utterance before it; null where they stay.</param>
public readonly record struct LabelStep(IReadOnlyList<string> Labels, IReadOnlyList<string>? AmendedPrevious);
