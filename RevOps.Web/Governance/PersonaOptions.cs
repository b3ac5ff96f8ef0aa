namespace RevOps.Web.Governance;

/// <summary>Whether this installation shows the demo workspace: <c>RevOps:Demo</c>, on in Development unless it says otherwise.</summary>
internal sealed class PersonaOptions
{
    public const string Key = "RevOps:Demo";

    public bool On { get; set; }

    public static PersonaOptions From(IConfiguration configuration, IHostEnvironment environment) =>
        new() { On = configuration.GetValue<bool?>(Key) ?? environment.IsDevelopment() };
}
