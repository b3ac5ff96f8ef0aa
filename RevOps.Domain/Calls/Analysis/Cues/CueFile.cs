using System.Reflection;

namespace RevOps.Domain.Calls.Analysis.Cues;

/// <summary>Reads a lexicon file: <c>[section]</c> lines, phrases below them, <c>;</c> begins a comment.</summary>
internal static class CueFile
{
    private const string Folder = "RevOps.Domain.Calls.Analysis.Cues.Data.";

    public static IEnumerable<(string Section, string Line)> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)
            ?? throw new InvalidOperationException($"Lexicon {name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        var section = "";
        while (reader.ReadLine() is { } raw)
        {
            var comment = raw.IndexOf(';', StringComparison.Ordinal);
            var line = (comment < 0 ? raw : raw[..comment]).Trim();
            if (line.StartsWith('['))
            {
                section = line.Trim('[', ']');
            }
            else if (line.Length > 0)
            {
                yield return (section, line);
            }
        }
    }
}
