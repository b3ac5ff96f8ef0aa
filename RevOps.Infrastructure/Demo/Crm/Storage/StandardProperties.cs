namespace RevOps.Infrastructure.Demo.Crm.Storage;

/// <summary>The fields that every account has, and those that its admin made for RevOps.</summary>
internal static class StandardProperties
{
    public static IEnumerable<CrmProperty> All() => CrmTypes.All.SelectMany(Kept).Concat(
    [
        .. Of(CrmTypes.Calls, "call",
            "hs_timestamp:datetime", "hs_call_title", "hs_call_body", "hs_call_duration:number", "hs_call_direction:enumeration",
            "hs_call_disposition:enumeration", "hs_call_status:enumeration", "hs_call_has_transcript:bool", "hs_call_transcription_id",
            "hs_call_recording_url", "hs_call_from_number", "hs_call_to_number", "hubspot_owner_id", "revops_call_key",
            "revops_score:number", "revops_next_step", "revops_next_step_due:date"),
        .. Of(CrmTypes.Notes, "note", "hs_timestamp:datetime", "hs_note_body", "hubspot_owner_id"),
        .. Of(CrmTypes.Contacts, "contactinformation", "firstname", "lastname", "email", "jobtitle", "company", "phone", "associatedcompanyid:number",
            "hs_buying_role:enumeration", "hubspot_owner_id", "website", "industry", "numemployees:number", "country", "city", "message",
            "lifecyclestage:enumeration", "hs_lead_status:enumeration", "hs_analytics_source:enumeration", "hs_lifecyclestage_lead_date:datetime",
            "hs_lifecyclestage_marketingqualifiedlead_date:datetime", "hs_lifecyclestage_salesqualifiedlead_date:datetime",
            "hs_lifecyclestage_opportunity_date:datetime", "hs_lifecyclestage_customer_date:datetime", "notes_last_contacted:datetime"),
        .. Of(CrmTypes.Emails, "email",
            "hs_timestamp:datetime", "hs_email_subject", "hs_email_text", "hs_email_html", "hs_email_direction:enumeration", "hs_email_status:enumeration",
            "hs_email_from_email", "hs_email_from_firstname", "hs_email_from_lastname", "hs_email_to_email", "hs_email_message_id", "hubspot_owner_id"),
        .. Of(CrmTypes.Meetings, "meeting",
            "hs_timestamp:datetime", "hs_meeting_start_time:datetime", "hs_meeting_end_time:datetime", "hs_meeting_title", "hs_meeting_body",
            "hs_meeting_outcome:enumeration", "hubspot_owner_id"),
        .. Of(CrmTypes.Tasks, "task", "hs_timestamp:datetime", "hs_task_subject", "hs_task_body", "hs_task_status:enumeration", "hubspot_owner_id"),
        .. Of(CrmTypes.Companies, "companyinformation",
            "name", "domain", "industry", "numberofemployees:number", "country", "city", "phone", "hubspot_owner_id"),
        .. Of(CrmTypes.Deals, "dealinformation",
            "dealname", "amount:number", "deal_currency_code:enumeration", "dealstage:enumeration", "pipeline:enumeration",
            "closedate:datetime", "hs_next_step", "dealtype:enumeration", "closed_lost_reason", "description", "notes_last_contacted:datetime",
            "hubspot_owner_id"),
        .. Of(CrmTypes.Products, "productinformation", "name", "hs_sku", "price:number", "description"),
        .. Of(CrmTypes.LineItems, "lineiteminformation",
            "name", "hs_product_id", "hs_sku", "quantity:number", "price:number", "discount:number", "hs_discount_percentage:number", "amount:number",
            "hs_line_item_currency_code:enumeration", "hs_recurring_billing_period", "hs_term_in_months:number", "hs_position_on_quote:number"),
        .. Of(CrmTypes.Goals, "goalinformation",
            "hs_goal_name", "hs_goal_type:enumeration", "hs_target_amount:number", "hs_start_datetime:datetime", "hs_end_datetime:datetime", "hs_milestone:enumeration",
            "hs_goal_target_currency_code:enumeration", "hs_assignee_user_id:number", "hubspot_owner_id", "hs_kpi_unit_type:enumeration", "hs_kpi_object_type_id",
            "hs_kpi_time_period_property"),
    ]);

    private static IEnumerable<CrmProperty> Kept(string type) =>
    [
        new(type, CrmTypes.ObjectId, "Record ID", "number", "number", type, ReadOnly: true),
        new(type, CrmTypes.Created(type), "Create date", "datetime", "date", type, ReadOnly: true),
        new(type, CrmTypes.Modified(type), "Last modified date", "datetime", "date", type, ReadOnly: true),
    ];

    private static IEnumerable<CrmProperty> Of(string type, string group, params string[] fields) =>
        fields.Select(field =>
        {
            var parts = field.Split(':');
            var kind = parts is [_, var given] ? given : "string";
            return new CrmProperty(type, parts[0], Label(parts[0]), kind, FieldType(kind), group);
        });

    private static string FieldType(string type) => type switch
    {
        "string" => "text",
        "datetime" => "date",
        "enumeration" => "select",
        "bool" => "booleancheckbox",
        _ => type,
    };

    private static string Label(string name)
    {
        var words = name.StartsWith("hs_", StringComparison.Ordinal) ? name[3..] : name;
        return char.ToUpperInvariant(words[0]) + words[1..].Replace('_', ' ');
    }
}
