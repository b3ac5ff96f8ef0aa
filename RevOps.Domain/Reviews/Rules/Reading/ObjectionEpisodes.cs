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
    private const int MostGoes = 3;

    public static List<ObjectionEpisode> Find(IReadOnlyList<Line> lines)
    {
        var episodes = new List<ObjectionEpisode>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsObjection(lines[i]))
            {
                var (episode, last) = From(lines, i);
                episodes.Add(episode);
                i = last;
            }
        }

        return episodes;
    }

    // The label alone is not enough to mark somebody down: a word of doubt must be there too. Who asks to be left alone
    // does not object: that is judged by conduct, and never coached past.
    private static bool IsObjection(Line line) =>
        line is { IsCustomer: true, IsChatter: false, IsAck: false }
        && line.Labelled.HasObjection && line.Has("objection.words") && !line.Has("stop.request");

    private static (ObjectionEpisode Episode, int Last) From(IReadOnlyList<Line> lines, int start)
    {
        var rep = new List<Line>();
        var replies = new List<Line>();
        var goes = 0;
        var last = start;
        var customerSpoke = true;
        for (var i = start + 1; i < lines.Count; i++)
        {
            var line = lines[i];
            if (IsObjection(line) && rep.Count > 0)
            {
                break;
            }

            if (line.IsRep && !line.IsChatter)
            {
                goes += customerSpoke && !line.IsAck ? 1 : 0;
                if (goes > MostGoes || (line.Owner == Owner.NextStep && rep.Exists(x => !x.IsAck)))
                {
                    break;
                }

                if (line.Has("objection.move-on") && rep.Exists(x => !x.IsAck))
                {
                    break;
                }

                customerSpoke = customerSpoke && line.IsAck;
                rep.Add(line);
            }
            else if (line.IsCustomer && !line.IsChatter)
            {
                if (goes > 0 && Moves.EndsEpisode(rep, line))
                {
                    replies.Add(line);
                    last = i;
                    break;
                }

                replies.Add(line);
                customerSpoke |= line.IsBusiness;
            }

            last = i;
        }

        var kind = lines[start].Labelled.Labels.First(UtteranceLabels.IsObjection);
        return (new(lines[start], kind, rep, replies), last);
    }

    private static class Moves
    {
        // Once the rep has answered without asking, the customer's next word of matter closes the subject
        public static bool EndsEpisode(List<Line> rep, Line reply) =>
            reply.IsBusiness && !rep.Exists(x => x.IsQuestion) && rep.Exists(x => x.IsBusiness);
    }
}
