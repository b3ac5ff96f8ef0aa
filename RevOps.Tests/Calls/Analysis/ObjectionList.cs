using System.Text.Json;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;

namespace RevOps.Tests.Calls.Analysis;

/// <summary>
/// Utterances of our own writing, objections and what only looks like one: development material beside the gold set. Every row
/// stands alone. How the parts were made and used: docs/quality.md.
/// </summary>
internal static class ObjectionList
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<ListedUtterance> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Calls/Analysis/Gold/objections-dev.jsonl")).Select(x => JsonSerializer.Deserialize<ListedUtterance>(x, Web)!)];

    /// <summary>The share of the rows that are flagged as an objection of any kind.</summary>
    public static double Flagged(string half, bool objections) =>
        All.Where(x => x.Half == half && x.Labels.Count > 0 == objections).Average(x => LabelRun.Label([(x.Text, x.Side, 1)])[0].Any(UtteranceLabels.IsObjection) ? 1.0 : 0);
}

internal sealed record ListedUtterance(string Half, string Style, string Topic, string Role, string Text, IReadOnlyList<string> Labels)
{
    public SpeakerRole Side => Role == "rep" ? SpeakerRole.Rep : SpeakerRole.Customer;
}
