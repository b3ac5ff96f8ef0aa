using RevOps.Domain.Calls;

namespace RevOps.Domain.Reviews.Context;

/// <summary>What the customer's history has to say of a call.</summary>
public enum ContextRemarkKind
{
    /// <summary>The rep promised something last time, its day has come, and it was not mentioned.</summary>
    PromiseForgotten = 0,

    /// <summary>The rep promised something last time and spoke of it.</summary>
    PromiseTakenUp = 1,

    /// <summary>The customer promised something last time and nobody asked for it.</summary>
    TheirPromiseNotAskedFor = 2,

    /// <summary>An objection of last time was open and was not taken up.</summary>
    ObjectionStillOpen = 3,

    /// <summary>The deal's stage or close date does not fit what was agreed.</summary>
    DealNeedsAttention = 4,
}

/// <summary>One remark, in words the rep can check.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Text">For the rep, second person, one sentence: "You promised the pricing sheet on 3 November; it was not mentioned."</param>
/// <param name="From">The earlier call it rests on; null where it rests on the CRM.</param>
/// <param name="FromSeq">The line there.</param>
/// <param name="Quote">The words there, verbatim, or the CRM's own value.</param>
/// <param name="Seq">The line of this call where it was taken up; null where it was not.</param>
public sealed record ContextRemark(ContextRemarkKind Kind, string Text, CallId? From, int? FromSeq, string? Quote, int? Seq);
