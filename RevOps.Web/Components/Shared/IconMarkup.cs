using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace RevOps.Web.Components.Shared;

/// <summary>An icon as ready text: in a list of many it costs a circuit nothing, where a component of its own costs some 2 KB each.</summary>
public static class IconMarkup
{
    private static readonly ConcurrentDictionary<(IconName, int), MarkupString> Drawn = new();

    /// <summary>An icon that is decoration.</summary>
    /// <param name="name">Which.</param>
    /// <param name="size">Pixels of both sides.</param>
    public static MarkupString Of(IconName name, int size = 18) =>
        Drawn.GetOrAdd((name, size), static x => new MarkupString(Draw(x.Item1, x.Item2, "", "aria-hidden=\"true\"")));

    /// <summary>The drawing with its size and what is said of it; <paramref name="said"/> is markup.</summary>
    internal static string Draw(IconName name, int size, string more, string said) => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg class=\"icon {more}\" width=\"{size}\" height=\"{size}\" viewBox=\"0 0 20 20\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\" {said} focusable=\"false\"><path d=\"{IconPaths.Of(name)}\" /></svg>");
}
