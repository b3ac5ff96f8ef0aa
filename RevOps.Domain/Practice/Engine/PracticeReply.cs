namespace RevOps.Domain.Practice.Engine;

/// <summary>What the customer says next.</summary>
public sealed record PracticeReply
{
    /// <summary>The words, never empty.</summary>
    public required string Words { get; init; }

    /// <summary>How the customer feels after the rep's answer.</summary>
    public required CustomerMood Mood { get; init; }

    /// <summary>True where these were the customer's last words.</summary>
    public bool Ended { get; init; }

    /// <summary>A key of <see cref="EndReasons"/>; null while the call goes on.</summary>
    public string? EndedBecause { get; init; }

    /// <summary>What is to be said of the rep's answer; null for the opening.</summary>
    public AnswerRemark? Remark { get; init; }
}
