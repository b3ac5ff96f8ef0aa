namespace RevOps.Web.Governance;

/// <summary>Whether this installation shows the demo workspace: <c>RevOps:Demo</c>, on in Development unless it says otherwise.</summary>
internal sealed class DemoOptions
{
    public const string Key = "RevOps:Demo";

    public bool On { get; set; }

    public static DemoOptions From(IConfiguration configuration, IHostEnvironment environment) =>
        new() { On = configuration.GetValue<bool?>(Key) ?? environment.IsDevelopment() };
}
