using RevOps.Domain.Deals.Meddpicc.Reading;

namespace RevOps.Domain.Deals.Meddpicc.Letters;

/// <summary>
/// Legal, security, procurement: counts with an owner, a duration or a paper that is asked for; a step named along the way is only touched.
/// </summary>
internal sealed class PaperFinder : ILetterFinder
{
    public IEnumerable<Mention> Find(Passage passage)
    {
        var steps = passage.Hits("paper.step").ToList();
        if (steps.Count == 0)
        {
            yield break;
        }

        var lasts = Quantities.In(passage.Words, passage.Sentence).Any(x => x.Kind == QuantityKind.Time);
        var known = (lasts || passage.Has("paper.detail")) && !passage.Has("paper.vague");
        var value = known ? Values.Behind(passage, Start(passage, steps[0].First)) : null;
        yield return Mention.Of(MeddpiccLetter.PaperProcess, passage, value, emphatic: false);
    }

    /// <summary>"our legal team takes" begins at "our"; "send it to legal" at the step.</summary>
    private static int Start(Passage passage, int first) => first > passage.Sentence.First && passage.Words.At(first - 1) is "our" or "your" ? first - 1 : first;
}
