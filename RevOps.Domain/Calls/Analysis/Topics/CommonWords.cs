using System.Collections.Frozen;
using RevOps.Domain.Calls.Analysis.Cues;

namespace RevOps.Domain.Calls.Analysis.Topics;

/// <summary>Words that every conversation uses and that therefore say nothing of this one. Data: <c>common-words.txt</c>.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Words = CueFile.Read("common-words.txt")
        .SelectMany(x => x.Line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => Words.Contains(word);
}
