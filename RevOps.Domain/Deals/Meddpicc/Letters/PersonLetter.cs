using RevOps.Domain.Calls.Analysis.Cues;
using RevOps.Domain.Deals.Meddpicc.Reading;

namespace RevOps.Domain.Deals.Meddpicc.Letters;

/// <summary>
/// A letter that is a person: <c>x.acts</c> with the person before, <c>x.toward</c> with the person behind, <c>x.of</c> for what is theirs
/// ("Helen's signature"), <c>x.weak</c> for a bare attitude or a
/// guessed part, <c>x.vague</c> for somebody without a name. The two persons of MEDDPICC are told apart by their verbs: who pays is not who pushes.
/// </summary>
internal sealed class PersonLetter(MeddpiccLetter letter, string section, bool titleIsEnough) : ILetterFinder
{
    public IEnumerable<Mention> Find(Passage passage)
    {
        var people = PersonFinder.Find(passage);
        var named = false;
        foreach (var (person, firmness) in Acting(passage, people))
        {
            named = true;

            // "probably the CFO" is a guess; "the CFO signs" names the office that pays
            var isGuess = person.Name is null && (!titleIsEnough || firmness == Firmness.Hedged);
            yield return Mention.Of(letter, passage, isGuess ? null : person.ToString(), firmness);
        }

        if (!named && passage.Hits(section + ".vague").Any())
        {
            yield return Mention.Of(letter, passage, null);
        }
    }

    /// <summary>"I can approve up to ten thousand" says that somebody else decides on more.</summary>
    private static bool IsLimited(Passage passage, CueHit hit) =>
        Enumerable.Range(hit.First + hit.Count - 1, 4).Any(x => x <= passage.Sentence.Last && (passage.Words.At(x) is "under" or "below" || (passage.Words.At(x) == "up" && passage.Words.At(x + 1) == "to")));

    private IEnumerable<(Person Person, Firmness Firmness)> Acting(Passage passage, IReadOnlyList<Person> people)
    {
        var done = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var hit in passage.Hits(section + ".acts"))
        {
            if (!IsLimited(passage, hit) && Subject.Before(passage, hit, people) is { } person && done.Add(person.ToString()))
            {
                yield return (person, passage.Firmness);
            }
        }

        foreach (var hit in passage.Hits(section + ".toward"))
        {
            if (Subject.Behind(hit, people) is { } person && done.Add(person.ToString()))
            {
                yield return (person, passage.Firmness);
            }
        }

        foreach (var hit in passage.Hits(section + ".of"))
        {
            if (people.FirstOrDefault(x => x.Last == hit.First - 1 && Possessive.Is(passage.Words.At(x.Last))) is { } person && done.Add(person.ToString()))
            {
                yield return (person, passage.Firmness);
            }
        }

        foreach (var hit in passage.Hits(section + ".weak"))
        {
            var person = people.Count == 0 ? null : Subject.Before(passage, hit, people) ?? Subject.Behind(hit, people);

            // "I'd be happy to" is manners, not somebody's stand
            if (person is { Name: not null } && people.Contains(person) && done.Add(person.ToString()))
            {
                yield return (person, Firmness.Hedged);
            }
        }
    }
}
