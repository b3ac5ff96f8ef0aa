using RevOps.Domain.Calls;
using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Practice.Engine.Customer;

namespace RevOps.Domain.Practice.Engine.Remarks;

/// <summary>Says of an answer how it sounded, whether it took up what was said, where it led, and how it could be better.</summary>
internal sealed class RemarkWriter(Playbook playbook, CallType? callType, string customer)
{
    private readonly BetterAnswer _better = new(playbook, callType, customer);

    /// <inheritdoc cref="BetterAnswer.LastPlay"/>
    public string? LastPlay => _better.LastPlay;

    public AnswerRemark Write(Moment moment, AnswerReading answer, Outcome outcome, Guide guide)
    {
        var tone = ToneRemark.Of(moment, answer, outcome);
        var content = ContentRemark.Of(moment, answer, outcome, customer);
        var strategy = StrategyRemark.Of(moment, answer, outcome, customer);
        var remark = new AnswerRemark(tone, content, strategy, null, null);
        if (remark.Worst == RemarkVerdict.Good || _better.Of(moment, answer, outcome, guide, remark) is not { } better)
        {
            return remark;
        }

        return remark with { Better = better.Words, Because = Focused(better.Because, remark, guide.Focus) };
    }

    // The criterion is named where the answer missed something, and its measure is said once there
    private static string Focused(string because, AnswerRemark remark, PracticeFocus? focus) =>
        focus is null || remark.Worst != RemarkVerdict.Weak ? because : $"{because} {focus.Criterion} asks for it: {focus.Good}";
}
