namespace RevOps.Domain.Calls.Analysis;

/// <summary>What is known of a call besides its transcript. Everything is optional.</summary>
public sealed record AnalysisContext
{
    /// <summary>The rep's name as given by a person (command line, upload form).</summary>
    public string? RepName { get; init; }

    /// <summary>The call's type as the CRM or a person states it; null: the engine finds it.</summary>
    public CallType? CallType { get; init; }

    /// <summary>When the call began, in the zone of the rep: the anchor of "next Tuesday".</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>People whom the CRM knows to have taken part.</summary>
    public IReadOnlyList<CallParticipant> Participants { get; init; } = [];

    /// <summary>Names of competing products that the organisation tracks, besides the lexicon's.</summary>
    public IReadOnlyList<string> Competitors { get; init; } = [];
}

/// <summary>Someone who took part in a call, as the CRM or an invitation says.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Email">E-mail address, where known.</param>
/// <param name="Role">Which side.</param>
public sealed record CallParticipant(string Name, string? Email, SpeakerRole Role);
