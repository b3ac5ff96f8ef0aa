using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;

namespace RevOps.Domain.Analytics.Team;

/// <summary>What a rep did with an objection.</summary>
public enum ObjectionAnswer
{
    /// <summary>Asked back before anything else.</summary>
    Asked = 0,

    /// <summary>Explained, without a question.</summary>
    Told = 1,

    /// <summary>The customer went on, or the call ended.</summary>
    Unanswered = 2,
}

/// <summary>Finds how the objections of a call were answered.</summary>
public static class ObjectionAnswers
{
    // Further on the talk has moved to something else; shorter turns are a nod
    private const int Reach = 3;
    private const int FewestWords = 3;

    /// <summary>The first answer to each kind of objection in a call.</summary>
    /// <param name="lines">The call, in any order.</param>
    public static IReadOnlyList<(string Label, ObjectionAnswer Answer, int? Line)> Of(IReadOnlyList<LabelledLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var inOrder = lines.OrderBy(x => x.Line.Seq).ToList();
        return
        [
            .. from at in Enumerable.Range(0, inOrder.Count)
               where inOrder[at].Line.Side != SpeakerRole.Rep
               from label in inOrder[at].Labels
               where IsObjection(label)
               group at by label into first
               let answer = AnswerTo(inOrder, first.Min())
               select (first.Key, answer is null ? ObjectionAnswer.Unanswered : Asks(answer) ? ObjectionAnswer.Asked : ObjectionAnswer.Told, answer?.Line.Seq),
        ];
    }

    private static bool IsObjection(string label) => label != UtteranceLabels.Competitor && CallFigures.Mentions.ContainsKey(label);

    private static LabelledLine? AnswerTo(List<LabelledLine> lines, int objection) =>
        lines.Skip(objection + 1).Take(Reach).FirstOrDefault(x => x.Line.Side == SpeakerRole.Rep && x.Line.Text.Split(' ', FewestWords).Length == FewestWords);

    private static bool Asks(LabelledLine line) => line.Labels.Contains(UtteranceLabels.Question);
}
