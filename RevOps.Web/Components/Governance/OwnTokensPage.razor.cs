using RevOps.Domain;
using RevOps.Domain.Governance;

namespace RevOps.Web.Components.Governance;

public sealed partial class OwnTokensPage(IApiKeyQueries queries, EditOwnTokens edit) : KeyListPage("token")
{
    protected override Task<IReadOnlyList<ApiKeyListItem>> ReadAsync(Viewer viewer) => queries.OwnAsync(viewer, CancellationToken.None);

    protected override Task<Result<Guid, GovernanceError>> RevokeAsync(Viewer viewer, Guid id) => edit.RevokeAsync(viewer, id, CancellationToken.None);
}
