using RevOps.Infrastructure.Demo.Crm.Storage;

namespace RevOps.Infrastructure.Demo.Crm.Api;

/// <summary><c>GET /crm/pipelines/{version}/deals</c>.</summary>
internal static class PipelineAnswers
{
    public static CrmReply List(CrmRequest request) => CrmReply.Json(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("results");
        writer.WriteStartObject();
        writer.WriteString("id", DealPipeline.Id);
        writer.WriteString("label", DealPipeline.Label);
        writer.WriteNumber("displayOrder", 0);
        writer.WriteBoolean("archived", false);
        writer.WriteStartArray("stages");
        foreach (var (order, stage) in DealPipeline.Stages.Index())
        {
            writer.WriteStartObject();
            writer.WriteString("id", stage.Id);
            writer.WriteString("label", stage.Label);
            writer.WriteNumber("displayOrder", order);
            writer.WriteBoolean("archived", false);
            writer.WriteStartObject("metadata");
            writer.WriteString("isClosed", stage.IsClosed ? "true" : "false");
            writer.WriteString("probability", stage.Probability);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
