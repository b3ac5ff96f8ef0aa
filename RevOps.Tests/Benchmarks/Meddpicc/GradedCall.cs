using System.Text.Json;
using RevOps.Domain.Calls;
using RevOps.Domain.Deals.Meddpicc;

namespace RevOps.Tests.Benchmarks.Meddpicc;

/// <summary>A call of the public set "meddicc-extractor" (MIT) with the answers of its authors.</summary>
internal sealed record GradedCall(string Id, IReadOnlyList<DealLine> Lines, IReadOnlyDictionary<MeddpiccLetter, (LetterStatus Status, string? Value)> Truth)
{
    private static readonly Dictionary<string, MeddpiccLetter> Names = MeddpiccLetters.All
        .Where(x => x != MeddpiccLetter.PaperProcess).ToDictionary(x => JsonNamingPolicy.CamelCase.ConvertName(x.ToString()));

    public static IReadOnlyList<GradedCall> Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        return [.. file.RootElement.EnumerateArray().Select(Of)];
    }

    private static GradedCall Of(JsonElement call) => new(
        call.GetProperty("id").GetString()!,
        [.. call.GetProperty("transcript").EnumerateArray().Select((x, i) => new DealLine(
            i,
            x.GetProperty("speaker").GetString() == "rep" ? SpeakerRole.Rep : SpeakerRole.Customer,
            x.GetProperty("speakerName").GetString(),
            x.GetProperty("text").GetString()!))],
        call.GetProperty("groundTruth").EnumerateObject().ToDictionary(
            x => Names[x.Name],
            x => (Enum.Parse<LetterStatus>(x.Value.GetProperty("status").GetString()!, ignoreCase: true), x.Value.GetProperty("value").GetString())));
}
