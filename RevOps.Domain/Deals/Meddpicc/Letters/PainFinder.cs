using RevOps.Domain.Deals.Meddpicc.Reading;

namespace RevOps.Domain.Deals.Meddpicc.Letters;

/// <summary>
/// What hurts: said as the problem (<c>pain.after</c>, <c>pain.before</c>), else told as it happens (<c>pain.clause</c>), else a complaint by the
/// call lexicon's <c>moment.pain</c>.
/// </summary>
internal sealed class PainFinder : ILetterFinder
{
    // A clear complaint or two faint ones, as for the live coach
    private const double LeastComplaint = 1.5;

    private readonly PhraseFinder _phrases = new(MeddpiccLetter.IdentifyPain, "pain");

    public IEnumerable<Mention> Find(Passage passage)
    {
        var said = _phrases.Find(passage).ToList();
        if (said.Any(x => x.Value is not null))
        {
            return said;
        }

        if (!passage.Has("pain.none") && passage.Hits("pain.clause").FirstOrDefault() is { Count: > 0 } told)
        {
            return [Mention.Of(MeddpiccLetter.IdentifyPain, passage, Clause(passage, told.First), emphatic: false)];
        }

        var complaints = passage.Hits("moment.pain").ToList();
        return complaints.Sum(x => x.Weight) >= LeastComplaint && !passage.Has("pain.none")
            ? [Mention.Of(MeddpiccLetter.IdentifyPain, passage, Clause(passage, complaints.MaxBy(x => x.Weight).First), emphatic: false)]
            : said;
    }

    /// <summary>The clause around a complaint, or the sentence where the clause alone says nothing ("really frustrating").</summary>
    private static string? Clause(Passage passage, int word) =>
        Values.Around(passage, word) is { } clause && clause.Count(x => x == ' ') >= 2 ? clause : Values.Behind(passage, passage.Sentence.First);
}
