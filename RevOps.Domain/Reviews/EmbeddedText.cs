using System.Reflection;

namespace RevOps.Domain.Reviews;

/// <summary>Data files that are compiled into this assembly.</summary>
internal static class EmbeddedText
{
    public static IEnumerable<(string Name, string Text)> Read(string prefix)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(x => x.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name[prefix.Length..], reader.ReadToEnd());
        }
    }
}
