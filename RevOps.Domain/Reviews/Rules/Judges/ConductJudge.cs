using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>
/// Respect: hearing a no, stopping when asked to, no pressure, no slogans. A clean call has 4; open fairness (leaving the choice,
/// admitting what one does not know) makes it 5.
/// </summary>
internal sealed class ConductJudge : IJudge
{
    public string Name => "conduct";

    public Judgement Judge(CallReading call)
    {
        var rep = (Line x) => x.IsRep;
        var stop = Topics.First(call.Anywhere(x => x.IsCustomer, "stop.request"));
        var after = stop is { } s ? Topics.First(call.Anywhere(x => x.IsRep && x.Index > s.Line.Index, "next.action", "objection.push", "ask.meeting", "cold.pitch")) : null;
        var noes = call.Anywhere(x => x.IsCustomer, "stop.no", "stop.request");
        var pushed = Topics.First(call.Anywhere(x => x.IsRep && noes.Exists(y => y.Line.Index < x.Index && x.IsNear(y.Line, 1)), "objection.push", "ask.meeting", "conduct.pressure"));
        var pressure = call.Anywhere(rep, "conduct.pressure").DistinctBy(x => x.Line.Text).ToList();
        var jargon = call.Anywhere(rep, "conduct.jargon").DistinctBy(x => x.Line.Text).ToList();
        var respect = call.Anywhere(rep, "conduct.respect").ToList();
        return (after, pushed, pressure.Count, jargon.Count) switch
        {
            ({ } mark, _, _, _) => Judgement.Of(
                1,
                $"{Words.Upper(stop!.Value.Line.Who)} asked to be left alone ({Words.Quoted(stop.Value)}) and you went on ({Words.Quoted(mark)}). That is where a call ends.",
                "Stop there. Say: “I'll take you off the list now. Thank you for telling me.” Then do it.",
                [stop.Value.Evidence, mark.Evidence]),
            (_, { } mark, _, _) => Judgement.Of(
                2, $"A no was met with another try: after {Words.Quoted(Before(noes, mark))} you said {Words.Quoted(mark)}.", Leave(noes, mark), [Before(noes, mark).Evidence, mark.Evidence]),
            (_, _, > 1, _) => Judgement.Of(
                2, $"You put pressure on where a reason was wanted: {Words.Quoted(pressure[0])}, {Words.Quoted(pressure[1])}.", Calm(pressure[0]), pressure.Select(x => x.Evidence)),
            (_, _, 1, _) => Judgement.Of(3, $"Mostly fair, with one push: {Words.Quoted(pressure[0])}.", Calm(pressure[0]), [pressure[0].Evidence]),
            (_, _, _, > 1) => Judgement.Of(
                3, $"Slogans stand where facts should: {Words.Quoted(jargon[0])}, {Words.Quoted(jargon[1])}.", "Say it as you would to a neighbour: what it does, for whom, and one figure.", jargon.Select(x => x.Evidence)),
            _ => Fair(respect),
        };
    }

    private static Judgement Fair(List<Mark> respect) => respect.Count > 0
        ? Judgement.Of(5, $"Fair throughout, and open about it: {Words.Quoted(respect[0])}.", null, respect.Take(2).Select(x => x.Evidence))
        : Judgement.Of(4, "Nothing unfair was heard: no pressure, no slogans, no talking on after a no.", "To make it easy to be honest with you, offer the no yourself: “If this is not for you, tell me, that helps me too.”", []);

    private static Mark Before(List<Mark> noes, Mark mark) => noes.Last(x => x.Line.Index < mark.Line.Index);

    private static string Leave(List<Mark> noes, Mark mark) =>
        $"Take {Words.Quoted(Before(noes, mark))} at its word. Try: “Understood, I'll leave it there. May I ask one thing for myself: was it the moment or the subject?”";

    private static string Calm(Mark mark) =>
        $"In place of {Words.Quoted(mark)}, give them the choice. Try: “When would it be right for you, and what hangs on that date?”";
}
