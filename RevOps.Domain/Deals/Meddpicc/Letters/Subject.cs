using RevOps.Domain.Calls.Analysis.Cues;
using RevOps.Domain.Deals.Meddpicc.Reading;

namespace RevOps.Domain.Deals.Meddpicc.Letters;

/// <summary>Who does what a phrase says.</summary>
internal static class Subject
{
    private const int Reach = 8;

    /// <summary>The person named before a phrase, the speaker for "I", the one spoken of last for "she"; null for "we" and where nobody is named.</summary>
    public static Person? Before(Passage passage, CueHit hit, IReadOnlyList<Person> people)
    {
        for (var i = hit.First - 1; i >= Math.Max(passage.Sentence.First, hit.First - Reach); i--)
        {
            if (people.FirstOrDefault(x => x.Last == i) is { } person)
            {
                return person;
            }

            switch (passage.Words.At(i))
            {
                case "i" or "i'm" or "i've" or "i'll" or "i'd":
                    return passage.Line.Speaker is { } speaker ? new Person(speaker, null, i, i) : null;
                case "he" or "she" or "he's" or "she's" or "he'll" or "she'll" or "who":
                    return people.LastOrDefault(x => x.Last < i) ?? passage.People.Last(passage.Line.Seq);
                case "we" or "we're" or "we've" or "we'll" or "you" or "you're" or "you've" or "they" or "nobody" or "someone" or "everyone" or "it" or "but" or "because":
                    return null;
                default:
                    break;
            }
        }

        return null;
    }

    /// <summary>The first person named shortly behind a phrase.</summary>
    public static Person? Behind(CueHit hit, IReadOnlyList<Person> people) =>
        people.FirstOrDefault(x => x.First >= hit.First + hit.Count && x.First <= hit.First + hit.Count + 3);
}
