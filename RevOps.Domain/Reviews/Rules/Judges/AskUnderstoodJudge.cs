using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>Did the rep find out what is behind a demand before answering it: compared with what, decided by whom, is it the only point?</summary>
internal sealed class AskUnderstoodJudge : IJudge
{
    public string Name => "ask-understood";

    public Judgement Judge(CallReading call)
    {
        var pushes = call.Anywhere(x => x.IsCustomer, "price.push").Concat(call.Objections.Where(IsDemand).Select(x => x.Doubt)).DistinctBy(x => x.Seq).OrderBy(x => x.Seq).ToList();
        if (pushes.Count == 0)
        {
            return Judgement.NoOccasion("the customer demanded nothing.");
        }

        var asked = call.Anywhere(x => x.IsRep && !x.HasAny("concession.give", "conduct.pressure"), "isolate.ask")
            .Where(x => x.IsAsked && pushes[0].Line.Index < x.Line.Index).DistinctBy(x => x.Line.Text).ToList();
        var gave = Topics.First(call.Anywhere(x => x.IsRep && x.Index > pushes[0].Line.Index, "concession.give"));
        var early = asked.Where(x => gave is not { } g || x.Line.Index < g.Line.Index).ToList();
        var score = Score(asked.Count, early.Count, gave is not null);
        Mark?[] marks = [pushes[0], .. asked.Take(3), score < 4 ? gave : null];
        return Judgement.Of(score, Explain(pushes[0], asked, early, gave), Suggest(score, pushes[0]), marks.OfType<Mark>().Select(x => x.Evidence));
    }

    private static bool IsDemand(ObjectionEpisode objection) =>
        objection.Kind is UtteranceLabels.ObjectionPrice or UtteranceLabels.ObjectionCompetitor;

    private static int Score(int asked, int early, bool gave) => (asked, early) switch
    {
        (0, _) => gave ? 1 : 2,
        (_, 0) => 2,
        (_, 1) => 3,
        (_, 2) => 4,
        _ => 5,
    };

    private static string Explain(Mark push, List<Mark> asked, List<Mark> early, Mark? gave)
    {
        var demand = $"{Words.Upper(push.Line.Who)} pressed (“{push.Short}”)";
        if (asked.Count == 0)
        {
            return $"{demand}, and you {(gave is { } g ? $"answered with an offer ({Words.Quoted(g)})" : "answered")} without asking what is behind it.";
        }

        return early.Count == 0
            ? $"{demand}; you asked ({Words.Quoted(asked[0])}) only after you had offered {Words.Quoted(gave!.Value)}."
            : $"{demand}; you asked {Words.Count(early.Count, "question")}{(gave is null ? "" : " before you offered anything")}, such as {Words.Quoted(early[^1])}.";
    }

    private static string? Suggest(int score, Mark push) => score == Judgement.Top ? null
        : $"Find the reason first. Try: “You said {Words.Inner(push)}. What is that compared with, and if we solve that, is there anything else between us and a signature?”";
}
