using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Coaching.Phrases;
using RevOps.Domain.Coaching.Playbooks;

namespace RevOps.Domain.Coaching.Timeline;

/// <summary>What was said of the deal: which gaps are filled, whether the customer spoke of a problem, of price, which words are theirs.</summary>
internal sealed class DealTalk(CoachSetup setup)
{
    // A clear complaint or two faint ones, by the lexicon's weights
    private const double LeastPain = 1.5;

    // What the deal knows from earlier calls need not be asked again
    private readonly HashSet<string> _filled = setup.DealGaps is { } gaps ? [.. DealSlots.All.Except(gaps.Select(x => x.Slot))] : [];
    private readonly HashSet<int> _customersWords = [];

    /// <summary>True once the customer spoke of a problem or said what it costs them.</summary>
    public bool ValueHeard { get; private set; }

    /// <summary>When the rep last spoke of price; null: not yet.</summary>
    public (TimeSpan At, int Sequence)? RepOnPrice { get; private set; }

    /// <summary>When somebody last said that the call comes to its end; null: not yet.</summary>
    public TimeSpan? WrapUpAt { get; private set; }

    /// <summary>True where the gap (<see cref="Playbooks.DealQuestion.Slot"/>) is filled.</summary>
    public bool IsFilled(string slot) => _filled.Contains(slot);

    /// <summary>True where the customer used a word of the trade themselves.</summary>
    public bool IsCustomersWord(int plainWord) => _customersWords.Contains(plainWord);

    public void Observe(HeardLine heard)
    {
        foreach (var (target, _, _) in heard.Phrases)
        {
            if (target.Use == PhraseUse.QuestionFilled && !heard.IsRep)
            {
                _filled.Add(setup.Playbook.Questions[target.Item].Slot);
            }
            else if (target.Use == PhraseUse.PlainWord && heard.IsCustomer)
            {
                _customersWords.Add(target.Item);
            }
        }

        ValueHeard |= heard.Side is SpeakerRole.Customer or SpeakerRole.Unknown
            && heard.Speech.Weight("moment.pain") + (heard.Speech.Weight("moment.metric") / 2) >= LeastPain;
        RepOnPrice = heard.IsRep && heard.Speech.Has(UtteranceLabels.Pricing) ? (heard.End, heard.Sequence) : RepOnPrice;
        WrapUpAt = heard.Speech.Weight("coaching.wrap-up") >= 1.5 ? heard.End : WrapUpAt;
    }
}
