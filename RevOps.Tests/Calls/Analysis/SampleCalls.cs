using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RevOps.Tests.Calls.Analysis;

/// <summary>
/// Public sample calls, which stay outside this repository: Gold/corpus-labels.json holds the labels of their turns by hash
/// (first eight digits of SHA-256), REVOPS_CORPUS names the folder with the texts.
/// </summary>
internal static partial class SampleCalls
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static string? Folder => Environment.GetEnvironmentVariable("REVOPS_CORPUS") is { Length: > 0 } folder ? folder : null;

    /// <summary>Calls with their labels, in the form of the gold set; turns that the folder does not have are left out.</summary>
    public static IEnumerable<IReadOnlyList<GoldUtterance>> Read(string folder)
    {
        var labels = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Calls/Analysis/Gold/corpus-labels.json"));
        foreach (var call in JsonSerializer.Deserialize<List<LabelledFile>>(labels, Web)!)
        {
            var texts = Turns(Path.Combine(folder, call.File)).GroupBy(Hash).ToDictionary(x => x.Key, x => x.First());
            yield return
            [
                .. from turn in call.Utterances
                   where texts.ContainsKey(turn.Hash)
                   select new GoldUtterance("sample", call.Style, call.File, "", turn.N, turn.Role, texts[turn.Hash], turn.Labels),
            ];
        }
    }

    private static IEnumerable<string> Turns(string path)
    {
        var text = File.ReadAllText(path);
        // A sales call's own notes stand outside its two rules.
        var body = path.EndsWith(".json", StringComparison.Ordinal)
            ? JsonDocument.Parse(text).RootElement.GetProperty("Content").GetString()!
            : text.Split("\n---")[1];
        return from paragraph in ParagraphEnd().Split(body)
               let turn = Turn().Match(paragraph)
               where turn.Success
               select Blank().Replace(turn.Groups["text"].Value, " ").Trim();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    [GeneratedRegex(@"\n\s*\n|\n(?=\*\*|[A-Z][\w. ()]*:)")]
    private static partial Regex ParagraphEnd();

    [GeneratedRegex(@"^\s*(?:[-*] )?\*{0,2}[A-Z][\w .,()'-]{0,60}?(?: ?\[[^\]]*\])?\*{0,2}:\*{0,2}\s*(?<text>.+)", RegexOptions.Singleline)]
    private static partial Regex Turn();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    private sealed record LabelledFile(string File, string Style, IReadOnlyList<LabelledTurn> Utterances);

    private sealed record LabelledTurn(int N, string Hash, string Role, IReadOnlyList<string> Labels);
}
