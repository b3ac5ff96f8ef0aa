using System.Collections.Concurrent;
using System.Numerics;

namespace RevOps.Domain.Calls.Analysis.Labelling;

/// <summary>A set of labels as bits, in the order of <see cref="UtteranceLabels.All"/>.</summary>
internal readonly record struct Labels(uint Bits)
{
    public static readonly Labels None = new(0);
    public static readonly Labels Question = Of(UtteranceLabels.Question);
    public static readonly Labels BuyingSignal = Of(UtteranceLabels.BuyingSignal);
    public static readonly Labels NextStep = Of(UtteranceLabels.NextStep);
    public static readonly Labels Competitor = Of(UtteranceLabels.Competitor);
    public static readonly Labels Pricing = Of(UtteranceLabels.Pricing);
    public static readonly Labels Filler = Of(UtteranceLabels.Filler);
    public static readonly Labels Backchannel = Of(UtteranceLabels.Backchannel);
    public static readonly Labels Positive = Of(UtteranceLabels.SentimentPositive);
    public static readonly Labels Negative = Of(UtteranceLabels.SentimentNegative);
    public static readonly Labels ObjectionCompetitor = Of(UtteranceLabels.ObjectionCompetitor);

    // Few of the possible combinations occur, so each is made once.
    private static readonly ConcurrentDictionary<uint, IReadOnlyList<string>> Lists = new();

    public static Labels Of(string label)
    {
        for (var i = 0; i < UtteranceLabels.All.Count; i++)
        {
            if (UtteranceLabels.All[i] == label)
            {
                return new Labels(1u << i);
            }
        }

        throw new ArgumentException($"'{label}' is no label", nameof(label));
    }

    public bool Has(Labels labels) => (Bits & labels.Bits) != 0;

    public static Labels operator |(Labels left, Labels right) => new(left.Bits | right.Bits);

    public IReadOnlyList<string> ToList() => Lists.GetOrAdd(Bits, Names);

    private static IReadOnlyList<string> Names(uint bits)
    {
        var names = new string[BitOperations.PopCount(bits)];
        for (int i = 0, at = 0; i < UtteranceLabels.All.Count; i++)
        {
            if ((bits & (1u << i)) != 0)
            {
                names[at++] = UtteranceLabels.All[i];
            }
        }

        return Array.AsReadOnly(names);
    }
}
