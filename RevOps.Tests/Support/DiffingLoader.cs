using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace RevOps.Tests.Support;

/// <summary>Loads the AngleSharp.Diffing that bunit.targets brings, whichever version bUnit asks for.</summary>
internal static class DiffingLoader
{
#pragma warning disable CA2255 // A test assembly has no other place that runs before bUnit loads
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Listen() => AssemblyLoadContext.Default.Resolving += (context, name) =>
    {
        var path = Path.Combine(AppContext.BaseDirectory, "diffing", "AngleSharp.Diffing.dll");
        return name.Name == "AngleSharp.Diffing" && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    };
}
