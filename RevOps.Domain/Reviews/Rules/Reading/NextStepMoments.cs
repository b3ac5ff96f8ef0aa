using RevOps.Domain.Calls.Analysis;

namespace RevOps.Domain.Reviews.Rules.Reading;

/// <summary>The lines in which the two sides agree, or fail to agree, what happens next.</summary>
internal sealed record NextStepMoments(
    IReadOnlyList<Mark> Actions, IReadOnlyList<Mark> Times, IReadOnlyList<Mark> Accepted, IReadOnlyList<Mark> BuyerTasks,
    IReadOnlyList<Mark> Calendar, IReadOnlyList<Mark> Others, IReadOnlyList<Mark> Vague, IReadOnlyList<Mark> Refused)
{
    // Date and acceptance stand within a few turns of the proposal
    private const int Reach = 4;

    public static NextStepMoments None { get; } = new([], [], [], [], [], [], [], []);

    public static NextStepMoments Find(IReadOnlyList<Line> lines)
    {
        var anchors = lines.Where(IsAnchor).ToList();
        var near = Near(lines, anchors);
        var times = Marks(near.Where(x => !x.Has("next.conflict") && (x.IsRep || IsAnchor(x) || Answers(x, anchors))), "next.time");
        var found = new NextStepMoments(
            Marks(anchors.Where(x => x.IsRep), "next.action"),
            times,
            Accepts(lines, anchors, near),
            [.. Marks(near, "next.buyer-promise", "next.buyer-action", "next.buyer-request", "next.ask-buyer")],
            Marks(near, "next.calendar"),
            Marks(near, "next.others"),
            Marks(near, "next.continuation", "next.vague-time"),
            Marks(near.Where(x => x.IsCustomer), "next.refusal"));
        foreach (var line in anchors)
        {
            line.Owner = Owner.NextStep;
        }

        return found;
    }

    // The plan of the call ("at the end we decide if a next step is worth it") speaks of next steps without being one
    private static bool IsAgenda(Line line) =>
        line.Hits.Select(x => x.Cue).Distinct().Count(x => x.StartsWith("agenda.", StringComparison.Ordinal)) > 1
        && !line.HasAny("next.calendar", "next.recap");

    // "Works for me" accepts wherever it is said nearby, and so does naming a time in reply; a bare "yeah" only as the very answer
    private static List<Mark> Accepts(IReadOnlyList<Line> lines, List<Line> anchors, List<Line> near)
    {
        var answers = anchors.Where(x => x.IsRep).Select(x => lines.Skip(x.Index + 1).FirstOrDefault(y => !y.IsChatter && !(y.IsRep && y.IsAck)));
        return
        [
            .. Marks(near.Where(x => x.IsCustomer && !IsNo(x)), "next.accept"),
            .. Marks(near.Where(x => Answers(x, anchors) && !IsNo(x)), "next.time"),
            .. Marks(answers.OfType<Line>().Distinct().Where(x => x.IsCustomer && !IsNo(x)), "next.accept-weak"),
        ];
    }

    // A date that the customer names counts in reply to a proposal: "you have to tell them by Friday" is none.
    // "Wednesday at two?" takes the proposal up; a long question with a date in it does not.
    private static bool Answers(Line line, List<Line> anchors) =>
        line.IsCustomer && !line.Has("next.conflict") && (!line.IsQuestion || line.Words <= 6)
        && anchors.Exists(x => IsProposal(x) && line.Index > x.Index && line.IsNear(x, 1));

    private static bool IsProposal(Line line) => line.IsRep && line.Has("next.action");

    private static bool IsNo(Line line) => line.Has("next.refusal") || line.Labelled.HasObjection;

    // An action alone ("I'll show you", "let me share") is no next step: it needs the label, a date or a follow-up word with it
    private static bool IsAnchor(Line line)
    {
        if (line.IsChatter || !(line.IsRep || line.IsCustomer) || line.Has("demo.show") || IsAgenda(line))
        {
            return false;
        }

        return line.Labelled.Has(UtteranceLabels.NextStep)
            || (line.Has("next.action") && line.HasAny("next.time", "next.calendar", "next.continuation", "next.recap"))
            || (line.IsCustomer && line.Has("next.buyer-promise") && line.HasAny("next.time", "next.calendar"))
            || (line.IsCustomer && line.Has("next.buyer-request"));
    }

    private static List<Line> Near(IReadOnlyList<Line> lines, List<Line> anchors) =>
        [.. lines.Where(x => !x.IsChatter && anchors.Exists(y => x.Index >= y.Index && x.IsNear(y, Reach)))];

    private static List<Mark> Marks(IEnumerable<Line> lines, params string[] cues) =>
        [.. lines
            .Select(line => (line, hits: line.Hits.Where(x => cues.Contains(x.Cue)).Take(1).ToList()))
            .Where(x => x.hits.Count > 0)
            .Select(x => new Mark(x.line, x.hits[0]))];
}
