using RevOps.Domain.Calls;

namespace RevOps.Domain.Coaching.Advice;

/// <summary>The end of a call that is on, as much of it as an adviser is told.</summary>
public sealed record CallExcerpt
{
    /// <summary>Utterances in it at most.</summary>
    public const int MostLines = 12;

    /// <summary>Characters of all of them together at most; of a longer end its end.</summary>
    public const int MostCharacters = 4_000;

    /// <summary>Open questions in it at most, the newest.</summary>
    public const int MostQuestions = 3;

    /// <summary>What the call is held for.</summary>
    public required CallType CallType { get; init; }

    /// <summary>As in <see cref="CoachView.Phase"/>.</summary>
    public required string? Phase { get; init; }

    /// <summary>The playbook the call is coached by, such as "Playbook version 3".</summary>
    public required string Playbook { get; init; }

    /// <summary>The last finals, the newest last; never empty.</summary>
    public required IReadOnlyList<ExcerptLine> Lines { get; init; }

    /// <summary>Questions of the customer that the rep has not answered.</summary>
    public required IReadOnlyList<string> OpenQuestions { get; init; }
}

/// <summary>One utterance.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Side">Whose side spoke.</param>
/// <param name="Text">The words. Untrusted.</param>
/// <param name="ReceivedAt">When they reached us.</param>
public sealed record ExcerptLine(int Sequence, SpeakerRole Side, string Text, DateTimeOffset ReceivedAt);
