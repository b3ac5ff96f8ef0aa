using RevOps.Domain.Deals.Meddpicc.Reading;

namespace RevOps.Domain.Deals.Meddpicc.Letters;

/// <summary>A bare answer to the seller's question: "Who signs?" "Marcus Lee, our CFO." "What is that costing you?" "About nine thousand a month."</summary>
internal static class AnswerFinder
{
    // A longer sentence says by itself what it means
    private const int LongestAnswer = 14;

    public static Mention? Find(MeddpiccLetter asked, Passage passage)
    {
        if (passage.Sentence.Count > LongestAnswer)
        {
            return null;
        }

        return asked switch
        {
            MeddpiccLetter.EconomicBuyer => Buyer(passage),
            MeddpiccLetter.Metrics => Figure(passage),
            _ => null,
        };
    }

    private static Mention? Buyer(Passage passage)
    {
        if (PersonFinder.Find(passage) is not [var person] || passage.IsDeniedAt(person.First))
        {
            return null;
        }

        var isGuess = person.Name is null && passage.IsHedged;
        return Mention.Of(MeddpiccLetter.EconomicBuyer, passage, isGuess ? null : person.ToString());
    }

    private static Mention? Figure(Passage passage)
    {
        if (passage.Has("metrics.price"))
        {
            return null;
        }

        foreach (var quantity in Quantities.In(passage.Words, passage.Sentence))
        {
            if (quantity.Kind != QuantityKind.Bare)
            {
                return Mention.Of(MeddpiccLetter.Metrics, passage, Values.Slice(passage.Words, quantity.First, quantity.Last), emphatic: false);
            }
        }

        return null;
    }
}
