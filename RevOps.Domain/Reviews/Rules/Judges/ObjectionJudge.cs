using RevOps.Domain.Reviews.Rules.Reading;

namespace RevOps.Domain.Reviews.Rules.Judges;

/// <summary>
/// How objections were met, after LAER: acknowledge, question, answer, check. Each is judged by itself; the mean counts, but
/// one left without answer caps the whole at 2 and one half answered at 3, because that one is what the customer goes home with.
/// </summary>
internal sealed class ObjectionJudge : IJudge
{
    public const string Key = "objection-handling";

    public string Name => Key;

    public Judgement Judge(CallReading call)
    {
        if (call.Objections.Count == 0)
        {
            return Judgement.NoOccasion("the customer raised no objection.");
        }

        var handled = call.Objections.Select(ObjectionHandling.Of).ToList();
        var worst = handled.MinBy(x => x.Score)!;
        var best = handled.MaxBy(x => x.Score)!;
        var mean = (int)Math.Floor(handled.Average(x => x.Score));
        var score = Math.Min(mean, worst.Score + 1);
        return Judgement.Of(
            score,
            Explain(handled, worst, best),
            score == Judgement.Top ? null : worst.Suggestion(),
            [.. worst.Evidence(), .. best.Evidence()]);
    }

    private static string Explain(List<ObjectionHandling> handled, ObjectionHandling worst, ObjectionHandling best)
    {
        if (handled.Count == 1)
        {
            return $"One objection, {worst.InWords()}";
        }

        var same = worst.Score == best.Score;
        return $"{Words.Upper(Words.Number(handled.Count))} objections. "
            + (same ? $"All met about alike. {Words.Upper(worst.InWords())}" : $"Weakest, {worst.InWords()} Best, {best.InWords()}");
    }
}
