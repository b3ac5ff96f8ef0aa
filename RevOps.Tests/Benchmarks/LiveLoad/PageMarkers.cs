using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RevOps.Tests.Benchmarks.LiveLoad;

/// <summary>What a prerendered page says of the components that its circuit is to hold.</summary>
/// <param name="Operations">The message that adds them.</param>
/// <param name="State">Their persisted state.</param>
internal sealed partial record PageMarkers(string Operations, string State)
{
    public static PageMarkers Read(string html)
    {
        var components = new JsonArray();
        foreach (var marker in Component().Matches(html).Select(x => JsonNode.Parse(x.Groups[1].Value)!).Where(x => x["descriptor"] is not null))
        {
            components.Add(new JsonObject { ["type"] = "add", ["ssrComponentId"] = components.Count + 1, ["marker"] = marker });
        }

        var message = new JsonObject { ["batchId"] = 1, ["operations"] = components };
        return components.Count == 0
            ? throw new InvalidOperationException("The page holds no interactive component: " + html[..Math.Min(html.Length, 500)])
            : new(message.ToJsonString(JsonSerializerOptions.Default), Stored().Match(html).Groups[1].Value);
    }

    [GeneratedRegex("<!--Blazor:({.*?})-->", RegexOptions.Singleline)]
    private static partial Regex Component();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->", RegexOptions.Singleline)]
    private static partial Regex Stored();
}
