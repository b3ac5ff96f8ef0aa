using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary>The fields of a type: reading one, making one.</summary>
internal sealed class PropertyAnswers(CrmDatabase database)
{
    private static readonly string[] Types = ["string", "number", "date", "datetime", "enumeration", "bool"];

    public CrmReply Get(string type, CrmRequest request) =>
        database.Property(type, request.Route("name")) is { } property
            ? Describe(200, property)
            : CrmErrors.NotFound($"Property {request.Route("name")} does not exist");

    public CrmReply Create(string type, CrmRequest request)
    {
        var body = request.Json<PropertyBody>();
        if (string.IsNullOrEmpty(body.Name) || body.Name.Any(x => !char.IsAsciiLetterLower(x) && !char.IsAsciiDigit(x) && x != '_'))
        {
            return CrmErrors.Validation("A property's name has lower-case letters, digits and underscores only.", "INVALID_NAME", "name");
        }

        if (!Types.Contains(body.Type))
        {
            return CrmErrors.Validation($"\"{body.Type}\" is not a type of property.", "INVALID_TYPE", "type");
        }

        if (database.Property(type, body.Name) is not null)
        {
            return CrmErrors.Conflict($"A property named '{body.Name}' already exists.");
        }

        var property = new CrmProperty(type, body.Name, body.Label ?? body.Name, body.Type!, body.FieldType ?? "text", body.GroupName ?? type);
        database.Commit(new JournalEntry { Property = property });
        return Describe(201, property);
    }

    private static CrmReply Describe(int status, CrmProperty property) => CrmReply.Json(status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("name", property.Name);
        writer.WriteString("label", property.Label);
        writer.WriteString("type", property.Type);
        writer.WriteString("fieldType", property.FieldType);
        writer.WriteString("groupName", property.GroupName);
        writer.WriteEndObject();
    });
}
