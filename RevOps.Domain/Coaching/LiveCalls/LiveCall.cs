using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;
using RevOps.Domain.Governance;

namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>A call that is on: its facts. What was said is stored beside it, word for word in the order of the sender's numbers.</summary>
public sealed class LiveCall
{
    private LiveCall()
    {
    }

    /// <summary>Opens a call.</summary>
    public LiveCall(LiveCallFacts facts, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(facts);
        Id = LiveCallId.New();
        RepId = facts.Rep.Id;
        RepName = facts.Rep.Name;
        TeamId = facts.TeamId;
        Title = facts.Title;
        CustomerName = facts.CustomerName;
        CustomerEmail = facts.CustomerEmail;
        AccountId = facts.AccountId;
        Type = facts.Type;
        Source = facts.Source;
        ClientKey = facts.ClientKey;
        PlaybookVersion = facts.PlaybookVersion;
        StartedAt = now;
        LastHeardAt = now;
    }

    /// <summary>Its id.</summary>
    public LiveCallId Id { get; private set; }

    /// <summary>The rep who is coached.</summary>
    public UserId RepId { get; private set; }

    /// <summary>Their name.</summary>
    public string RepName { get; private set; } = "";

    /// <summary>The team whose managers see it; null: only admins do.</summary>
    public TeamId? TeamId { get; private set; }

    /// <summary>Title on screen.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The customer's company or person as said when it was opened; null where nobody said.</summary>
    public string? CustomerName { get; private set; }

    /// <summary>Address of the person at the customer; null where nobody said.</summary>
    public string? CustomerEmail { get; private set; }

    /// <summary>The customer's account; null where unknown.</summary>
    public AccountId? AccountId { get; private set; }

    /// <summary>What it is held for; Unknown where nobody said.</summary>
    public CallType Type { get; private set; }

    /// <summary>Who listens: api, hub, typed, speech, replay or demo.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The sender's own key; the same key of the same rep is the same call. Null where none was given.</summary>
    public string? ClientKey { get; private set; }

    /// <summary>The playbook's version that it is coached by to its end; null for calls of before there were versions.</summary>
    public int? PlaybookVersion { get; private set; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When words last came in.</summary>
    public DateTimeOffset LastHeardAt { get; private set; }

    /// <summary>When it was closed; null: it is on.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it was closed.</summary>
    public LiveCallEnd? End { get; private set; }

    /// <summary>The stored call that became of it; null while it is on, and where nothing was said.</summary>
    public CallId? CallId { get; private set; }

    /// <summary>True once it became a stored call, or is over without a word.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>Guards against two who change it at once.</summary>
    public int Version { get; private set; }

    /// <summary>True while it is on.</summary>
    public bool IsOn => EndedAt is null;

    /// <summary>The import key of the stored call: closing twice stores once.</summary>
    public string ImportKey => $"live:{Id}";

    /// <summary>Notes that words came in.</summary>
    public void Heard(DateTimeOffset at) => LastHeardAt = at > LastHeardAt ? at : LastHeardAt;

    /// <summary>Closes it. Closing it again changes nothing.</summary>
    public void Close(LiveCallEnd end, DateTimeOffset at)
    {
        if (EndedAt is null)
        {
            (EndedAt, End) = (at, end);
            Version++;
        }
    }

    /// <summary>Names the stored call that became of it.</summary>
    public void Finish(CallId call)
    {
        (CallId, IsFinished) = (call, true);
        Version++;
    }
}

/// <summary>What is known of a call when it is opened.</summary>
public sealed record LiveCallFacts
{
    /// <summary>Who is coached.</summary>
    public required Person Rep { get; init; }

    /// <inheritdoc cref="LiveCall.TeamId" />
    public TeamId? TeamId { get; init; }

    /// <inheritdoc cref="LiveCall.Title" />
    public required string Title { get; init; }

    /// <inheritdoc cref="LiveCall.CustomerName" />
    public string? CustomerName { get; init; }

    /// <inheritdoc cref="LiveCall.CustomerEmail" />
    public string? CustomerEmail { get; init; }

    /// <inheritdoc cref="LiveCall.AccountId" />
    public AccountId? AccountId { get; init; }

    /// <inheritdoc cref="LiveCall.Type" />
    public CallType Type { get; init; }

    /// <inheritdoc cref="LiveCall.Source" />
    public required string Source { get; init; }

    /// <inheritdoc cref="LiveCall.ClientKey" />
    public string? ClientKey { get; init; }

    /// <inheritdoc cref="LiveCall.PlaybookVersion" />
    public int? PlaybookVersion { get; init; }
}

/// <summary>Why a call was closed.</summary>
public enum LiveCallEnd
{
    /// <summary>Whoever listened said so.</summary>
    Closed = 0,

    /// <summary>Nothing was heard for too long.</summary>
    Silent = 1,
}
