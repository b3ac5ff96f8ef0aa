namespace RevOps.Domain.Practice.Engine.Customer;

/// <summary>What a difficulty means in figures. Proposals of ours, balanced by playing the scenarios.</summary>
/// <param name="StartTrust">Added to the trust a scenario begins with.</param>
/// <param name="Threshold">Added to every trust that something needs.</param>
/// <param name="Gain">What good moves gain, as a factor.</param>
/// <param name="Patience">Slips until the customer leaves; most cost one.</param>
/// <param name="Objections">Objections raised at most.</param>
/// <param name="Turns">Answers until the customer's time is over.</param>
/// <param name="SettledBy">What it takes to meet an objection.</param>
internal sealed record DifficultyTerms(int StartTrust, int Threshold, double Gain, double Patience, int Objections, int Turns, Settling SettledBy)
{
    public static DifficultyTerms Of(Difficulty difficulty) => difficulty switch
    {
        Difficulty.Easy => new(12, -15, 1.2, 8, 1, 30, Settling.AnyAnswer),
        Difficulty.Normal => new(0, 0, 1, 6, 2, 27, Settling.FittingAnswer),
        Difficulty.Hard => new(-8, 8, 0.8, 4.5, int.MaxValue, 24, Settling.FittingAnswerAfterQuestion),
        _ => throw new ArgumentOutOfRangeException(nameof(difficulty), difficulty, "Unknown difficulty"),
    };
}

/// <summary>What it takes to meet an objection.</summary>
internal enum Settling
{
    /// <summary>An answer with something in it.</summary>
    AnyAnswer,

    /// <summary>One that fits, or any once the rep asked what is behind it.</summary>
    FittingAnswer,

    /// <summary>One that fits, and a question or a word of understanding before.</summary>
    FittingAnswerAfterQuestion,
}
