namespace RevOps.Web.Components.Operations.Live;

/// <summary>Lengths of time in two or three characters and a unit, for sentences and counters.</summary>
internal static class Age
{
    /// <summary>Such as "40 s", "12 min", "2 h", "3 days".</summary>
    public static string Of(TimeSpan value) => value switch
    {
        { TotalSeconds: < 1 } => "less than 1 s",
        { TotalMinutes: < 1 } => $"{(int)value.TotalSeconds} s",
        { TotalHours: < 1 } => $"{(int)value.TotalMinutes} min",
        { TotalDays: < 1 } => $"{(int)value.TotalHours} h",
        { TotalDays: < 2 } => "1 day",
        _ => $"{(int)value.TotalDays} days",
    };

    /// <summary>Such as "40 ms", "1.2 s": how long work took.</summary>
    public static string Took(TimeSpan value) => value switch
    {
        { TotalSeconds: < 1 } => $"{(int)value.TotalMilliseconds} ms",
        { TotalMinutes: < 1 } => FormattableString.Invariant($"{value.TotalSeconds:0.0} s"),
        _ => Of(value),
    };
}
