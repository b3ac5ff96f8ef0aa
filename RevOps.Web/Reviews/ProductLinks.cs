using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using RevOps.Domain.Calls;
using RevOps.Domain.Reviews.Pipeline;

namespace RevOps.Web.Reviews;

/// <inheritdoc />
internal sealed class ProductLinks(IOptions<PublicAddressOptions> outside, IServer server) : IProductLinks
{
    private static readonly Uri Nowhere = new("http://localhost/");

    public Uri Call(CallId id) => new(Base, $"calls/{id}?tab=score");

    private Uri Base => outside.Value.Address ?? Listening() ?? Nowhere;

    private Uri? Listening() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses
            .Select(x => Uri.TryCreate(x.Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal), UriKind.Absolute, out var uri) ? uri : null)
            .FirstOrDefault(x => x is not null);
}
