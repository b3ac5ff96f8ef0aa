using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Analysis.Speech;

namespace RevOps.Domain.Coaching.Playbooks.Rules;

internal static class ObjectionRules
{
    // Two answers of one language share "the", "you" and "we" anyway; measured on the seed, different ones stay below a third
    private const double MostAlike = 0.6;

    public static IEnumerable<PlaybookError> Check(IReadOnlyList<ObjectionPlay> plays) =>
    [
        .. TextRules.Unique(PlaybookParts.Objections, plays.Select(x => x.Id)),
        .. plays.SelectMany(OfPlay),
        .. Alike(plays),
    ];

    private static IEnumerable<PlaybookError> OfPlay(ObjectionPlay play)
    {
        var place = new Place(PlaybookParts.Objections, play.Id);
        return
        [
            .. TextRules.Key(place, play.Id),
            .. Known(place, play),
            .. TextRules.Headline(place, play.Headline),
            .. TextRules.Line(place, "answer", play.Answer),
            .. TextRules.Question(place, "question", play.Question),
            .. TextRules.Phrases(place, "phrases", play.Phrases),
        ];
    }

    private static IEnumerable<PlaybookError> Known(Place place, ObjectionPlay play)
    {
        var labels = UtteranceLabels.All.Where(UtteranceLabels.IsObjection).ToList();
        if (!labels.Contains(play.Label))
        {
            yield return place.Says($"'{play.Label}' is no kind of objection", $"Use one of {string.Join(", ", labels)}", "label");
        }

        if (play.Persona is not null && !Personas.All.Contains(play.Persona))
        {
            yield return place.Says($"'{play.Persona}' is no persona", $"Use one of {string.Join(", ", Personas.All)}, or leave it out for anybody", "persona");
        }
    }

    /// <summary>A second answer that says the same in other places would only hide which one is meant.</summary>
    private static IEnumerable<PlaybookError> Alike(IReadOnlyList<ObjectionPlay> plays)
    {
        var words = plays.Select(x => Words(x.Answer)).ToList();
        for (var i = 0; i < plays.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var shared = words[i].Count(words[j].Contains);
                var all = words[i].Count + words[j].Count - shared;
                if (all > 0 && (double)shared / all >= MostAlike)
                {
                    yield return new(
                        PlaybookParts.Objections, plays[i].Id, $"The answer is nearly that of {plays[j].Id}",
                        "Write what is different for this moment, or remove one of them", "answer");
                }
            }
        }
    }

    private static HashSet<string> Words(string answer)
    {
        var text = SpokenText.Parse(answer);
        return [.. Enumerable.Range(0, text.Count).Select(text.At)];
    }
}
