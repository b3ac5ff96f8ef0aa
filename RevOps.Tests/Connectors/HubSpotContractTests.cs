using RevOps.Tests.Crm;

namespace RevOps.Tests.Connectors;

public sealed class HubSpotContractTests : CrmContractTests
{
    internal override async Task<ICrmPeer> StartPeerAsync() => new HubSpotPeer(await HubSpotServer.StartAsync());
}
