using System.Reflection;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.StaticAssets;

namespace RevOps.Tests.Architecture;

/// <summary>Reads the doors from the application's own routes: pages, endpoints and hubs' methods. Static files are not doors.</summary>
internal static class DoorFinder
{
    public static IReadOnlyList<string> Names(IEnumerable<Endpoint> endpoints) =>
        [.. endpoints.OfType<RouteEndpoint>().Where(x => !IsFile(x)).SelectMany(NamesOf).Distinct().Order(StringComparer.Ordinal)];

    public static bool IsFile(Endpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static IEnumerable<string> NamesOf(RouteEndpoint endpoint)
    {
        var path = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
        if (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        {
            return ["PAGE " + path];
        }

        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } named ? named : ["ANY"];
        var names = methods.Select(x => $"{x} {path}");
        return endpoint.Metadata.GetMetadata<HubMetadata>() is { } hub && !path.EndsWith("/negotiate", StringComparison.Ordinal)
            ? names.Concat(HubNames(path, hub.HubType))
            : names;
    }

    // Blazor's hub is one door; a hub of ours is one for each method that a client may call.
    private static IEnumerable<string> HubNames(string path, Type hub) => hub.Assembly.GetName().Name!.StartsWith("RevOps", StringComparison.Ordinal)
        ? hub.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(x => x.GetBaseDefinition().DeclaringType == hub).Select(x => $"HUB {path} {x.Name}")
        : [$"HUB {path} {hub.Name}"];
}
