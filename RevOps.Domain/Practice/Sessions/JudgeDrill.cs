using RevOps.Domain.Coaching.Playbooks;
using RevOps.Domain.Governance;
using RevOps.Domain.Practice.Drills;

namespace RevOps.Domain.Practice.Sessions;

/// <summary>Says what is to be said of an answer to a customer's sentence, and keeps it.</summary>
public sealed class JudgeDrill(IPracticeStore store, IPlaybooks playbooks, TimeProvider time)
{
    /// <summary>Characters of what the customer says.</summary>
    public const int LongestSentence = 1_000;

    /// <summary>The verdict, stored. Sent twice under the same id, it is stored once.</summary>
    public async Task<Result<DrillResult, PracticeError>> RunAsync(Viewer viewer, Guid id, string customerSays, string answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (PracticeRules.MayPractise(viewer) is { } refused)
        {
            return refused;
        }

        var (says, said) = (PracticeRules.Words(customerSays), PracticeRules.Words(answer));
        if (says.Length is 0 or > LongestSentence)
        {
            return PracticeError.Invalid($"What the customer says has 1 to {LongestSentence} characters", "Write the one sentence you want to answer");
        }

        if (said.Length is 0 or > PracticeRules.LongestAnswer)
        {
            return PracticeError.Invalid($"An answer has 1 to {PracticeRules.LongestAnswer} characters", "Write what you would say");
        }

        var verdict = Drill.Judge(says, said, await playbooks.CurrentAsync(cancellationToken));
        var drill = new DrillResult(id, viewer.UserId, says, said, verdict, time.GetUtcNow());
        await store.AddDrillAsync(drill, cancellationToken);
        return drill;
    }
}
