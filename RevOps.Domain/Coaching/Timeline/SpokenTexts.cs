using System.Text;

namespace RevOps.Domain.Coaching.Timeline;

/// <summary>
/// The words of a call's finals, one after the other in blocks: an hour is a thousand short texts, and an object for each would take more
/// than the words. What was added stays.
/// </summary>
internal sealed class SpokenTexts
{
    private const int Block = 8 * 1024;

    private readonly List<byte[]> _blocks = [];
    private int _free;

    /// <summary>Keeps a text and says where.</summary>
    public TextPlace Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (length > _free)
        {
            // One that is longer than a block has a block of its own
            _blocks.Add(new byte[Math.Max(Block, length)]);
            _free = _blocks[^1].Length;
        }

        var block = _blocks[^1];
        var place = new TextPlace(_blocks.Count - 1, block.Length - _free, length);
        Encoding.UTF8.GetBytes(text, block.AsSpan(place.Offset));
        _free -= length;
        return place;
    }

    public string At(TextPlace place) => Encoding.UTF8.GetString(_blocks[place.Block], place.Offset, place.Length);
}

/// <summary>Where a text lies.</summary>
internal readonly record struct TextPlace(int Block, int Offset, int Length);
