using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>What the rep did with one objection.</summary>
internal sealed record ObjectionHandling(
    ObjectionEpisode Episode, Line? Acknowledged, Line? Asked, Line? Answered, Line? Checked, Line? Put, Line? Pushed, Line? Accepted)
{
    // Fewer words in all are a phrase: "no, it's super secure"
    private const int LeastAnswerWords = 8;

    public int Score => (Answered, Put) switch
    {
        (null, null) => Acknowledged is not null || Asked is not null ? 2 : 1,
        (null, not null) => Acknowledged is not null || Asked is not null ? 3 : 2,
        _ when Asked is not null && (Checked is not null || Accepted is not null) => 5,
        _ when Acknowledged is not null || Asked is not null || Checked is not null => 4,
        _ => 3,
    };

    public static ObjectionHandling Of(ObjectionEpisode episode)
    {
        var rep = episode.RepLines;
        var check = rep.LastOrDefault(x => x.IsQuestion && x.Has("objection.check") && x.Words <= 30);
        var put = rep.Where(IsAnswer).ToList();
        var enough = put.Sum(x => x.StatementWords) >= LeastAnswerWords;
        return new(
            episode,
            rep.FirstOrDefault(x => x.Has("objection.acknowledge")),
            rep.FirstOrDefault(x => x.IsQuestion && x != check && x.Has("objection.clarify") && !x.Has("objection.push")),
            enough ? put.Find(x => x.StatementWords >= 5 && x.Has("objection.answer") && !x.Has("objection.defer")) : null,
            check,
            enough ? put.Find(x => !x.Has("objection.push")) : null,
            rep.FirstOrDefault(x => x.Has("objection.push")),
            episode.Replies.LastOrDefault(x => x.Has("objection.accepted") && !x.IsQuestion));
    }

    public string InWords()
    {
        var who = Episode.Raised.Who;
        var done = new List<string>();
        Add(done, Acknowledged, "took it seriously");
        Add(done, Asked, "asked what is behind it");
        Add(done, Answered ?? Put, Answered is null ? "answered in general" : "answered");
        Add(done, Checked, "checked whether that settles it");
        var missing = Missing();
        return $"{Words.Objection(Episode.Kind)} ({who}: “{Episode.Doubt.Short}”): "
            + (done.Count == 0 ? Nothing() : $"you {Words.List(done)}.")
            + (missing.Count > 0 && done.Count > 0 ? $" Missing: {Words.List(missing)}." : "")
            + (Accepted is { } line && Score > 3 ? $" It landed: “{Short(line)}”." : "");
    }

    public string Suggestion()
    {
        var said = Words.Inner(Episode.Doubt);
        return (Acknowledged, Asked, Answered, Checked) switch
        {
            (_, _, null, _) when Asked is null => $"Do not let it stand. Try: “Fair point. When you say {said}: {Question()}”, then answer that and nothing else.",
            (_, _, null, _) => $"You asked well; now answer. Try: “You said {said}. Here is what I can do about exactly that: …, with one figure or one customer.”",
            (_, null, _, _) => $"Ask before you answer. Try: “When you say {said}: {Question()}”",
            (null, _, _, _) => $"Show first that you heard it. Try: “{said}: I see why that matters to you. {Words.Upper(Question())}”",
            _ => $"Check that it is gone. Try: “You said {said}. Does that settle it, or is there something left?”",
        };
    }

    public IEnumerable<Evidence> Evidence() =>
        new[] { Asked ?? Acknowledged, Answered ?? Put ?? Pushed }
            .OfType<Line>().Select(x => new Evidence(x.Seq, Quotes.Around(x.Text, 0, 1))).Prepend(Episode.Doubt.Evidence);

    // A word that carries no matter is no answer, nor is asking for the meeting once more, a slogan or a deadline
    private static bool IsAnswer(Line line) =>
        line.IsStatement && (line.IsBusiness || line.HasAny("objection.answer", "objection.push"))
        && !line.HasAny("ask.meeting", "conduct.jargon", "conduct.pressure");

    private static void Add(List<string> done, Line? line, string what)
    {
        if (line is not null)
        {
            done.Add(what);
        }
    }

    private static string Short(Line line)
    {
        var hit = line.Hits.Count > 0 ? line.Hits[0] : default;
        return Quotes.InProse(line.Text, hit.Start, hit.End, 14);
    }

    private List<string> Missing()
    {
        var missing = new List<string>();
        Add(missing, Acknowledged is null ? Episode.Raised : null, "a word that you heard it");
        Add(missing, Asked is null ? Episode.Raised : null, "a question what is behind it");
        Add(missing, Answered is null ? Episode.Raised : null, "an answer with something in it");
        Add(missing, Checked is null && Accepted is null ? Episode.Raised : null, "a check whether it is settled");
        return missing;
    }

    private string Nothing() => Pushed is { } line ? $"you went on against it (“{Short(line)}”)." : "it stood without an answer.";

    private string Question() => Episode.Kind switch
    {
        UtteranceLabels.ObjectionPrice => "is it the total, or what you get for it?",
        UtteranceLabels.ObjectionTiming => "what happens if it waits until then?",
        UtteranceLabels.ObjectionAuthority => "what will they want to know first?",
        UtteranceLabels.ObjectionNeed => "what would have to change for it to be one?",
        UtteranceLabels.ObjectionCompetitor => "what do they do well, and what do you still do by hand?",
        UtteranceLabels.ObjectionStatusQuo => "what works best about it, and what would you change?",
        UtteranceLabels.ObjectionTrust => "what happened, and what would you need to see?",
        _ => "is it the moment, or the subject?",
    };
}
