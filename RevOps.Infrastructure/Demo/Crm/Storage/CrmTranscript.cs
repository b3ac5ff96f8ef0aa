namespace RevOps.Infrastructure.Demo.Crm.Storage;

/// <summary>
/// A call's transcript. Its words are not stored: they are read from the file, or written again from the seed, when asked for.
/// </summary>
/// <param name="Id">Its id in the API.</param>
/// <param name="CallId">The call's.</param>
/// <param name="CreatedAt">When the call ended, by the CRM's clock.</param>
/// <param name="DueAt">When it is ready, by the machine's clock; null = never.</param>
/// <param name="Ready">True once the API gives it out.</param>
/// <param name="Script">What was said.</param>
internal sealed record CrmTranscript(long Id, long CallId, DateTimeOffset CreatedAt, DateTimeOffset? DueAt, bool Ready, CrmScript Script);

/// <summary>Where the words of a transcript come from: a demo file, or a dialogue that is written from a seed.</summary>
/// <param name="File">Name of the demo transcript; null for a dialogue.</param>
/// <param name="Seed">Seed of the dialogue.</param>
/// <param name="Utterances">Length of the dialogue.</param>
/// <param name="Duration">Seconds the dialogue fills.</param>
/// <param name="Speakers">Who speaks, the rep first in a dialogue.</param>
internal sealed record CrmScript(string? File, int Seed, int Utterances, int Duration, IReadOnlyList<CrmSpeaker> Speakers);

/// <summary>A speaker as HubSpot gives them.</summary>
internal sealed record CrmSpeaker(string Id, string Name, string? Email);
