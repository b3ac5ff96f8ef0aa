namespace RevOps.Domain.Coaching.LiveCalls;

/// <summary>
/// What was said in a call that is on, by sequence. Immutable: a new line makes a new transcript that shares all but one block with the one
/// before, so that screens can keep what they have drawn of the others.
/// </summary>
public sealed class SpokenSoFar
{
    /// <summary>Before anything was said.</summary>
    public static readonly SpokenSoFar Empty = new([]);

    private readonly LiveBlock[] _blocks;

    private SpokenSoFar(LiveBlock[] blocks)
    {
        _blocks = blocks;
        Count = blocks.Sum(x => x.Lines.Count);
    }

    /// <summary>How many lines.</summary>
    public int Count { get; }

    /// <summary>Stretches of it in order; none is empty.</summary>
    public IReadOnlyList<LiveBlock> Blocks => _blocks;

    /// <summary>Its lines in order.</summary>
    public IEnumerable<LiveUtterance> Lines => _blocks.SelectMany(x => x.Lines);

    /// <summary>The line of this sequence; null where there is none.</summary>
    public LiveUtterance? Find(int sequence) =>
        At(sequence / LiveBlock.Most) is >= 0 and var at ? _blocks[at].Lines.FirstOrDefault(x => x.Sequence == sequence) : null;

    /// <summary>With this line, in place of the one of its sequence where there is one.</summary>
    public SpokenSoFar With(LiveUtterance line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var number = line.Sequence / LiveBlock.Most;
        var at = At(number);
        return at >= 0
            ? new SpokenSoFar([.. _blocks.AsSpan(0, at), _blocks[at].With(line), .. _blocks.AsSpan(at + 1)])
            : new SpokenSoFar([.. _blocks.AsSpan(0, ~at), new LiveBlock(number, [line]), .. _blocks.AsSpan(~at)]);
    }

    /// <summary>Without the lines that <paramref name="gone"/> is true of.</summary>
    public SpokenSoFar Without(Predicate<LiveUtterance> gone)
    {
        ArgumentNullException.ThrowIfNull(gone);
        return Lines.Where(x => !gone(x)).Aggregate(Empty, (kept, line) => kept.With(line));
    }

    // Calls are told from their end: the last block is asked for nearly always.
    private int At(int number)
    {
        var at = _blocks.Length - 1;
        while (at >= 0 && _blocks[at].Number > number)
        {
            at--;
        }

        return at >= 0 && _blocks[at].Number == number ? at : ~(at + 1);
    }
}

/// <summary>A stretch of a transcript. Another object whenever one of its lines is.</summary>
/// <param name="Number">Its place: sequences from <c>Number * Most</c> on.</param>
/// <param name="Lines">By sequence, at least one.</param>
public sealed record LiveBlock(int Number, IReadOnlyList<LiveUtterance> Lines)
{
    /// <summary>Sequences in a block: few enough to draw again with every line.</summary>
    public const int Most = 12;

    internal LiveBlock With(LiveUtterance line) => new(Number, [.. Lines.Where(x => x.Sequence != line.Sequence).Append(line).OrderBy(x => x.Sequence)]);
}
