namespace RevOps.Domain.Practice.Engine;

/// <summary>How far the rep has come.</summary>
public sealed record RolePlayState
{
    /// <summary>Answers of the rep.</summary>
    public required int Turns { get; init; }

    /// <summary>How the customer feels now.</summary>
    public required CustomerMood Mood { get; init; }

    /// <summary>Facts that the customer told, in order of telling.</summary>
    public required IReadOnlyList<LearntFact> Facts { get; init; }

    /// <summary>Facts there are to learn.</summary>
    public required int FactsInAll { get; init; }

    /// <summary>Objections raised so far, in order.</summary>
    public required IReadOnlyList<MetObjection> Objections { get; init; }

    /// <summary>True where the rep reached what the scenario asks for.</summary>
    public required bool GoalReached { get; init; }

    /// <summary>True once the call is over; nothing may be answered any more.</summary>
    public required bool Ended { get; init; }

    /// <summary>A key of <see cref="EndReasons"/>; null while the call goes on.</summary>
    public string? EndedBecause { get; init; }
}

/// <summary>A fact that the customer told.</summary>
/// <param name="Key">Its key in the scenario.</param>
/// <param name="Name">What it is about, a few words.</param>
/// <param name="Text">What the customer said.</param>
public sealed record LearntFact(string Key, string Name, string Text);

/// <summary>An objection that was raised.</summary>
/// <param name="Key">Its key in the scenario.</param>
/// <param name="Label">Its kind: <see cref="Calls.Analysis.UtteranceLabels"/>.</param>
/// <param name="Text">What the customer said.</param>
/// <param name="Answered">True where the customer let it go.</param>
public sealed record MetObjection(string Key, string Label, string Text, bool Answered);
