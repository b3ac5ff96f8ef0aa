namespace RevOps.Domain.Calls.Analysis.Labelling.Phrases;

/// <summary>One step of a phrase. Equal elements share a trie node.</summary>
internal abstract record PhraseElement
{
    /// <summary>One word out of a set.</summary>
    internal sealed record OneOf(int[] Ids) : PhraseElement
    {
        public bool Equals(OneOf? other) => other is not null && Ids.AsSpan().SequenceEqual(other.Ids);

        public override int GetHashCode() => Ids.Aggregate(17, HashCode.Combine);
    }

    /// <summary>So many words at least and at most, whatever they are, within the sentence.</summary>
    internal sealed record Gap(int Least, int Most) : PhraseElement;

    /// <summary>A clause starts here; consumes nothing.</summary>
    internal sealed record ClauseStart : PhraseElement;

    /// <summary>The sentence ends here; consumes nothing.</summary>
    internal sealed record SentenceEnd : PhraseElement;

    /// <summary>The next word was stressed ("really"); consumes nothing.</summary>
    internal sealed record Stress : PhraseElement;
}
