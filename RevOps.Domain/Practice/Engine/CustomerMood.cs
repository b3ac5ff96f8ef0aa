namespace RevOps.Domain.Practice.Engine;

/// <summary>How the customer feels about the talk.</summary>
/// <param name="Name">One word for the screen: Guarded, Neutral, Interested, Convinced, Impatient or Annoyed.</param>
/// <param name="Trust">0..100: how much they would tell.</param>
public sealed record CustomerMood(string Name, int Trust);
