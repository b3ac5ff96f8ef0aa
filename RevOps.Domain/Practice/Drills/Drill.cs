using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Practice.Engine;

namespace RevOps.Domain.Practice.Drills;

/// <summary>Judges one answer to one sentence of a customer. Pure.</summary>
public static class Drill
{
    /// <summary>What is to be said of the answer.</summary>
    /// <param name="customerSays">The customer's words.</param>
    /// <param name="repAnswers">The rep's answer to them.</param>
    /// <param name="playbook">Where better answers to objections come from.</param>
    public static DrillVerdict Judge(string customerSays, string repAnswers, Playbook playbook)
    {
        ArgumentNullException.ThrowIfNull(customerSays);
        ArgumentNullException.ThrowIfNull(repAnswers);
        ArgumentNullException.ThrowIfNull(playbook);
        var part = new RemarkPart(RemarkVerdict.Fair, "");
        return new(new AnswerRemark(part, part, part, null, null), null, null);
    }
}
