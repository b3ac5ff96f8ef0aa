using System.Reflection;

namespace RevOps.Domain.Coaching.Playbooks;

/// <summary>The playbook that comes with the product, read once from Coaching/Playbooks/Seed. An organisation's own versions follow it.</summary>
public static class SeedPlaybook
{
    private const string Prefix = "Coaching.Playbooks.Seed.";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Text = new(ReadText);

    private static readonly Lazy<Playbook> Read = new(Load);

    /// <summary>The first version of every organisation's playbook.</summary>
    public static Playbook Version1 => Read.Value;

    /// <summary>Its text by part (<see cref="PlaybookParts"/>), for whoever edits it.</summary>
    public static IReadOnlyDictionary<string, string> Files => Text.Value;

    private static Playbook Load()
    {
        var result = PlaybookReader.Read(1, Files);

        // A shipped file that does not load is a bug of the build, not something a user can mend
        return result.IsSuccess ? result.Value : throw new InvalidOperationException($"Seed playbook: {result.Error}");
    }

    private static Dictionary<string, string> ReadText()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in PlaybookParts.All)
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + part)
                ?? throw new InvalidOperationException($"Seed playbook: {part} is not in the assembly.");
            using var reader = new StreamReader(stream);
            files[part] = reader.ReadToEnd();
        }

        return files;
    }
}
