using System.Text.Json;
using RevOps.Domain.Calls;

namespace RevOps.Tests.Calls.Analysis;

/// <summary>The hand-labelled utterances; how they were labelled: docs/labelling-guide.md.</summary>
internal static class GoldSet
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<GoldUtterance> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Calls/Analysis/Gold/gold.jsonl")).Select(x => JsonSerializer.Deserialize<GoldUtterance>(x, Web)!)];

    public static IEnumerable<IReadOnlyList<GoldUtterance>> Calls(string set) =>
        All.Where(x => x.Set == set).GroupBy(x => x.Call, StringComparer.Ordinal).Select(x => x.OrderBy(y => y.Seq).ToList());
}

internal sealed record GoldUtterance(string Set, string Style, string Call, string CallType, int Seq, string Role, string Text, IReadOnlyList<string> Labels)
{
    public SpeakerRole Side => Role switch
    {
        "rep" => SpeakerRole.Rep,
        "customer" => SpeakerRole.Customer,
        "other" => SpeakerRole.Other,
        _ => SpeakerRole.Unknown,
    };
}
