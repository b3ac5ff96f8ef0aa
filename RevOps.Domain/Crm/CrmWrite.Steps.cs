using RevOps.Domain.Governance;

namespace RevOps.Domain.Crm;

/// <content>How it goes on, from one state to the next.</content>
public sealed partial class CrmWrite
{
    /// <summary>True where it may still be called off: nobody has it, and nothing was sent.</summary>
    public bool CanCallOff(DateTimeOffset now) => State == CrmWriteState.Pending && Attempts == 0 && !(LeaseUntil > now);

    /// <summary>What will stand in the CRM's field once it is settled as it stands.</summary>
    public string? Outcome => State is CrmWriteState.Undoing or CrmWriteState.Undone ? PriorValue : Value;

    /// <summary>True while the worker has something to do with it.</summary>
    public bool IsOpen => State is CrmWriteState.Pending or CrmWriteState.Sending or CrmWriteState.Undoing;

    /// <summary>True where it may be taken back.</summary>
    public bool CanUndo => State == CrmWriteState.Written;

    /// <summary>A person has to say what is to stand: it is a conflict, or the CRM refuses it.</summary>
    public bool IsUnsettled => State == CrmWriteState.Conflict || (State == CrmWriteState.Refused && UndoneBy is null);

    /// <summary>
    /// What stands in the CRM where this does not: what somebody put there, or what it refused to replace. Null where this stands or is on its way, or
    /// where nobody could read it.
    /// </summary>
    public CrmStanding? Standing => State switch
    {
        CrmWriteState.Conflict or CrmWriteState.Kept => new(TheirValue),
        CrmWriteState.Refused when UndoneBy is not null => new(Value),
        CrmWriteState.Refused when PriorKnown => new(PriorValue),
        _ => null,
    };

    /// <summary>Notes what stands in the CRM before the first sending, and that it is sent now.</summary>
    public void Send(string? prior, DateTimeOffset at)
    {
        if (!PriorKnown)
        {
            (PriorValue, PriorKnown) = (prior, true);
        }

        Attempts++;
        Become(CrmWriteState.Sending, at);
    }

    /// <summary>It stands in the CRM.</summary>
    public void Done(string? externalId, DateTimeOffset at)
    {
        ExternalId = externalId ?? ExternalId;
        Problem = null;
        WrittenAt ??= at;
        Become(CrmWriteState.Written, at);
    }

    /// <summary>Somebody changed the field meanwhile.</summary>
    public void Conflicted(string? theirs, CrmWriteState outcome, DateTimeOffset at)
    {
        TheirValue = theirs;
        Become(outcome, at);
    }

    /// <summary>The CRM refuses it.</summary>
    public void Refuse(string problem, DateTimeOffset at)
    {
        Problem = problem;
        Become(CrmWriteState.Refused, at);
    }

    /// <summary>It is sent again after the CRM refused it: whoever asks for that has mended the cause.</summary>
    public void Retry(DateTimeOffset at)
    {
        Problem = null;
        Become(UndoneBy is null ? CrmWriteState.Pending : CrmWriteState.Undoing, at);
    }

    /// <summary>A person decides a conflict or a refusal: ours is written over what they saw, or theirs stays.</summary>
    public void Decide(UserId by, bool writeOurs, DateTimeOffset at)
    {
        ApproverId = by;
        BaseValue = Standing is { Value: var theirs } ? theirs : BaseValue;
        PriorKnown = false;
        Problem = writeOurs ? null : Problem;
        Become(writeOurs ? CrmWriteState.Pending : CrmWriteState.Kept, at);
    }

    /// <summary>Asks for it to be taken back.</summary>
    public void AskUndo(UserId by, DateTimeOffset at)
    {
        UndoneBy = by;
        DueAt = DealId is null ? null : at;
        Become(CrmWriteState.Undoing, at);
    }

    /// <summary>It is taken back, or there is nothing left to take back.</summary>
    public void Undone(string? problem, DateTimeOffset at)
    {
        Problem = problem;
        Become(CrmWriteState.Undone, at);
    }

    /// <summary>It was to be taken back, but somebody changed it in the CRM since: theirs stays.</summary>
    public void UndoRefused(string? theirs, DateTimeOffset at)
    {
        TheirValue = theirs;
        Problem = "Not taken back: somebody changed it in the CRM after us, and that stays as it is";
        Become(CrmWriteState.Kept, at);
    }

    /// <summary>A newer one takes its place, or it is called off.</summary>
    public void Supersede(DateTimeOffset at)
    {
        DueAt = null;
        Become(CrmWriteState.Superseded, at);
    }

    /// <summary>It was decided for ours: the deal changed once more, and this carries that over.</summary>
    public void Carry(Guid change, DateTimeOffset at) => (DealChangeId, DueAt) = (change, at);

    /// <summary>Gives it back: to be tried again then, or settled where null.</summary>
    public void Rest(DateTimeOffset? due) => (DueAt, LeaseUntil) = (due, null);

    private void Become(CrmWriteState state, DateTimeOffset at) => (State, ChangedAt) = (state, at);
}

/// <summary>A value as it stands in the CRM.</summary>
/// <param name="Value">Null: the field is empty.</param>
public sealed record CrmStanding(string? Value);
