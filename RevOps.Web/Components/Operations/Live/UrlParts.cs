using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Web.Components.Operations.Live;

/// <summary>Reads and writes the parts of an address; what makes no sense is dropped.</summary>
internal sealed class UrlParts(IReadOnlyDictionary<string, StringValues> query)
{
    private const string DayFormat = "yyyy-MM-dd";

    public static UrlParts Of(Uri address) => new(QueryHelpers.ParseQuery(address.Query));

    public string? Text(string name) =>
        query.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.ToString().Trim() : null;

    public T? Id<T>(string name)
        where T : struct, IParsable<T> =>
        T.TryParse(Text(name), CultureInfo.InvariantCulture, out var id) ? id : null;

    public T? Choice<T>(string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(Text(name), ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(Text(name)![0]) ? value : null;

    public DateOnly? Day(string name) =>
        DateOnly.TryParseExact(Text(name), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public PagePlace? Place(string name) =>
        Text(name)?.Split('.') is [var ticks, var id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            && Guid.TryParse(id, out var row)
                ? new PagePlace(new DateTimeOffset(at, TimeSpan.Zero), row)
                : null;

    public static string? Key<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();

    public static string? Key(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static string? Key(PagePlace? place) =>
        place is null ? null : string.Create(CultureInfo.InvariantCulture, $"{place.At.UtcTicks}.{place.Id:N}");

    /// <summary>An address of the parts that say something.</summary>
    public static string Join(string path, params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        List<KeyValuePair<string, string?>> set = [];
        foreach (var (name, value) in parts)
        {
            if (value is not null)
            {
                set.Add(new(name, value));
            }
        }

        return QueryHelpers.AddQueryString(path, set);
    }
}
