using System.Globalization;

namespace RevOps.Domain.Calls.Transcripts.Reading;

/// <summary>The speakers of a transcript while it is read.</summary>
internal sealed class SpeakerList
{
    private readonly List<TranscriptSpeaker> _speakers = [];
    private readonly Dictionary<string, int> _byKey = new(StringComparer.OrdinalIgnoreCase);
    private int _unnamed;

    public TranscriptSpeaker this[int index] => _speakers[index];

    /// <summary>
    /// The speaker of a label or tool's id. An id that tells people nothing (a GUID, a long number) becomes "Speaker 1", "Speaker 2"
    /// in order of appearance.
    /// </summary>
    public int Of(string key, TranscriptSpeaker? known = null)
    {
        key = SpokenText.Collapse(key);
        if (_byKey.TryGetValue(key, out var index))
        {
            var old = _speakers[index];
            if (old.Role == SpeakerRole.Unknown && known is not null)
            {
                _speakers[index] = old with { Role = known.Role };
            }

            return index;
        }

        var name = SpokenText.Collapse(known?.Name ?? key);
        var speaker = (known ?? new TranscriptSpeaker(key)) with
        {
            Name = name.Length == 0 || IsOpaque(name)
                ? string.Create(CultureInfo.InvariantCulture, $"Speaker {++_unnamed}")
                : name,
        };
        _byKey[key] = _speakers.Count;
        _speakers.Add(speaker);
        return _speakers.Count - 1;
    }

    /// <summary>Each speaker who is only a role ("Agent") while exactly one person bears that role, and that person.</summary>
    public Dictionary<int, int> JoinedRoles()
    {
        var joined = new Dictionary<int, int>();
        foreach (var side in Enumerable.Range(0, _speakers.Count).Where(x => _speakers[x].Role != SpeakerRole.Unknown).GroupBy(x => _speakers[x].Role))
        {
            var nameless = side.Where(x => SpeakerRoles.Of(_speakers[x].Name) != SpeakerRole.Unknown).ToList();
            var named = side.Except(nameless).ToList();
            if (nameless.Count == 1 && named.Count == 1)
            {
                joined[nameless[0]] = named[0];
            }
        }

        return joined;
    }

    private static bool IsOpaque(string name)
    {
        var head = name.AsSpan();
        var at = head.IndexOfAny('@', '/');
        return Guid.TryParse(at < 0 ? head : head[..at], out _) || (name.Length >= 9 && name.All(char.IsAsciiDigit));
    }
}
