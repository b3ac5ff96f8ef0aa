namespace RevOps.Domain.Deals.Meddpicc.Reading;

/// <summary>A letter touched by a sentence.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Value">What is named; null where nothing is.</param>
/// <param name="Firmness">How firmly.</param>
/// <param name="Seq">The utterance.</param>
/// <param name="Quote">The sentence.</param>
/// <param name="Speaker">Who said it; null where not known.</param>
internal sealed record Mention(MeddpiccLetter Letter, string? Value, Firmness Firmness, int Seq, string Quote, string? Speaker)
{
    /// <summary>Put forward as the one that counts ("the real problem is", "has the final say"), not named along the way.</summary>
    public bool IsEmphatic { get; init; }

    /// <summary>Says that there is none: "we're not looking at anyone else".</summary>
    public bool IsDenial { get; init; }

    /// <summary>Names no rival but their own way: building it, or staying as it is.</summary>
    public bool IsOwnWay { get; init; }

    public static Mention Of(MeddpiccLetter letter, Passage passage, string? value, Firmness? firmness = null, bool emphatic = true)
    {
        var said = value is null ? Firmness.Vague : firmness ?? passage.Firmness;
        return new Mention(letter, value, said, passage.Line.Seq, passage.Quote, passage.Line.Speaker) { IsEmphatic = emphatic };
    }
}
