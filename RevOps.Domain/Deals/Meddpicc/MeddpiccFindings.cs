namespace RevOps.Domain.Deals.Meddpicc;

/// <summary>What one call says of all eight letters.</summary>
public sealed class MeddpiccFindings
{
    private readonly LetterFinding[] _byLetter;

    /// <summary>From a finding a letter.</summary>
    public MeddpiccFindings(IReadOnlyDictionary<MeddpiccLetter, LetterFinding> byLetter)
    {
        ArgumentNullException.ThrowIfNull(byLetter);
        _byLetter = [.. MeddpiccLetters.All.Select(x => byLetter.GetValueOrDefault(x, LetterFinding.Absent))];
    }

    /// <summary>The finding of a letter.</summary>
    public LetterFinding this[MeddpiccLetter letter] => _byLetter[(int)letter];

    /// <summary>How many letters the call settles, 0..8.</summary>
    public int Found => _byLetter.Count(x => x.Status == LetterStatus.Found);
}
