using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Bunit;

namespace RevOps.Tests.Support;

/// <summary>What bUnit needs before its first use.</summary>
internal static class BunitSetup
{
#pragma warning disable CA2255 // A test assembly has no other place that runs before bUnit loads
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Run()
    {
        AssemblyLoadContext.Default.Resolving += Diffing;
        BePatient();
    }

    /// <summary>Loads the AngleSharp.Diffing that bunit.targets brings, whichever version bUnit asks for.</summary>
    private static System.Reflection.Assembly? Diffing(AssemblyLoadContext context, System.Reflection.AssemblyName name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "diffing", "AngleSharp.Diffing.dll");
        return name.Name == "AngleSharp.Diffing" && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }

    /// <summary>A busy machine is slow, and who waits for a condition loses nothing by patience. Apart, so that bUnit is not loaded before.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void BePatient() => BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(20);
}
