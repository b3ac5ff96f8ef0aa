namespace RevOps.Infrastructure.Demo.Crm.Control;

/// <summary>A backlog of ended calls with written dialogues, ready and not announced.</summary>
/// <param name="Calls">How many.</param>
/// <param name="Utterances">Length of each.</param>
/// <param name="StartAt">When the first was changed last; null = so that the last is changed now.</param>
/// <param name="SpreadSeconds">Over how long they are spread; 0 gives all of them one stamp.</param>
public sealed record DemoCrmSeedRequest(int Calls, int? Utterances = null, DateTimeOffset? StartAt = null, int? SpreadSeconds = null);
