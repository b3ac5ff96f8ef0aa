using RevOps.Domain.Deals.Meddpicc.Reading;

namespace RevOps.Domain.Deals.Meddpicc.Letters;

/// <summary>The way to a decision: what <c>process.after</c> introduces, else a step by its name ("board approval") in a sentence that orders or demands it.</summary>
internal sealed class StepFinder : ILetterFinder
{
    private readonly PhraseFinder _phrases = new(MeddpiccLetter.DecisionProcess, "process");

    public IEnumerable<Mention> Find(Passage passage)
    {
        var said = _phrases.Find(passage).ToList();
        if (said.Any(x => x.Value is not null) || passage.Hits("process.step").FirstOrDefault() is not { Count: > 0 } step)
        {
            return said;
        }

        return passage.Has("process.frame")
            ? [Mention.Of(MeddpiccLetter.DecisionProcess, passage, Values.Behind(passage, step.First), emphatic: false)]
            : said;
    }
}
