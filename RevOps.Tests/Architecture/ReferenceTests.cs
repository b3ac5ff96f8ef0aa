using System.Reflection;
using RevOps.Domain;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Tests.Architecture;

/// <summary>Who may know whom: the rules of docs/architecture.md.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] AllowedInDomain =
    [
        "System.",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options",
        "Microsoft.Extensions.AI.Abstractions",
        "netstandard",
    ];

    [Fact]
    public void Domain_References_OnlyAbstractions() =>
        Assert.DoesNotContain(References(typeof(Result<,>)), name => !AllowedInDomain.Any(x => name.StartsWith(x, StringComparison.Ordinal)));

    [Fact]
    public void Infrastructure_References_NotTheWeb()
    {
        var references = References(typeof(RevOpsDb));

        Assert.Contains("RevOps.Domain", references);
        Assert.DoesNotContain("RevOps.Web", references);
    }

    [Fact]
    public void Web_Code_NamesInfrastructureOnlyWhereItComposes()
    {
        // Folders of the web project that compose the app; pages, endpoints and components are not among them.
        string[] composing = ["Program.cs", "Governance", "Operations"];
        var web = Path.Combine(Support.SolutionFolder.Path, "RevOps.Web");
        var naming = Directory.EnumerateFiles(web, "*.*", SearchOption.AllDirectories)
            .Where(x => x.EndsWith(".cs", StringComparison.Ordinal) || x.EndsWith(".razor", StringComparison.Ordinal))
            .Select(x => Path.GetRelativePath(web, x))
            .Where(x => !x.StartsWith("obj", StringComparison.Ordinal) && !x.StartsWith("bin", StringComparison.Ordinal))
            .Where(x => !x.StartsWith("node_modules", StringComparison.Ordinal))
            .Where(x => File.ReadAllText(Path.Combine(web, x)).Contains("RevOps.Infrastructure", StringComparison.Ordinal))
            .Where(x => !composing.Contains(x.Split(Path.DirectorySeparatorChar)[0]))
            .ToList();

        Assert.Empty(naming);
    }

    [Theory]
    [InlineData(typeof(Result<,>))]
    [InlineData(typeof(RevOpsDb))]
    [InlineData(typeof(Program))]
    public void Types_Namespaces_FollowTheFeatureFolders(Type anchor)
    {
        string[] features =
        [
            "Calls", "Coaching", "Reviews", "Deals", "Leads", "Accounts", "Agents", "Knowledge", "Practice", "Analytics", "Crm", "Delivery",
            "Governance", "Experiments", "Operations",
        ];
        string[] technical = ["Persistence", "Connectors", "Demo", "Components", "Api", "Cli"];
        var root = anchor.Assembly.GetName().Name!;
        var strangers = anchor.Assembly.GetTypes()
            .Where(x => x.Namespace?.StartsWith(root + ".", StringComparison.Ordinal) == true)
            .Select(x => x.Namespace![(root.Length + 1)..].Split('.')[0])
            .Distinct()
            .Except(features).Except(technical);

        Assert.Empty(strangers);
    }

    private static IReadOnlyList<string> References(Type anchor) =>
        [.. anchor.Assembly.GetReferencedAssemblies().Select(x => x.Name!)];
}
