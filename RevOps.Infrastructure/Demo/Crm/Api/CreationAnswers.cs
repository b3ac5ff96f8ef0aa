using RevOps.Domain;
using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary><c>POST /crm/objects/{version}/{type}</c>: the object and its associations at once.</summary>
internal sealed class CreationAnswers(CrmDatabase database, CrmClock clock)
{
    public CrmReply Create(string type, CrmRequest request)
    {
        var body = request.Json<ObjectBody>();
        var values = PropertyInput.Read(database, type, body.Properties ?? []);
        if (!values.IsSuccess)
        {
            return values.Error;
        }

        if (CrmTypes.IsActivity(type) && string.IsNullOrEmpty(values.Value.GetValueOrDefault("hs_timestamp")))
        {
            return CrmErrors.Validation("Some required properties were not set: hs_timestamp", "REQUIRED_PROPERTY", "hs_timestamp");
        }

        var id = database.NextId();
        var links = Links(type, id, body.Associations ?? []);
        if (!links.IsSuccess)
        {
            return links.Error;
        }

        var now = clock.Now;
        var record = new CrmRecord(type, id, now, now, Archived: false, values.Value);
        database.Commit(new JournalEntry { Records = [record], Links = links.Value });
        return CrmReply.Json(201, writer => CrmJson.WriteObject(writer, record, [.. values.Value.Keys]));
    }

    private Result<IReadOnlyList<CrmLink>, CrmReply> Links(string type, long id, IReadOnlyList<AssociationBody> associations)
    {
        var links = new List<CrmLink>();
        foreach (var association in associations)
        {
            foreach (var kind in association.Types ?? [])
            {
                if (kind.AssociationCategory != "HUBSPOT_DEFINED" || CrmTypes.Target(type, kind.AssociationTypeId) is not { } to)
                {
                    return CrmErrors.Validation($"{kind.AssociationCategory} {kind.AssociationTypeId} is no association of {type}.");
                }

                if (CrmText.ReadId(association.To?.Id) is not { } target || database.Find(to, target) is null)
                {
                    return CrmErrors.Validation($"The {CrmTypes.Singular(to)} {association.To?.Id} to associate with does not exist.");
                }

                links.Add(new CrmLink(type, id, to, target));
            }
        }

        return links;
    }
}
