using RevOps.Domain.Calls.Analysis.Cues;
using RevOps.Domain.Deals.Meddpicc.Reading;

namespace RevOps.Domain.Deals.Meddpicc.Letters;

/// <summary>
/// The buyer's number: an amount, share or time beside a phrase of effect ("would save", "costs us", "crept up to"). A price, a budget, a date
/// or the length of a meeting is none.
/// </summary>
internal sealed class MetricsFinder : ILetterFinder
{
    public IEnumerable<Mention> Find(Passage passage)
    {
        var gains = passage.Hits("metrics.gain").ToList();
        var effects = gains.Concat(passage.Hits("metrics.cost")).ToList();
        if (effects.Count == 0 || (gains.Count == 0 && (passage.Has("metrics.price") || passage.Has("paper.step"))))
        {
            yield break;
        }

        var quantities = Quantities.In(passage.Words, passage.Sentence).Where(x => x.Kind != QuantityKind.Bare).ToList();
        if (quantities.Count == 0)
        {
            if (passage.Has("metrics.vague"))
            {
                yield return Mention.Of(MeddpiccLetter.Metrics, passage, null);
            }

            yield break;
        }

        var quantity = quantities.MinBy(q => effects.Min(e => Distance(q, e)));
        var value = Values.Slice(passage.Words, quantity.First, quantity.Last);
        yield return Mention.Of(MeddpiccLetter.Metrics, passage, value, emphatic: gains.Count > 0);
    }

    /// <summary>What stands behind the phrase is nearer than what stands before it.</summary>
    private static int Distance(Quantity quantity, CueHit effect)
    {
        var behind = quantity.First - (effect.First + effect.Count);
        return behind >= 0 ? behind : (2 * (effect.First - quantity.Last)) + 1;
    }
}
