using RevOps.Domain.Calls.Analysis.Cues;
using RevOps.Domain.Deals.Meddpicc.Reading;

namespace RevOps.Domain.Deals.Meddpicc.Letters;

/// <summary>
/// A letter whose value stands directly before or behind a phrase: sections <c>x.before</c>, <c>x.after</c>, <c>x.from</c> where the
/// phrase's last word belongs to it, and <c>x.vague</c> for talk
/// that names nothing. A phrase of weight below 1 is a reserve by itself.
/// </summary>
internal sealed class PhraseFinder(MeddpiccLetter letter, string section) : ILetterFinder
{
    private readonly string _before = section + ".before";
    private readonly string _after = section + ".after";
    private readonly string _from = section + ".from";
    private readonly string _vague = section + ".vague";

    public IEnumerable<Mention> Find(Passage passage)
    {
        var named = false;
        var behind = passage.Hits(_after).Select(x => (Hit: x, First: x.First + x.Count))
            .Concat(passage.Hits(_from).Select(x => (Hit: x, First: x.First + x.Count - 1)));
        foreach (var (hit, first) in behind)
        {
            if (Values.Behind(passage, first) is { } value)
            {
                named = true;
                yield return Mention.Of(letter, passage, value, Firmness(passage, hit));
            }
        }

        foreach (var hit in passage.Hits(_before))
        {
            if (!named && Values.Before(passage, hit.First) is { } value)
            {
                named = true;
                yield return Mention.Of(letter, passage, value, Firmness(passage, hit));
            }
        }

        if (!named && passage.Hits(_vague).Any())
        {
            yield return Mention.Of(letter, passage, null);
        }
    }

    private static Firmness Firmness(Passage passage, CueHit hit) => hit.Weight < 1 ? Meddpicc.Firmness.Hedged : passage.Firmness;
}
