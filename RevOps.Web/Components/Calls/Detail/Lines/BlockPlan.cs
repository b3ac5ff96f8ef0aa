namespace RevOps.Web.Components.Calls.Detail.Lines;

/// <summary>
/// Cuts a transcript into blocks, of which only those near the reader are in the page. Blazor's own Virtualize takes every row for
/// equally high and so jumps among lines of one word and of ten sentences; here a block that is out of sight keeps
/// the height the browser measured, or an estimate from its number of characters until it was seen.
/// </summary>
public sealed class BlockPlan
{
    /// <summary>Lines a block.</summary>
    public const int Size = 30;

    // A line of 14-pixel text of about 75 characters is 22 pixels high, its head and its padding 30 more. Only a first guess.
    private const int CharactersARow = 75;
    private const int RowPixels = 22;
    private const int HeadPixels = 30;

    private readonly Dictionary<int, int> _measured = [];
    private HashSet<int> _shown = [0, 1];

    /// <summary>Cuts the lines.</summary>
    public BlockPlan(IReadOnlyList<LineView> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Blocks = [.. lines.Chunk(Size)];
    }

    /// <summary>The blocks in order.</summary>
    public IReadOnlyList<IReadOnlyList<LineView>> Blocks { get; }

    /// <summary>True where the block's lines are in the page.</summary>
    public bool IsShown(int block) => _shown.Contains(block);

    /// <summary>Height of a block that is out of sight, in pixels.</summary>
    public int Height(int block) => _measured.TryGetValue(block, out var height) ? height : Blocks[block].Sum(Estimate);

    /// <summary>The block of a line; -1 where the line is not shown at all.</summary>
    public int BlockOf(int seq)
    {
        for (var i = 0; i < Blocks.Count; i++)
        {
            if (seq >= Blocks[i][0].Seq && seq <= Blocks[i][^1].Seq)
            {
                return Blocks[i].Any(x => x.Seq == seq) ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>Brings the lines around one into the page, in addition to what is there. False where nothing changed.</summary>
    public bool Bring(int seq)
    {
        var block = BlockOf(seq);
        return block >= 0 && Around(block).Aggregate(false, (grown, x) => _shown.Add(x) || grown);
    }

    /// <summary>What the browser says is near the reader, and how high the drawn blocks are. False where nothing changed.</summary>
    public bool Seen(IEnumerable<int> near, IReadOnlyDictionary<int, int> heights)
    {
        ArgumentNullException.ThrowIfNull(heights);
        foreach (var (block, height) in heights.Where(x => x.Value > 0 && x.Key >= 0 && x.Key < Blocks.Count))
        {
            _measured[block] = height;
        }

        var shown = near.Where(x => x >= 0 && x < Blocks.Count).ToHashSet();
        if (shown.Count == 0 || shown.SetEquals(_shown))
        {
            return false;
        }

        _shown = shown;
        return true;
    }

    private IEnumerable<int> Around(int block) => Enumerable.Range(block - 1, 3).Where(x => x >= 0 && x < Blocks.Count);

    private static int Estimate(LineView line) =>
        (((line.Text.Length / CharactersARow) + 1) * RowPixels) + (line.OpensTurn ? HeadPixels : 8);
}
