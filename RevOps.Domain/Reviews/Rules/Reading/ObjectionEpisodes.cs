using RevOps.Domain.Calls.Analysis;

namespace RevOps.Domain.Reviews.Rules.Reading;

/// <summary>An objection and what the rep made of it.</summary>
/// <param name="Raised">The customer's line.</param>
/// <param name="Kind">Label key of the objection.</param>
/// <param name="RepLines">The rep's lines up to the end of the episode; small talk left out.</param>
/// <param name="Replies">The customer's lines within it.</param>
internal sealed record ObjectionEpisode(Line Raised, string Kind, IReadOnlyList<Line> RepLines, IReadOnlyList<Line> Replies)
{
    /// <summary>The sentence that doubts: of several the one with most words of doubt in it.</summary>
    public Mark Doubt => Raised.Hits
        .Where(x => x.Cue == "objection.words")
        .Select(x => new Mark(Raised, x))
        .GroupBy(x => x.Quote)
        .MaxBy(x => x.Count())!
        .First();
}

/// <summary>
/// Finds objections with their handling. An episode runs to the customer's next objection, or until the rep has had three goes:
/// room for a question, the answer, and a check. Objections in one breath are one episode.
/// </summary>
internal static class ObjectionEpisodes
{
    public static List<ObjectionEpisode> Find(IReadOnlyList<Line> lines)
    {
        var episodes = new List<ObjectionEpisode>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsObjection(lines[i]))
            {
                var episode = new OpenEpisode(lines[i]);
                while (i + 1 < lines.Count && !(IsObjection(lines[i + 1]) && episode.IsAnswered) && episode.Takes(lines[i + 1]))
                {
                    i++;
                }

                episodes.Add(episode.Close());
            }
        }

        return episodes;
    }

    // The label alone is not enough to mark somebody down: a word of doubt must be there too. Who asks to be left alone
    // does not object: that is judged by conduct, and never coached past.
    private static bool IsObjection(Line line) =>
        line is { IsCustomer: true, IsChatter: false, IsAck: false }
        && line.Labelled.HasObjection && line.Has("objection.words") && !line.Has("stop.request");
}
