using RevOps.Domain.Governance;

namespace RevOps.Web.Governance;

/// <summary>Refusals as the account pages show them.</summary>
internal static class AccountResults
{
    private static readonly string[] Fields = ["email", "name", "password", "current"];

    public static AccountResult ToResult(this GovernanceError error) =>
        AccountResult.Problem(Fields.Contains(error.Field) ? error.Field : "", $"{error.Problem}. {error.Remedy}.");
}
