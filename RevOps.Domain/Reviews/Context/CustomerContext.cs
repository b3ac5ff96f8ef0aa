using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Crm;

namespace RevOps.Domain.Reviews.Context;

/// <summary>What is known of the customer when a call is judged. Everything in it is untrusted text.</summary>
public sealed record CustomerContext
{
    /// <summary>Nothing is known.</summary>
    public static CustomerContext Nothing { get; } = new();

    /// <summary>When the call that is judged began; null where unknown, then no promise counts as due.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Earlier calls of the same customer, in any order.</summary>
    public IReadOnlyList<EarlierCall> Calls { get; init; } = [];

    /// <summary>Deals that the call hangs on in the CRM.</summary>
    public IReadOnlyList<CrmDeal> Deals { get; init; } = [];

    /// <summary>Notes of the CRM: what was done in writing since.</summary>
    public IReadOnlyList<CrmHistoryNote> Notes { get; init; } = [];
}

/// <summary>A call that was held before.</summary>
public sealed record EarlierCall
{
    /// <summary>Its id.</summary>
    public required CallId Id { get; init; }

    /// <summary>Title on screen.</summary>
    public required string Title { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Who spoke, by side.</summary>
    public IReadOnlyList<CallParticipant> People { get; init; } = [];

    /// <summary>What somebody said they would do.</summary>
    public IReadOnlyList<EarlierPromise> Promises { get; init; } = [];

    /// <summary>What the customer doubted.</summary>
    public IReadOnlyList<EarlierObjection> Objections { get; init; } = [];

    /// <summary>What the next call needs of an analysis as stored. Steps that nobody in particular owns are nobody's promise.</summary>
    /// <param name="id">The call.</param>
    /// <param name="title">Its title.</param>
    /// <param name="startedAt">When it began.</param>
    /// <param name="analysis">The stored analysis; its utterances are not needed.</param>
    /// <param name="objections">Its objections, where they were read.</param>
    public static EarlierCall Of(
        CallId id, string title, DateTimeOffset startedAt, CallAnalysis analysis, IReadOnlyList<EarlierObjection> objections)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var sides = analysis.Speakers.ToLookup(x => x.Name, x => x.Role);
        return new()
        {
            Id = id,
            Title = title,
            StartedAt = startedAt,
            People = [.. analysis.Speakers.Select(x => new CallParticipant(x.Name, null, x.Role))],
            Promises = [.. analysis.NextSteps.Where(x => x.Owner is not null)
                .Select(x => new EarlierPromise(x.Seq, x.Text, x.Owner!, sides[x.Owner!].FirstOrDefault(), x.Due))],
            Objections = objections,
        };
    }
}

/// <summary>Something that somebody said they would do.</summary>
/// <param name="Seq">The line.</param>
/// <param name="Text">The words, verbatim.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Side">Whose side they are on.</param>
/// <param name="Due">For which day; null where none was said.</param>
public sealed record EarlierPromise(int Seq, string Text, string Owner, SpeakerRole Side, DateOnly? Due);

/// <summary>A doubt of the customer.</summary>
/// <param name="Seq">The line.</param>
/// <param name="Quote">The words, verbatim.</param>
/// <param name="Kind">Label key of the objection.</param>
/// <param name="Who">First name of whoever doubted; null where the transcript has only a label.</param>
/// <param name="Resolved">True where it was settled in that call, as far as can be told.</param>
public sealed record EarlierObjection(int Seq, string Quote, string Kind, string? Who, bool Resolved);
