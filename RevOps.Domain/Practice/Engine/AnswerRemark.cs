namespace RevOps.Domain.Practice.Engine;

/// <summary>What is to be said of one answer of the rep.</summary>
/// <param name="Tone">How it sounded.</param>
/// <param name="Content">Whether it took up what the customer said.</param>
/// <param name="Strategy">Whether it led somewhere.</param>
/// <param name="Better">A better answer, as it could be said; null where there is no need for one.</param>
/// <param name="Because">Why it is better, fitted to what the customer had just said; null without a better answer.</param>
public sealed record AnswerRemark(RemarkPart Tone, RemarkPart Content, RemarkPart Strategy, string? Better, string? Because)
{
    /// <summary>The worst of the three.</summary>
    public RemarkVerdict Worst => (RemarkVerdict)Math.Min((int)Tone.Verdict, Math.Min((int)Content.Verdict, (int)Strategy.Verdict));
}

/// <summary>One side of an answer.</summary>
/// <param name="Verdict">How good it was.</param>
/// <param name="Why">One sentence.</param>
public sealed record RemarkPart(RemarkVerdict Verdict, string Why);
