using RevOps.Domain.Crm;

namespace RevOps.Infrastructure.Connectors;

/// <summary>Opens connections to one kind of CRM.</summary>
internal interface ICrmConnector
{
    CrmKind Kind { get; }

    /// <summary>A connection with these credentials; where they do not suffice, one that says so at every request.</summary>
    ICrm Open(Uri baseAddress, CrmSecrets secrets);
}
