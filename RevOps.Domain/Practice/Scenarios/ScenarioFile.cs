using System.Text.Json;
using System.Text.Json.Serialization;
using RevOps.Domain.Calls;

namespace RevOps.Domain.Practice.Scenarios;

/// <summary>Reads scenarios and voices from JSON: what is missing, unknown or of the wrong kind is refused with its place.</summary>
internal static class ScenarioFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new CallTypeKey() },
    };

    public static T Parse<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException("The file holds nothing.");

    private sealed class CallTypeKey : JsonConverter<CallType>
    {
        public override CallType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            CallTypes.Parse(reader.GetString()) ?? throw new JsonException("There is no such type of call.");

        public override void Write(Utf8JsonWriter writer, CallType value, JsonSerializerOptions options) => writer.WriteStringValue(value.Key());
    }
}
