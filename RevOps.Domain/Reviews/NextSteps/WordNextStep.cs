using RevOps.Domain.Calls;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Domain.Reviews.NextSteps;

/// <summary>The call's rep, or a manager of its team, says what was really agreed, before or after it went to the CRM.</summary>
public sealed class WordNextStep(IWordedSteps steps, TimeProvider time)
{
    /// <summary>Years from now within which a due day lies.</summary>
    private const int Years = 5;

    /// <summary>The step in force for a person who may see the call; null where nobody worded one.</summary>
    public async Task<WordedStep?> FindAsync(Viewer viewer, CallId call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return await steps.FindAsync(call, cancellationToken) is { } found && viewer.CanSee(found.Ownership.RepId, found.Ownership.TeamId)
            ? found.Worded
            : null;
    }

    /// <summary>Words it; empty words say that nothing was agreed.</summary>
    public async Task<Result<WordedStep, CallError>> RunAsync(
        Viewer viewer, CallId call, string? text, DateOnly? due, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(viewer, call, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var words = string.Join(' ', (text ?? "").Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        if (words.Length > NextStepFields.Longest)
        {
            return new CallError(CallErrorKind.Invalid, $"A next step has at most {NextStepFields.Longest} characters", "Say who does what, and leave the rest to the call's page");
        }

        var now = time.GetUtcNow();
        if (due is { } day && Math.Abs(day.DayNumber - DateOnly.FromDateTime(now.UtcDateTime).DayNumber) > Years * 366)
        {
            return new CallError(CallErrorKind.Invalid, "The day lies years away", "Correct the year, or leave the day empty");
        }

        var step = new WordedStep(call, words, words.Length == 0 ? null : due, viewer.UserId, now);
        var said = words.Length == 0 ? "Said that no next step was agreed" : "Worded the next step";
        await steps.SaveAsync(step, AuditEntry.By(viewer, time, "next-step.worded", $"call:{call}", said), cancellationToken);
        return step;
    }

    /// <summary>Goes back to the step that was found in the transcript.</summary>
    public async Task<CallError?> UndoAsync(Viewer viewer, CallId call, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(viewer, call, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await steps.RemoveAsync(call, AuditEntry.By(viewer, time, "next-step.undone", $"call:{call}", "Went back to the next step of the transcript"), cancellationToken);
        return null;
    }

    private async Task<CallError?> RefusalAsync(Viewer viewer, CallId call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return await steps.FindAsync(call, cancellationToken) is not { } found || !viewer.CanSee(found.Ownership.RepId, found.Ownership.TeamId)
            ? CallErrors.NoCall
            : found.Ownership.RepId == viewer.UserId || viewer.CanReview(found.Ownership.TeamId)
                ? null
                : new CallError(CallErrorKind.Forbidden, "Only the call's rep or a manager of its team words the next step", "Write a comment instead");
    }
}
